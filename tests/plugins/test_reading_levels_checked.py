"""Levels read a second time, by whom each stretch speaks of: what that adds to them, and what it takes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

BOTH = """\
I. TỔ CHỨC HỘI NGHỊ
1. Cấp huyện và các sở, ban, ngành
{said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi việc thực hiện.
"""
FORMS = (
    "Các huyện, thị xã tổ chức “Đại hội Thi đua yêu nước”. Các sở, ban, ngành tổ chức “Hội nghị điển hình tiên tiến”."
)
SIZES = (
    "Số lượng đại biểu: {areas} từ 140 đến 160 đại biểu, riêng huyện Lam Hạ không quá 90 đại biểu; {offices} tối đa 80 "
    "đại biểu, trường hợp có đông đơn vị trực thuộc (Giáo dục và Đào tạo, Y tế) tối đa 110 đại biểu."
)
ROWS = [("cấp huyện", "các sở, ban, ngành"), ("các huyện, thị xã", "sở, ban, ngành")]


def level(reading: Any, unit: str) -> dict[str, Any]:
    return next(one.values for one in reading.of("level") if unit in one.values["units"])


def forms(reading: Any, one: dict[str, Any]) -> list[str]:
    return [form.values["name"] for form in reading.of("form") if form.values["id"] in one["choose_form"]]


def test_each_sort_below_one_heading_has_its_own_form(issued: Callable[..., Any]) -> None:
    reading = issued(BOTH, said=f"{FORMS}\nThời gian: xong trước ngày 20/5/2031.")
    assert forms(reading, level(reading, "huyện")) == ["Đại hội Thi đua yêu nước"]
    assert forms(reading, level(reading, "sở")) == ["Hội nghị điển hình tiên tiến"]


@pytest.mark.parametrize(("areas", "offices"), ROWS)
def test_the_number_of_a_case_in_brackets_is_its_own(areas: str, offices: str, issued: Callable[..., Any]) -> None:
    reading = issued(BOTH, said=f"{FORMS}\n{SIZES.format(areas=areas, offices=offices)}")
    caps = level(reading, "sở")["size"]["caps"]
    assert [(cap["category"], cap["at_most"]) for cap in caps] == [("all", 80)]
    apart = {tuple(one.values["units"]): one.values["size"]["caps"][0]["at_most"] for one in reading.of("exception")}
    assert apart == {("huyện Lam Hạ",): 90, ("Sở Giáo dục và Đào tạo", "Sở Y tế"): 110}


def test_what_only_the_second_reading_has_is_marked(issued: Callable[..., Any]) -> None:
    said = (
        "Các huyện, thị xã tổ chức Hội nghị điển hình tiên tiến với thời gian 01 ngày. Số lượng đại biểu từ 140 "
        "đến 160 người.\nCác sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến với thời gian nửa ngày, số lượng "
        "không quá 80 đại biểu.\nHội nghị ở cấp huyện và sở, ban, ngành hoàn thành trong tháng 5 năm 2031."
    )
    reading = issued(BOTH, said=said)
    offices = level(reading, "sở")
    assert (offices["days"], offices["window"]) == (0.5, {"until": "2031-05"})
    assert [cap["at_most"] for cap in offices["size"]["caps"]] == [80]
    assert [cap["at_most"] for cap in level(reading, "huyện")["size"]["caps"]] == [160]


def test_a_pilot_s_name_ends_where_its_part_begins(issued: Callable[..., Any]) -> None:
    said = f"{FORMS}\nUBND tỉnh chọn huyện Lam Hạ và Sở Y tế làm đơn vị chỉ đạo điểm, xong trước ngày 10/4/2031."
    names = {str(one.values["unit"]) for one in issued(BOTH, said=said).of("pilot")}
    assert names == {"huyện Lam Hạ", "Sở Y tế"}
