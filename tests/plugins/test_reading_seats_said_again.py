"""Seats that a sentence gives out and the table behind it says again: each unit has them once, a group in any row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
a) Xã, phường tổ chức “Hội nghị điển hình tiên tiến”, ½ ngày, từ ngày 11/4/2031, xong trước ngày 30/4/2031.
b) Tỉnh tổ chức “Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ II” trong 01 ngày, dự kiến ngày 14/9/2031.
II. ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
{said}
"""


def read(issued: Callable[..., Any], said: str) -> list[tuple[Any, ...]]:
    told = issued(PLAN, said=said).of("quota")
    keys = ("each", "unit", "official", "together", "note")
    return [tuple(one.values[key] for key in keys if key in one.values) for one in told]


def test_a_sentence_on_the_province_that_holds_a_congress_is_its_level(issued: Callable[..., Any]) -> None:
    level = issued(PLAN, said="").of("level")[1].values
    assert (level["units"], level["days"]) == (["tỉnh"], 1)


def test_a_table_that_says_a_sentence_again_adds_nothing_but_its_own_rows(issued: Callable[..., Any]) -> None:
    told = read(
        issued,
        """\
a) Phân bổ như sau: mỗi xã 02 đại biểu, đặc khu Khê 01 đại biểu; mỗi sở, ban, ngành, cơ quan ngành dọc 02 đại biểu, \
riêng Sở Y tế 05 đại biểu. Cụ thể:
TT | Đơn vị | Số đơn vị | Số đại biểu/đơn vị | Tổng
1 | Xã | 60 | 02 | 120
2 | Đặc khu Khê | 01 | 01 | 01
3 | Sở Y tế | 01 | 05 | 05
4 | Hợp tác xã | - | - | 12
5 | Trường đại học, cao đẳng | 05 | 01 - 02 | 06
6 | Anh hùng, Chiến sĩ thi đua toàn quốc | – | – | 20""",
    )
    assert told == [
        ("xã", 2), ("Đặc khu Khê", 1), ("sở", 2), ("ban", 2), ("ngành", 2), ("cơ quan ngành dọc", 2), ("Sở Y tế", 5),
        ("Hợp tác xã", 12, True), ("Trường đại học, cao đẳng", 6, True, "05 đơn vị, mỗi đơn vị 01 - 02 đại biểu"),
        ("Anh hùng, Chiến sĩ thi đua toàn quốc", 20, True),
    ]  # fmt: skip


def test_another_number_and_a_range_that_denies_its_sum_are_no_same_seats(issued: Callable[..., Any]) -> None:
    told = read(
        issued,
        """\
a) Phân bổ như sau: mỗi xã 02 đại biểu, đặc khu Khê 01 đại biểu; mỗi phường 03 đại biểu. Cụ thể:
TT | Đơn vị | Số đơn vị | Số đại biểu/đơn vị | Tổng
1 | Xã | 60 | 03 | 180
2 | Trường đại học, cao đẳng | 05 | 01 - 02 | 16""",
    )
    assert sorted(told) == [("phường", 3), ("xã", 2), ("xã", 3), ("Đặc khu Khê", 1)]


def test_who_leads_a_bloc_gives_out_its_seats(issued: Callable[..., Any]) -> None:
    rows = """\
Phân bổ số lượng đại biểu:
TT | Đơn vị | Số đại biểu | Nữ (ít nhất) | Ghi chú
A | Các xã | 12 | 4 |
1 | Xã Khê | 7 | 2 |
2 | Xã Mai | 5 | 2 |
B | Các khối thi đua | 14 | 5 |
1 | Khối Nội chính | 8 | 3 | Khối trưởng phân bổ
2 | Khối Ngân hàng | 6 | 2 | Khối trưởng phân bổ
Tổng cộng | 26 | 9 |"""
    assert read(issued, rows)[2:] == [
        ("Khối Nội chính", 8, True, "ít nhất 03 nữ; do Khối trưởng phân bổ"),
        ("Khối Ngân hàng", 6, True, "ít nhất 02 nữ; do Khối trưởng phân bổ"),
    ]
