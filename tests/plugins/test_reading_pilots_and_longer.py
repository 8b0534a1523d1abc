"""Who may meet longer, who goes first, who sends by whose form, and what a title or an abstract goes on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.citing import read_basis
from tdkt_tui.workflow.reading_plan.head import read_head
from tdkt_tui.workflow.reading_plan.pieces import Piece

LEVELS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện, cấp ngành
1.1. Hình thức: Hội nghị điển hình tiên tiến.
1.2. Thời gian: từ ngày 01/4/2031 đến hết ngày 31/5/2031; {said}
"""


@pytest.mark.parametrize("last", ["Liên đoàn Lao động tỉnh", "Tỉnh đoàn", "Hội Nông dân tỉnh"])
def test_pilots_may_be_bodies_of_the_front(last: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. THỜI GIAN\n1. Đơn vị làm điểm: huyện Tân Khê, Sở Y tế và {last}; hoàn thành trước ngày "
                     "10/4/2031.\n", last=last)  # fmt: skip
    assert [(item.values["unit"], str(item.values["window"]["before"])) for item in reading.of("pilot")] == [
        ("huyện Tân Khê", "2031-04-10"), ("Sở Y tế", "2031-04-10"), (last, "2031-04-10")]  # fmt: skip


@pytest.mark.parametrize("form", ["theo mẫu của Ban Thi đua - Khen thưởng", "theo đúng hướng dẫn của Sở Nội vụ"])
def test_whose_form_it_is_sends_nothing(form: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. ĐẠI BIỂU\n1. Danh sách đại biểu kèm trích ngang {form} gửi trước ngày 05/6/2031.\n", form=form)
    (task,) = [item.values for item in reading.of("task")]
    assert task["body"] == "các cơ quan, đơn vị, địa phương"
    assert task["does"].endswith(form)


@pytest.mark.parametrize(("body", "does"), [
    ("Sở Văn hóa, Thể thao và Du lịch", "phụ trách trang trí và văn nghệ"),
    ("các thành viên Hội đồng", "được phân công phụ trách địa bàn dự hội nghị của đơn vị điểm"),
])  # fmt: skip
def test_who_is_in_charge_is_named_without_it(body: str, does: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. TỔ CHỨC THỰC HIỆN\n1. {body} {does}.\n", body=body[:1].upper() + body[1:], does=does)
    assert [(item.values["body"], item.values["does"]) for item in reading.of("task")] == [(body, does)]


@pytest.mark.parametrize("cases", ["trường hợp", "lượt"])
def test_awards_counted_as_cases_have_their_parts(cases: str, issued: Callable[..., Any]) -> None:
    said = (
        "Tại hội nghị cấp huyện, cấp ngành: Mỗi huyện được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 05 "
        f"{cases} (02 tập thể, 03 cá nhân); mỗi sở, ban, ngành không quá 03 {cases} (01 tập thể, 02 cá nhân)."
    )
    reading = issued(f"{LEVELS}II. KHEN THƯỞNG\n1. {said}\n", said="mỗi hội nghị ½ ngày.")
    assert [(one.values["level"], one.values["collectives"], one.values["individuals"], one.values["how"])
            for one in reading.of("honours")] == [("huyen", 2, 3, "at-most"), ("nganh", 1, 2, "at-most")]  # fmt: skip
    assert unread(reading) == []


def test_a_note_below_a_parted_table_is_of_the_whole_annex(congress: Callable[..., Any]) -> None:
    rows = "A. CÁC HUYỆN\nTT | Đơn vị | Số đại biểu\n1 | Huyện A Sa | 12\nB. CÁC NGÀNH\nTT | Đơn vị | Số đại biểu\n"
    reading = congress(f"{rows}1 | Sở Y tế | 5\nGhi chú: Đại biểu nữ ít nhất 30%.")
    assert [item.values["clause"] for item in reading.of("composition")] == ["Phụ lục"]


def test_a_title_goes_on_behind_the_congress() -> None:
    lines = [Piece(f"đoạn {at}", "head", "", "", text, (), False) for at, text in enumerate(
        ("KẾ HOẠCH", "Tổ chức Hội nghị các cấp, tiến tới Đại hội", "Thi đua yêu nước tỉnh lần thứ V"), 1)]  # fmt: skip
    reading = Reading(lines)
    read_head(reading)
    assert reading.of("plan")[0].values["title"].endswith("tiến tới Đại hội Thi đua yêu nước tỉnh lần thứ V")


def test_who_passes_on_a_view_issues_the_notice_alone() -> None:
    reading = Reading([])
    words = "Thực hiện Thông báo số 612-TB/VPTU của Văn phòng Tỉnh ủy truyền đạt ý kiến của Ban Thường vụ Tỉnh ủy"
    read_basis(reading, Piece("đoạn 1", "head", "", "", words, (), False))
    (basis,) = reading.of("basis")
    assert basis.values["issuer"] == "Văn phòng Tỉnh ủy"
    assert basis.values["title"] == "truyền đạt ý kiến của Ban Thường vụ Tỉnh ủy"
