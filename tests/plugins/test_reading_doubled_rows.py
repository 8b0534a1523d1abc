"""A table that sets several units beside each other in a row is read as if each had a row of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong 01 ngày, trong quý III năm 2031.
2. Phân bổ đại biểu dự Đại hội
{table}
"""
SIX = """\
TT | Đơn vị | Số đại biểu | TT | Đơn vị | Số đại biểu
1 | Huyện A | 10 | 4 | Sở Y tế | {third}
2 | Huyện B | 12 | 5 | Sở Nội vụ | 4
3 | Thị xã C | 9 | | Tổng cộng | 38"""
FOUR = """\
Đơn vị | Số lượng | Đơn vị | Số lượng
Huyện A | 10 | Sở Y tế | {third}
Huyện B | 12 | Sở Nội vụ | 4
Thị xã C | 9 | |"""
NINE = """\
TT | Tên đơn vị | Đại biểu | TT | Tên đơn vị | Đại biểu | TT | Tên đơn vị | Đại biểu
1 | Huyện A | 10 | 3 | Thị xã C | 9 | 5 | Sở Nội vụ | 4
2 | Huyện B | 12 | 4 | Sở Y tế | {third} | | |"""
SEATS = {"Huyện A": 10, "Huyện B": 12, "Thị xã C": 9, "Sở Y tế": 3, "Sở Nội vụ": 4}


@pytest.mark.parametrize("table", [SIX, FOUR, NINE])
def test_each_unit_has_its_seats(table: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, table=table.format(third=3))
    assert {item.values["unit"]: item.values["official"] for item in reading.of("quota")} == SEATS
    assert unread(reading) == []


def test_what_is_not_understood_is_told_part_by_part_and_found_in_its_row(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, table=FOUR.format(third="theo văn bản riêng"))
    (left,) = unread(reading)
    assert left.words == "| Sở Y tế | theo văn bản riêng"
    row = Paragraph(left.piece.at.partition(" (")[0], "I.2", "Huyện A | 10 | Sở Y tế | theo văn bản riêng")
    assert Original((row,)).index(left.piece.at) == 0
    assert left.piece.at != row.at


def test_a_head_that_repeats_what_is_counted_is_one_unit_a_row(issued: Callable[..., Any]) -> None:
    table = "Tập thể | Cá nhân | Tập thể | Cá nhân\n5 | 10 | 2 | 3"
    assert [item.words for item in unread(issued(PLAN, table=table))] == table.splitlines()
