"""What nobody is told to do, or is told without its object, where a sentence outside the part on tasks says it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.unit_names import unit_key
from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.said_objects import with_object
from tdkt_tui.workflow.reading_plan.task_cells import done_by

PLAN = """\
I. HỘI NGHỊ CÁC CẤP
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Hội nghị tổng kết trong tháng 11/2031.
II. ĐIỂN HÌNH
1. {said}
"""


def piece(text: str, *under: str) -> Piece:
    return Piece("đoạn 1", "body", "IV.2", "-", text, under, numbered=False)


@pytest.mark.parametrize(("does", "text", "under", "told"), [
    ("thẩm định, trình trước ngày 05/8/2031", "Khen thưởng: Bằng khen cho 20 cá nhân", "Hội nghị gặp mặt nông dân:",
     "thẩm định, trình khen thưởng trước ngày 05/8/2031"),
    ("chủ trì, phối hợp Sở Y tế", "Thời gian: một buổi", "Hội nghị gặp mặt nông dân:",
     "chủ trì Hội nghị gặp mặt nông dân, phối hợp Sở Y tế"),
    ("thẩm định, trình", "Chủ tịch tặng Bằng khen cho 20 cá nhân; Sở Nội vụ thẩm định, trình", "Việc chung",
     "thẩm định, trình khen thưởng"),
    ("chủ trì, phối hợp Sở Y tế", "Thời gian: một buổi", "Việc chung", "chủ trì, phối hợp Sở Y tế"),
    ("thẩm định hồ sơ, trình Hội đồng", "Thời gian: một buổi", "Việc chung", "thẩm định hồ sơ, trình Hội đồng"),
])  # fmt: skip
def test_what_is_done_has_its_object_where_a_heading_says_it(does: str, text: str, under: str, told: str) -> None:
    assert with_object(piece(text, under), does) == told


@pytest.mark.parametrize(("said", "tasks", "left"), [
    ("Đơn vị không gửi báo cáo đúng hạn bị trừ 05 điểm mỗi lần.", [], "trừ 05 điểm"),
    ("Cơ quan chậm nộp hồ sơ bị phê bình trước toàn tỉnh.", [], "phê bình"),
    ("Sở Nội vụ thẩm định danh sách trước ngày 02/6/2031; quyết định khen thưởng ban hành trước ngày 08/6/2031.",
     ["thẩm định danh sách"], "ban hành trước ngày 08/6/2031"),
])  # fmt: skip
def test_penalties_and_what_becomes_of_papers_stay_told(
    said: str, tasks: list[str], left: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    assert [one.values["does"] for one in reading.of("task")] == tasks
    assert any(left in one.words for one in unread(reading))


@pytest.mark.parametrize(("head", "levels"), [
    ("Hội nghị gặp mặt nông dân tiêu biểu", []), ("Hội nghị tổng kết", ["tinh"]), ("Khen thưởng", ["tinh"]),
])  # fmt: skip
def test_what_is_awarded_at_another_conference_is_of_no_level(
    head: str, levels: list[str], issued: Callable[..., Any]
) -> None:
    said = f"{head}\n- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho không quá 20 tập thể và 40 cá nhân."
    assert [one.values.get("level") for one in issued(PLAN, said=said).of("honours")] == levels


@pytest.mark.parametrize(("cell", "body", "does"), [
    ("Các huyện, sở ban hành kế hoạch, gửi về Hội đồng tỉnh", "UBND cấp huyện; các sở",
     "ban hành kế hoạch, gửi về Hội đồng tỉnh"),
    ("Thí điểm ở cấp xã", "Xã An Khê", "tổ chức thí điểm ở cấp xã"),
    ("Công tác hậu cần", "Văn phòng", "phụ trách công tác hậu cần"),
])  # fmt: skip
def test_a_row_says_what_its_own_body_does(cell: str, body: str, does: str) -> None:
    assert done_by(cell, body) == does


def test_a_report_to_the_council_holds_what_goes_with_it(told: Callable[[str], Any]) -> None:
    reading = told("1. Trong 10 ngày sau hội nghị, Ủy ban nhân dân cấp huyện và các sở, ban, ngành gửi báo cáo kết quả"
                   " về Hội đồng tỉnh, kèm danh sách được khen.")  # fmt: skip
    assert [(one.values["to"], one.values["about"], one.values["days_after"]) for one in reading.of("reporting")] == [
        ("Hội đồng tỉnh", "kết quả, kèm danh sách được khen", 10)]  # fmt: skip
    assert not reading.of("task")


@pytest.mark.parametrize(("name", "other"), [
    ("Công an tỉnh Lam Giang", "Công an tỉnh"), ("Ban Quản lý các khu công nghiệp tỉnh", "Ban Quản lý các KCN"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lam Giang", "Mặt trận Tổ quốc"),
])  # fmt: skip
def test_a_body_is_one_with_and_without_its_province(name: str, other: str) -> None:
    assert unit_key(in_full(name)) == unit_key(in_full(other))


def test_the_partys_office_is_not_the_office() -> None:
    assert unit_key("Văn phòng Tỉnh ủy") != unit_key("Văn phòng")
