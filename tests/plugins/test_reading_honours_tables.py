"""A table of awards is read by what its columns are headed; a row that says anything else stays told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. KHEN THƯỞNG
1. {above}
{rows}
2. Hồ sơ do Sở Nội vụ hướng dẫn.
"""
HEAD = "TT | Người có thẩm quyền | Hình thức | Tập thể | Cá nhân | Hộ gia đình"
LOW = "1 | Chủ tịch UBND cấp xã | Giấy khen | 05 | 10 | 02"
HIGH = "2 | Chủ tịch UBND tỉnh | Bằng khen | 40 | 90 | 0"
MOST = {"how": "at-most", "clause": "II.1"}
GIVEN = [
    {"level": "xa", "award": "Giấy khen của Chủ tịch UBND cấp xã", "collectives": 5, "individuals": 10,
     "households": 2} | MOST,
    {"level": "tinh", "award": "Bằng khen của Chủ tịch UBND tỉnh", "collectives": 40, "individuals": 90} | MOST,
]  # fmt: skip


@pytest.fixture
def rows(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(rows: str, above: str = "Số lượng khen thưởng tối đa") -> Reading:
        reading: Reading = issued(PLAN, rows=rows, above=above)
        return reading

    return read


def given(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("honours")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if "|" in item.words]


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        "STT | Thẩm quyền quyết định | Hình thức khen thưởng | Số tập thể | Số cá nhân | Số hộ gia đình",
        "TT | Cơ quan tặng | Hình thức khen | Tập thể tiêu biểu | Cá nhân tiêu biểu | Hộ",
        "Số TT | Cấp khen thưởng | Danh hiệu | Số lượng tập thể | Số lượng cá nhân | Hộ gia đình tiêu biểu",
        "TT | Cấp có thẩm quyền khen | Loại khen thưởng | Tập thể (tối đa) | Cá nhân (tối đa) | Gia đình (tối đa)",
        "TT | Người tặng | Hình thức | Số lượng\n | | | Tập thể | Cá nhân | Hộ",
    ],
)
def test_columns_are_known_by_their_heads(head: str, rows: Callable[..., Reading]) -> None:
    reading = rows(f"{head}\n{LOW}\n{HIGH}")
    assert given(reading) == GIVEN
    assert left(reading) == []


@pytest.mark.parametrize(
    ("above", "cells", "how"),
    [
        ("Số lượng khen thưởng", "05 | 10 | 02", ""),
        ("Số lượng khen thưởng", "tối đa 05 | tối đa 10 | không quá 02", "at-most"),
        ("Số lượng khen thưởng không quá", "05 tập thể | 10 cá nhân | 02 hộ", "at-most"),
        ("Số lượng khen thưởng không vượt quá", "05 (năm) | mười | 2", "at-most"),
    ],
)
def test_a_number_is_a_bound_where_it_is_said_to_be(
    above: str, cells: str, how: str, rows: Callable[..., Reading]
) -> None:
    reading = rows(f"{HEAD}\n1 | Chủ tịch UBND cấp xã | Giấy khen | {cells}", above)
    assert given(reading) == [{key: value for key, value in (GIVEN[0] | {"how": how}).items() if value}]


@pytest.mark.parametrize(
    "row",
    [
        "2 | Chủ tịch UBND tỉnh | Bằng khen | 40 | khoảng 90 | 0",
        "2 | Chủ tịch UBND tỉnh | Bằng khen | 40 | 90, ưu tiên nữ | 0",
        "2 | Chủ tịch UBND tỉnh | Bằng khen | tối đa 40 tập thể | 90/đơn vị | ",
        "2 | Chủ tịch UBND tỉnh | Bằng khen hoặc Giấy khen | 40 | 90 | 0",
        "2 | Ban Tổ chức | Bằng khen | 40 | 90 | 0",
        "2 | | Bằng khen | 40 | 90 | 0",
        "2 | Chủ tịch UBND tỉnh | Bằng khen | 40 | 90",
        "2 | Chủ tịch UBND tỉnh | Bằng khen | | | ",
        "2 | Chủ tịch UBND cấp huyện | Giấy khen | 40 | 90 | 0",
    ],
)
def test_a_row_of_anything_else_is_told(row: str, rows: Callable[..., Reading]) -> None:
    reading = rows(f"{HEAD}\n{LOW}\n{row}")
    assert given(reading) == GIVEN[:1]
    assert left(reading) == [row.strip()]


@pytest.mark.parametrize(
    ("head", "above"),
    [(HEAD, "Số lượng đã khen thưởng"), (HEAD, "Mỗi đơn vị đề nghị"),
     (HEAD.replace("Hộ gia đình", "Mức thưởng"), "Số lượng khen thưởng tối đa")],
)  # fmt: skip
def test_a_table_of_other_numbers_is_told(head: str, above: str, rows: Callable[..., Reading]) -> None:
    reading = rows(f"{head}\n{LOW}", above)
    assert not given(reading)
    assert LOW in left(reading)
