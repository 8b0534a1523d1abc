"""Which table a row that was not read most likely becomes: as the head of its table says; a head is no fact."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.likeliest import by_context, likeliest
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan import Reading, unread


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Cấp | Đơn vị | Tên gọi | Thời lượng | Thời hạn | Số đại biểu", "level"),
        ("TT | Đơn vị tổ chức | Hình thức | Hoàn thành | Ghi chú", "level"),
        ("TT | Nội dung | Cấp cơ sở | Cấp trên cơ sở", "agenda"),
        ("TT | Nội dung | Số phút", "agenda"),
        ("TT | Nội dung công việc | Cơ quan chủ trì | Thời hạn", "task"),
        ("TT | Đơn vị | Bằng khen tập thể | Bằng khen cá nhân", "honours"),
        ("TT | Đơn vị | Tổng số | Nữ", "quota"),
        ("TT | Nhóm | Tỷ lệ tối thiểu", "composition"),
        ("A | B | C", "quota"),
    ],
)
def test_a_row_is_what_the_head_of_its_table_says(head: str, kind: str) -> None:
    row = "1 | Một | 10 | 12"
    assert likeliest(Passage(row, row, "Phụ lục I", ("PHỤ LỤC I",), head=head)) == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Đơn vị làm điểm", "pilot"),
        ("Chọn điểm", "pilot"),
        ("Thời gian, địa điểm, chủ đề", ""),
        ("Đặc điểm tình hình", ""),
        ("Đợt thi đua cao điểm", ""),
    ],
)
def test_who_goes_first_stands_under_a_heading_on_it(heading: str, kind: str) -> None:
    said = "Trung tâm Hội nghị (phường Cẩm Sơn), ngày 17/10/2030"
    assert by_context(Passage(said, said, "III.1", (heading,))) == kind


def test_the_head_is_the_first_row_above_in_the_same_table() -> None:
    rows = ("Lời dẫn:", "TT | Nội dung | Số phút", "1 | Khai mạc | 5", "2 | Bế mạc | 5")
    original = Original(tuple(Paragraph(f"đoạn {at}", "Phụ lục I", text) for at, text in enumerate(rows, 1)))
    left = [Left((1, 1), f"Phụ lục I, đoạn {at}: {rows[at - 1]}") for at in (1, 3, 4)]
    head = [passage_of(original, one).head for one in left]
    assert head == ["", rows[1], rows[1]]


def test_the_head_of_a_table_of_the_plans_own_text_is_not_asked_about(issued: Callable[..., Reading]) -> None:
    reading = issued(
        "I. NỘI DUNG\n1. Thời gian như sau\nTT | Cấp | Thời gian | Nơi họp\n1 | Xã | 3/2031 | Nhà văn hóa\n"
    )
    left = [item.words for item in unread(reading) if "|" in item.words]
    assert left == ["1 | Xã | 3/2031 | Nhà văn hóa"]


def test_the_minutes_of_levels_are_offered_as_no_item(province_text: Any) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    words = "Thời lượng từng mục chương trình – Cấp cơ sở: 10, 5, 20, 5 phút; Cấp trên cơ sở: 15, 10, 30, 5 phút"
    passage = Passage(words, words, "Phụ lục III", ("CHƯƠNG TRÌNH MẪU CỦA HỘI NGHỊ",))
    assert [one for one in drafts_for(plan, passage) if one.name == "agenda"] == []
