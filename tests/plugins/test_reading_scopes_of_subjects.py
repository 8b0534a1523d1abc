"""Below one heading each paragraph is on the units that it begins with: form, time and number of one are no other's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

ABOVE = """\
I. TỔ CHỨC HỘI NGHỊ, ĐẠI HỘI CÁC CẤP
1. Cấp trên cơ sở
Các huyện, thị xã {first}. Thời gian không quá một ngày. Số lượng không quá 180 đại biểu; các xã, phường, thị trấn \
đều phải có đại biểu.
Các sở, ban, ngành, đoàn thể tỉnh, doanh nghiệp nhà nước có đơn vị trực thuộc {second}, thời gian ½ ngày.
Cấp trên cơ sở hoàn thành trước ngày 15/6/2031.
{more}
"""
FIRST = "tổ chức Đại hội Thi đua yêu nước"
SECOND = "tổ chức Hội nghị điển hình tiên tiến"
RUN_IN = """\
Phần I
TỔ CHỨC HỘI NGHỊ CÁC CẤP
(1) Cấp cơ sở. Gồm các xã, phường; hợp tác xã và doanh nghiệp. Hình thức là “Hội nghị gương sáng”, tổ chức trong một \
buổi, chậm nhất là ngày 10 tháng 02 năm 2031. Số lượng không quá 90 đại biểu.
(2) Các sở, ban, ngành, đoàn thể. Tổ chức “Hội nghị điển hình tiên tiến” trong một buổi, hoàn thành trong quý I năm \
2031. Số lượng không quá 140 đại biểu.
(3) Các huyện, thị xã. Tổ chức “Hội nghị điển hình tiên tiến” trong một ngày, hoàn thành trong quý II năm 2031. Số \
lượng không quá 190 đại biểu; riêng thị xã Bến Nứa và các huyện Khê, Lam Hạ có thể tăng thêm nhưng không quá 230 đại \
biểu.
(4) Cấp tỉnh. Đại hội Thi đua yêu nước tỉnh Lam Sơn lần thứ IV tổ chức trong một ngày, trong tháng 8 năm 2031, với \
khoảng 330 đại biểu, trong đó 260 đại biểu chính thức.
"""


def of(reading: Reading, unit: str) -> dict[str, Any]:
    return next(one.values for one in reading.of("level") if unit in one.values["units"])


def names(reading: Reading, level: dict[str, Any]) -> list[str]:
    return [one.values["name"] for one in reading.of("form") if one.values["id"] in level["choose_form"]]


def caps(level: dict[str, Any]) -> list[tuple[str, int]]:
    return [(cap["category"], cap.get("at_most") or cap["expected"]) for cap in level.get("size", {}).get("caps", [])]


def apart(reading: Reading) -> list[list[str]]:
    return [one.values["units"] for one in reading.of("exception")]


def test_each_paragraph_below_a_level_is_of_its_own_units(issued: Callable[..., Any]) -> None:
    reading = issued(ABOVE, first=FIRST, second=SECOND, more="")
    districts, offices = of(reading, "huyện"), of(reading, "sở")
    assert (names(reading, districts), districts["days"], caps(districts)) == (
        ["Đại hội Thi đua yêu nước"], 1, [("all", 180)])  # fmt: skip
    assert (names(reading, offices), offices["days"], caps(offices)) == (["Hội nghị điển hình tiên tiến"], 0.5, [])
    assert districts["window"] == offices["window"] == {"before": date(2031, 6, 15)}
    assert apart(reading) == []  # the communes that send delegates there are no units of the level


def test_a_part_on_one_district_is_an_exception_of_the_districts(issued: Callable[..., Any]) -> None:
    more = """\
2. Đối với huyện Khê
Cấp huyện tổ chức Hội nghị điển hình tiên tiến, thời gian ½ ngày, không quá 110 đại biểu, hoàn thành trước ngày \
10/7/2031."""
    reading = issued(ABOVE, first=FIRST, second=SECOND, more=more)
    (one,) = (one.values for one in reading.of("exception"))
    assert (one["level"], one["units"], one["window"]) == (
        of(reading, "huyện")["id"], ["huyện Khê"], {"before": date(2031, 7, 10)})  # fmt: skip


@pytest.mark.parametrize("unit", ["huyện", "sở"])
def test_paragraphs_that_say_the_same_are_one_level(unit: str, issued: Callable[..., Any]) -> None:
    said = "I. HỘI NGHỊ CÁC CẤP\n1. Cấp trên cơ sở\nCác huyện {0}, ½ ngày.\nCác sở, ban, ngành {0}, ½ ngày.\n"
    reading = issued(said.format(SECOND))
    assert names(reading, of(reading, unit)) == ["Hội nghị điển hình tiên tiến"]
    assert len(reading.of("level")) == 1


@pytest.mark.parametrize(("unit", "form", "days", "sizes"), [
    ("xã", "Hội nghị gương sáng", 0.5, [("all", 90)]),
    ("hợp tác xã", "Hội nghị gương sáng", 0.5, [("all", 90)]),
    ("sở", "Hội nghị điển hình tiên tiến", 0.5, [("all", 140)]),
    ("huyện", "Hội nghị điển hình tiên tiến", 1, [("all", 190)]),
    ("tỉnh", "Đại hội Thi đua yêu nước tỉnh Lam Sơn", 1, [("all", 330), ("official", 260)]),
])  # fmt: skip
def test_a_first_sentence_that_names_a_level_heads_its_paragraph(
    unit: str, form: str, days: float, sizes: list[tuple[str, int]], issued: Callable[..., Any]
) -> None:
    reading = issued(RUN_IN)
    level = of(reading, unit)
    assert (names(reading, level), level["days"], caps(level)) == ([form], days, sizes)


def test_some_by_their_names_below_such_a_heading_are_one_exception(issued: Callable[..., Any]) -> None:
    reading = issued(RUN_IN)
    assert apart(reading) == [["thị xã Bến Nứa", "huyện Khê", "huyện Lam Hạ"]]
    assert [one.words for one in unread(reading) if "230" in one.words] == []


def test_what_only_some_do_without_is_not_of_the_whole_level(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HỘI NGHỊ CÁC CẤP
1. Cấp cơ sở
Cấp cơ sở gồm các xã, phường. Các trường học, trạm y tế không tổ chức hội nghị riêng.
Hình thức tổ chức là Hội nghị biểu dương điển hình tiên tiến. Hội nghị được tổ chức trong một buổi.
""")
    assert names(reading, of(reading, "xã")) == ["Hội nghị biểu dương điển hình tiên tiến"]


def test_how_many_come_behind_who_comes_to_some_is_of_these(issued: Callable[..., Any]) -> None:
    reading = issued("""\
I. HỘI NGHỊ CÁC CẤP
1. Cấp cơ sở
Cấp cơ sở gồm các xã, phường; các cơ quan, đơn vị, doanh nghiệp. Hình thức là Hội nghị biểu dương điển hình tiên tiến.
Thành phần dự hội nghị ở xã, phường gồm đại diện cấp ủy, các đoàn thể. Số lượng từ 50 đến 70 đại biểu.
""")
    assert caps(of(reading, "doanh nghiệp")) == []
    ((units, numbers),) = ((one.values["units"], caps(one.values)) for one in reading.of("exception"))
    assert (units, numbers) == (["xã", "phường"], [("all", 70)])
