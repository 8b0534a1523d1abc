"""Levels by headings with labelled lines below, of which some say it for each sort of units: one level of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

Read = Callable[..., Reading]
DECIMAL = """\
I. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN
*1.1. Cấp cơ sở*
Gồm: xã, phường; trường học; doanh nghiệp, hợp tác xã.
Hình thức: Các nơi chọn tổ chức "Hội nghị nêu gương" hoặc "Hội nghị tuyên dương việc tốt".
Thời gian: Không quá 1/2 ngày, hoàn thành trước ngày 15/3/2031.
Thành phần: Cơ quan, đơn vị có dưới 80 người tổ chức hội nghị toàn thể; từ 80 người trở lên tổ chức hội nghị đại biểu. \
Đối với xã, phường, số lượng đại biểu do Chủ tịch UBND xã, phường quyết định nhưng không quá 110 người.
*1.2. Cấp trên cơ sở*
Gồm: các huyện, thành phố; các sở, ban, ngành, đoàn thể cấp tỉnh.
Hình thức: Các huyện, thành phố tổ chức "Đại hội Thi đua yêu nước"; các cơ quan, đơn vị còn lại tổ chức \
"Hội nghị gặp mặt gương sáng".
Thời gian: Hoàn thành trong quý II/2031. Thời gian tổ chức 01 ngày đối với huyện, thành phố (kể cả phiên trù bị) và \
nửa ngày đối với các cơ quan, đơn vị.
Thành phần: Đại hội cấp huyện có từ 140 đến 180 đại biểu.
*1.3. Cấp tỉnh*
Hình thức: Đại hội Thi đua yêu nước tỉnh Lam Khê lần thứ V.
Thời gian: 01 ngày rưỡi, dự kiến trong tháng 8/2031.
Thành phần: Khoảng 340 đại biểu, trong đó 290 đại biểu chính thức là Chiến sĩ thi đua cấp tỉnh và điển hình do \
hội nghị, đại hội cấp trên cơ sở chọn.
II. KINH PHÍ
"""
LETTERED = """\
I. TỔ CHỨC HỘI NGHỊ CÁC CẤP
a) Cấp trên cơ sở
- Đơn vị tổ chức: các huyện, thị xã; các sở, ban, ngành.
- Hình thức: Huyện, thị xã tổ chức “Đại hội Thi đua yêu nước”; sở, ban, ngành tổ chức “Hội nghị nêu gương”.
- Thời gian: 01 ngày đối với các huyện, thị xã, nửa ngày đối với các đơn vị còn lại; xong trước ngày 30/6/2031.
b) Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh.
- Thời gian: 01 ngày, trong tháng 9/2031.
II. KINH PHÍ
"""
PLAIN = """\
I. TỔ CHỨC HỘI NGHỊ CÁC CẤP
1.1 Đối với cấp trên cơ sở
Gồm: các huyện, thành phố; các sở, ban, ngành.
+ Hình thức: tổ chức “Hội nghị nêu gương”.
+ Thời gian: không quá 01 ngày, xong trong quý II năm 2031.
1.2 Đối với cấp tỉnh
+ Hình thức: Đại hội Thi đua yêu nước tỉnh.
+ Thời gian: 01 ngày, trong tháng 9/2031.
II. KINH PHÍ
"""
AREAS, OFFICES = ["huyện", "thành phố"], ["sở", "ban", "ngành"]


@pytest.fixture
def rows(issued: Read) -> Callable[[str], list[tuple[Any, ...]]]:
    def told(text: str) -> list[tuple[Any, ...]]:
        reading = issued(text)
        names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
        return [([*one["units"]], [names[form] for form in one.get("choose_form", [])], one.get("days"), one["clause"])
                for one in (row.values for row in reading.of("level"))]  # fmt: skip

    return told


def test_a_line_on_each_sort_makes_two_levels(rows: Callable[[str], list[tuple[Any, ...]]]) -> None:
    base = ["Hội nghị nêu gương", "Hội nghị tuyên dương việc tốt"]
    assert rows(DECIMAL) == [
        (["xã", "phường", "trường học", "doanh nghiệp", "hợp tác xã"], base, 0.5, "I.1.1"),
        (AREAS, ["Đại hội Thi đua yêu nước"], 1, "I.1.2"),
        ([*OFFICES, "đoàn thể"], ["Hội nghị gặp mặt gương sáng"], 0.5, "I.1.2"),
        (["tỉnh"], ["Đại hội Thi đua yêu nước tỉnh Lam Khê lần thứ V"], 1.5, "I.1.3"),
    ]


def test_numbers_are_of_the_sort_that_is_named(issued: Read) -> None:
    sizes = [level.values.get("size", {}) for level in issued(DECIMAL).of("level")]
    caps = [
        [(cap["category"], cap.get("at_most", cap.get("expected"))) for cap in size.get("caps", ())] for size in sizes
    ]
    assert caps == [[], [("all", 180)], [], [("all", 340), ("official", 290)]]
    assert [size.get("plenary_below_staff") for size in sizes] == [80, None, None, None]
    assert not any("decided_by" in size for size in sizes)


def test_how_many_come_to_the_communes_is_apart(issued: Read) -> None:
    (one,) = [row.values for row in issued(DECIMAL).of("exception") if row.values["level"] == "co-so"]
    cap = {"category": "all", "at_most": 110, "clause": "I.1.1"}
    assert (one["units"], one["size"]) == (
        ["xã", "phường"], {"decided_by": "Chủ tịch UBND xã, phường", "caps": [cap]})  # fmt: skip


def test_the_day_is_of_all_of_the_level(issued: Read) -> None:
    windows = [level.values["window"] for level in issued(DECIMAL).of("level")]
    assert windows[0] == {"before": date(2031, 3, 15)}
    assert windows[1] == windows[2] == {"until": "2031-Q2"}


def test_the_rest_behind_its_value_is_the_other_sort(rows: Callable[[str], list[tuple[Any, ...]]]) -> None:
    assert [row[:3] for row in rows(LETTERED)] == [
        (["huyện", "thị xã"], ["Đại hội Thi đua yêu nước"], 1),
        (OFFICES, ["Hội nghị nêu gương"], 0.5),
        (["tỉnh"], ["Đại hội Thi đua yêu nước tỉnh"], 1),
    ]


def test_what_is_said_of_all_leaves_one_level(rows: Callable[[str], list[tuple[Any, ...]]]) -> None:
    assert [row[0] for row in rows(PLAIN)] == [[*AREAS, *OFFICES], ["tỉnh"]]


def test_stars_of_emphasis_and_straight_quotes_are_no_words_of_the_plan(issued: Read) -> None:
    texts = [piece.text for piece in issued(DECIMAL).body()]
    assert not any("*" in text or '"' in text for text in texts)


def test_numbers_and_who_decides_are_no_words_on_who_comes(issued: Read) -> None:
    text = DECIMAL.replace("180 đại biểu.", "180 đại biểu, thành phố Khê không quá 220 đại biểu. Trong số đại biểu "
                           "chính thức, đại biểu nữ từ 30% trở lên. Hội nghị của sở, ban, ngành do thủ trưởng cơ quan "
                           "quyết định số lượng, có đại diện của các đơn vị.")  # fmt: skip
    levels = [level.values for level in issued(text).of("level")]
    assert not any(level.get("attend") for level in levels[:3])
    assert [len(level.get("size", {}).get("shares", ())) for level in levels[:3]] == [0, 1, 0]


def test_a_case_of_the_last_kind_is_not_of_all(issued: Read) -> None:
    text = DECIMAL.replace("đoàn thể cấp tỉnh.", "đoàn thể cấp tỉnh; các tổng công ty có đơn vị trực thuộc.")
    offices = issued(text).of("level")[2].values
    assert "when" not in offices
    assert offices["units"] == [*OFFICES, "đoàn thể", "tổng công ty có đơn vị trực thuộc"]
