"""Remarks beside the seats of a unit: who is to be among them is the row's note, anything else is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước tỉnh trong quý IV năm 2030.
2. Phân bổ đại biểu dự Đại hội tỉnh như sau:
TT | Đơn vị | Số đại biểu | {head}
1 | Xã Khê Sơn | 12 | {remark}
2 | Sở Y tế | 5 | {other}
"""


def notes(reading: Any) -> list[str | None]:
    return [item.values.get("note") for item in reading.of("quota")]


def rows_left(reading: Any) -> list[str]:
    return [item.words for item in unread(reading) if "|" in item.words]


@pytest.mark.parametrize("head", ["Ghi chú", "Cơ cấu đại biểu"])
@pytest.mark.parametrize(("remark", "note"), [
    ("Có ít nhất 07 đại biểu nữ", "Có ít nhất 07 đại biểu nữ"),
    ("03 đại biểu là người DTTS, 01 người có uy tín", "03 đại biểu là người dân tộc thiểu số, 01 người có uy tín"),
    ("Nữ ít nhất 30%", "Nữ ít nhất 30%"),
    ("Sở Nội vụ phân bổ", "do Sở Nội vụ phân bổ"),
    ("Trong đó 05 giáo viên trực tiếp giảng dạy", "Trong đó 05 giáo viên trực tiếp giảng dạy"),
])  # fmt: skip
def test_who_is_to_be_among_those_sent_or_who_allots_them_is_the_note(
    head: str, remark: str, note: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, head=head, remark=remark, other="-")
    assert notes(reading) == [note, None]
    assert rows_left(reading) == []


@pytest.mark.parametrize("remark", [
    "Đơn vị làm điểm", "Kể cả 02 đại biểu nữ dự khuyết", "02 tập thể, 03 cá nhân là nữ", "14 đại biểu nữ",
    "Mỗi đơn vị 01 đại biểu nữ", "02 điển hình là nữ", "3", "Dự kiến 02 đại biểu nữ",
    "Chưa tính 02 đại biểu nữ", "02 đại biểu nữ, gửi danh sách trước ngày 15/8/2030",
])  # fmt: skip
def test_any_other_remark_is_told_and_is_no_note(remark: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="Ghi chú", remark=remark, other="01 nữ")
    assert notes(reading) == [None, "01 nữ"]
    assert rows_left(reading) == [f"1 | Xã Khê Sơn | 12 | {remark}"]


def test_of_two_columns_of_remarks_neither_is_the_note(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="Cơ cấu | Ghi chú", remark="01 nữ | 02 người DTTS", other="- | -")
    assert notes(reading) == [None, None]
    assert rows_left(reading) == ["1 | Xã Khê Sơn | 12 | 01 nữ | 02 người DTTS"]
