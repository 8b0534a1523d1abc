"""Seats that a list gives out: to whole groups together, to some units of a kind by name, with alternates for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2025.
2. Đại biểu chính thức được phân bổ như sau:
{said}
"""


def _told(reading: Any) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in one.values.items() if key not in ("levels", "clause")}
        for one in reading.of("quota")
    ]


@pytest.mark.parametrize(("said", "told"), [
    ("- Các huyện Bắc Khê, Nam Khê và Khê Sơn: mỗi huyện 10 đại biểu.",
     {"each": "huyện", "units": ["huyện Bắc Khê", "huyện Nam Khê", "huyện Khê Sơn"], "official": 10}),
])  # fmt: skip
def test_a_line_of_the_list_is_a_quota(said: str, told: dict[str, Any], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert _told(reading) == [told]
    assert not unread(reading)


@pytest.mark.parametrize("said", [
    "- Lực lượng vũ trang: 24 đại biểu (Công an 12, Quân sự 08, Biên phòng 05);",
    "- Khách mời: 50 đại biểu.", "- Đại biểu nữ: 40 đại biểu.",
])  # fmt: skip
def test_parts_that_do_not_agree_and_sorts_of_people_are_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("quota")
    assert [one.words for one in unread(reading)] == [said[2:]]


@pytest.mark.parametrize(
    ("total", "told"),
    [
        (112, False),
    ],
)
def test_a_sum_of_a_kind_may_be_that_of_any_number_of_them(total: int, told: bool, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"- Mỗi huyện: 11 đại biểu; thành phố Khê: 13 đại biểu (cộng {total} đại biểu).")
    assert any(f"{total} đại biểu" in one.words for one in unread(reading)) == told
