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
    ("- Các sở, ngành, đoàn thể: 60 đại biểu;",
     {"unit": "Các sở, ngành, đoàn thể", "official": 60, "together": True}),
    ("- Lực lượng vũ trang: 24 đại biểu (Công an 12, Quân sự 08, Biên phòng 04);",
     {"unit": "Lực lượng vũ trang", "official": 24, "together": True,
      "note": "trong đó Công an 12, Quân sự 08, Biên phòng 04"}),
    ("- Nghệ nhân, người có uy tín do Mặt trận Tổ quốc tỉnh giới thiệu: 09 đại biểu.",
     {"unit": "Nghệ nhân, người có uy tín do Mặt trận Tổ quốc tỉnh giới thiệu", "official": 9, "together": True}),
    ("- Các huyện Bắc Khê, Nam Khê và Khê Sơn: mỗi huyện 10 đại biểu.",
     {"each": "huyện", "units": ["huyện Bắc Khê", "huyện Nam Khê", "huyện Khê Sơn"], "official": 10}),
    ("- Thành phố Khê: 16 đại biểu (tổng số: 16 đại biểu).", {"unit": "Thành phố Khê", "official": 16}),
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


def test_a_sum_that_does_not_agree_is_told(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="- Huyện Khê: 12 đại biểu; thị xã Sông Khê: 10 đại biểu (cộng 23 đại biểu).")
    assert [one["official"] for one in _told(reading)] == [12, 10]
    assert "23 đại biểu" in unread(reading)[0].words


@pytest.mark.parametrize("said", [
    "Mỗi đơn vị được cử thêm 02 đại biểu dự khuyết.", "Ngoài ra, mỗi đoàn có thể bầu 02 dự khuyết.",
])  # fmt: skip
def test_alternates_are_every_units(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"- Thành phố Khê: 16 đại biểu;\n- Các sở, ngành: 40 đại biểu.\n{said}")
    assert [(one.get("unit") or one["each"], one.get("official"), one.get("alternates")) for one in _told(reading)] == [
        ("Thành phố Khê", 16, 2), ("Các sở, ngành", 40, None), ("sở", None, 2), ("ngành", None, 2)]  # fmt: skip
    assert not unread(reading)
