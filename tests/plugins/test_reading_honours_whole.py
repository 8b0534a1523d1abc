"""Awards for so many in all, of whom so many of each kind; what the head of the committee gives is no department's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 15/6/2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. KHEN THƯỞNG
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def read(issued: Callable[..., Reading], said: str) -> tuple[list[tuple[Any, ...]], list[str]]:
    reading = issued(PARTS, said=said)
    keys = ("level", "collectives", "individuals", "how")
    told = [tuple(one.values.get(key) or "" for key in keys) for one in reading.of("honours")]
    return told, [one.words for one in unread(reading) if one.piece.clause.startswith("II.")]


@pytest.mark.parametrize(("said", "how"), [
    ("cho không quá 90 trường hợp, gồm 30 tập thể và 60 cá nhân.", "at-most"),
    ("cho tối đa 90 điển hình, trong đó 30 tập thể, 60 cá nhân.", "at-most"),
    ("cho 90 điển hình tiên tiến (30 tập thể, 60 cá nhân).", ""),
    ("cho 90 trường hợp, bao gồm: 30 tập thể, 60 cá nhân.", ""),
])  # fmt: skip
def test_the_number_of_all_that_its_parts_make_is_read(issued: Callable[..., Reading], said: str, how: str) -> None:
    told, left = read(issued, f"1. Cấp tỉnh: Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen {said}")
    assert told == [("tinh", 30, 60, how)]
    assert not left


def test_the_number_of_all_that_its_parts_do_not_make_is_told(issued: Callable[..., Reading]) -> None:
    said = "Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho không quá 91 trường hợp, gồm 30 tập thể và 60 cá nhân."
    told, left = read(issued, f"1. Tại Đại hội tỉnh: {said}")
    assert not told
    assert len(left) == 1
    assert said in left[0]


def test_a_committee_is_no_department(issued: Callable[..., Reading]) -> None:
    told, _ = read(issued, "1. Đại hội: Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 05 tập thể.")
    assert [one[0] for one in told] == ["tinh"]


@pytest.mark.parametrize("praise", ["theo đúng tiêu chuẩn", "đủ tiêu chuẩn", "theo đúng quy định"])
def test_that_they_are_worthy_of_it_asks_for_nothing(issued: Callable[..., Reading], praise: str) -> None:
    said = f"Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 05 tập thể, 10 cá nhân có thành tích tiêu biểu, {praise}."
    assert read(issued, f"1. {said}") == ([("tinh", 5, 10, "at-most")], [])


TWO = """\
I. HÌNH THỨC, THỜI GIAN
1. Các xã, phường: tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. KHEN THƯỞNG
1. Tại Đại hội tỉnh, Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể, cá nhân tiêu biểu; {each} đề nghị tối đa 02 tập thể.
"""


@pytest.mark.parametrize(("each", "told"), [
    ("mỗi xã, phường, sở, ban, ngành", [("xa-phuong", []), ("so-ban-nganh", [])]),
    ("mỗi xã, phường, sở", [("xa-phuong", []), ("so-ban-nganh", ["sở"])]),
    ("mỗi xã, phường, sở, bệnh viện", []),
])  # fmt: skip
def test_what_units_of_two_levels_may_ask_for_is_each_levels(each: str, told: list[Any], issued: Callable[..., Any]
                                                             ) -> None:  # fmt: skip
    found = [one.values for one in issued(TWO, each=each).of("honours") if "đề nghị" in one.values["award"]]
    assert sorted((one["level"], one.get("units", [])) for one in found) == sorted(told)
    assert all((one["collectives"], one["how"]) == (2, "at-most") for one in found)
