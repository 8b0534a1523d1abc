"""A list that is sent by a day and again by a later one, of so many exemplars as each puts on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.facts import bare
from tdkt_tui.workflow.reading_plan.parting import parts_of

Issued = Callable[..., Reading]
PLAN = "II. NỘI DUNG\n1. Việc trước hội nghị\n{said}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"


@pytest.mark.parametrize(("later", "how"), [
    ("cập nhật lần cuối", "cập nhật lần cuối"), ("bổ sung lần 2", "bổ sung lần 2"), ("gửi chính thức", "chính thức"),
    ("chốt số lượng", "chốt số lượng"),
])  # fmt: skip
def test_each_day_is_of_its_own_list(later: str, how: str, issued: Issued) -> None:
    said = f"a) Danh sách đại biểu gửi Sở Nội vụ trước ngày 31/12/2030, {later} trước ngày 15/4/2031."
    reading = issued(PLAN, said=said)
    made = [(one.values["does"], str(one.values["window"]["before"])) for one in reading.of("task")[1:]]
    assert made == [("gửi danh sách đại biểu về Sở Nội vụ", "2030-12-31"),
                    (f"gửi danh sách đại biểu {how} về Sở Nội vụ", "2031-04-15")]  # fmt: skip
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("II.")] == []


def test_a_list_of_so_many_exemplars_introduces_them(issued: Issued) -> None:
    said = (
        "a) Mỗi xã, phường lập danh sách ít nhất 05 điển hình; mỗi huyện ít nhất 20 điển hình; mỗi sở, ngành ít "
        "nhất 03 điển hình. Danh sách gửi Sở Nội vụ trước ngày 31/12/2030, cập nhật trước ngày 15/4/2031."
    )
    reading = issued(PLAN, said=said)
    assert [(one.values["who"], one.values["at_least"], str(one.values["window"]["before"]))
            for one in reading.of("nomination")] == [
        (["xã", "phường"], 5, "2030-12-31"), (["huyện"], 20, "2030-12-31"), (["sở", "ngành"], 3, "2030-12-31"),
    ]  # fmt: skip


def test_two_who_do_it_together_are_not_parted() -> None:
    said = "Các Cụm, Khối thi đua: Cụm trưởng, Khối trưởng phối hợp phân công thành viên dự hội nghị làm điểm"
    assert parts_of(said) == [said]


@pytest.mark.parametrize("between", ["; ", ", ", " và "])
@pytest.mark.parametrize("aside", ["", " (số liệu tính từ 01/7/2030 đến hết 30/11/2030)"])
def test_whoever_stands_behind_a_day_sends_by_it(between: str, aside: str, issued: Issued) -> None:
    said = (f"a) Báo cáo tổng kết: gửi Sở Nội vụ trước ngày 20/12/2030 đối với sở, ban, ngành{between}trước ngày "
            f"15/12/2030 đối với xã, phường{aside}.")  # fmt: skip
    reading = issued(PLAN, said=said)
    does = "gửi báo cáo tổng kết về Sở Nội vụ"
    made = [(one.values["body"], one.values["does"], str(one.values["window"]["before"]))
            for one in reading.of("task")[1:]]  # fmt: skip
    assert made == [("sở, ban, ngành", does, "2030-12-20"), ("xã, phường", does, "2030-12-15")]
    assert [bare(left.words) for left in unread(reading) if left.piece.clause.startswith("II.")] == [
        aside.strip()] * bool(aside)  # fmt: skip
