"""A table of levels with a row over each group: that row is a heading, each below it a level with what is of all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.merged_cells import _OF_EACH

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các cấp tổ chức như sau
STT | Nơi tổ chức | Tên gọi | Số ngày | Hoàn thành
{rows}
II. ĐẠI BIỂU
1. Hội nghị cấp cơ sở
Số lượng đại biểu phù hợp với quy mô của đơn vị, nhưng không quá 70 đại biểu.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
FORM = "Hội nghị gặp mặt người tiêu biểu"
GROUPED = f"""\
{{first}}
1 | Xã, thị trấn | {FORM} | ½ ngày | Trước 10/3/2031
2 | Hợp tác xã | {FORM} | ½ ngày | Trước 20/3/2031
{{second}}
3 | Các huyện ven biển | {FORM} | 01 ngày | Trước 15/5/2031
4 | Sở, ngành; Mặt trận và hội quần chúng tỉnh | {FORM} | ½ ngày | Trước 25/5/2031
5 | Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh | Theo ngành dọc | | Trước 30/5/2031
6 | Đơn vị làm điểm: thị xã Bãi Nổi, Sở Y tế | {FORM} | ½ ngày | Trước 05/2/2031"""


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def plan(rows: str) -> Reading:
        reading: Reading = issued(PLAN, rows=rows)
        return reading

    return plan


def units(reading: Reading) -> list[list[str]]:
    return [item.values["units"] for item in reading.of("level") if item.values["units"] != ["tỉnh"]]


@pytest.mark.parametrize(("first", "second"), [
    ("A | CẤP CƠ SỞ | | |", "B | CẤP TRÊN CƠ SỞ | | |"),
    ("A | Cấp cơ sở | | |", " | Cấp trên cơ sở | | |"),
])  # fmt: skip
def test_each_row_below_a_group_is_a_level(first: str, second: str, read: Callable[..., Reading]) -> None:
    reading = read(GROUPED.format(first=first, second=second))
    assert units(reading) == [
        ["xã", "thị trấn"], ["hợp tác xã"], ["huyện ven biển"], ["sở", "ngành", "Mặt trận", "hội quần chúng tỉnh"],
        ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
    ]  # fmt: skip
    assert all("window" in item.values for item in reading.of("level"))
    left = [item.words for item in unread(reading) if item.piece.clause == "I.1" and "|" in item.words]
    assert len(left) == 1, left
    assert "làm điểm" in left[0]


def test_what_is_said_of_a_whole_group_is_of_each_of_its_rows(read: Callable[..., Reading]) -> None:
    reading = read(GROUPED.format(first="A | CẤP CƠ SỞ | | |", second="B | CẤP TRÊN CƠ SỞ | | |"))
    most = [item.values.get("size", {}).get("caps", [{}])[0].get("at_most") for item in reading.of("level")]
    assert most == [70, 70, None, None, None]


def test_rows_of_units_without_a_group_are_levels_too(read: Callable[..., Reading]) -> None:
    rows = f"1 | Các huyện ven biển | {FORM} | 01 ngày | Trước 15/5/2031\n2 | Các bản làng | {FORM} | | "
    assert ["huyện ven biển"] in units(read(rows))


@pytest.mark.parametrize(("words", "each"), [("Trong quý II/2031", True), ("Quý I", True), ("II/2031", False)])
def test_a_quarter_over_several_rows_is_of_each(words: str, each: bool) -> None:
    assert bool(_OF_EACH.fullmatch(words)) is each
