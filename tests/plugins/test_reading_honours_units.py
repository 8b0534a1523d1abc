"""A table of how many awards each unit may ask for is read row by row: a unit, several, or all of a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thị xã): tổ chức Hội nghị biểu dương trong quý I năm 2024.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2024.
II. KHEN THƯỞNG
1. {above}
{rows}
2. Hồ sơ do Sở Nội vụ hướng dẫn.
"""
ABOVE = "Số lượng tối đa mỗi đơn vị được đề nghị"
HEAD = "STT | Đơn vị | Huân chương Lao động | Bằng khen của Thủ tướng | Bằng khen của UBND tỉnh (tập thể)"
MOST = {"how": "at-most", "clause": "II.1"}
ORDER = "đề nghị tặng Huân chương Lao động"
STATE = "đề nghị tặng Bằng khen của Thủ tướng"
PROVINCE = "đề nghị tặng Bằng khen của UBND tỉnh"


@pytest.fixture
def rows(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(rows: str, above: str = ABOVE) -> Reading:
        reading: Reading = issued(PLAN, rows=rows, above=above)
        return reading

    return read


def given(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("honours")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II.1"]


@pytest.mark.parametrize(
    ("row", "units"),
    [
        ("1 | Sở Y tế", ["Sở Y tế"]),
        ("2 | UBND thị xã Gò Mây", ["Thị xã Gò Mây"]),
        ("3 | Thị xã Gò Mây, thị xã Cai Bè (mỗi đơn vị)", ["Thị xã Gò Mây", "Thị xã Cai Bè"]),
        ("4 | Các huyện (08 huyện, mỗi đơn vị)", ["huyện"]),
        ("5 | Mỗi huyện", ["huyện"]),
        ("6 | Các sở, ban, ngành khác", ["sở", "ban", "ngành"]),
    ],
)
def test_each_award_of_a_row_is_of_its_units(row: str, units: list[str], rows: Callable[..., Reading]) -> None:
    reading = rows(f"{HEAD}\n{row} | 2 | 06 | 15")
    assert given(reading) == [
        {"units": units, "award": ORDER, "cases": 2} | MOST,
        {"units": units, "award": STATE, "cases": 6} | MOST,
        {"units": units, "award": PROVINCE, "collectives": 15} | MOST,
    ]
    assert left(reading) == []


def test_an_award_over_two_columns_is_of_collectives_and_others(rows: Callable[..., Reading]) -> None:
    head = "TT | Cơ quan, đơn vị | BK TTg | Bằng khen UBND tỉnh | \n | | | Tập thể | Cá nhân"
    reading = rows(f"{head}\n1 | Sở Y tế | 0 | 5 | 10", "Phân bổ số lượng đề nghị khen thưởng")
    assert given(reading) == [
        {"units": ["Sở Y tế"], "award": "đề nghị tặng Bằng khen UBND tỉnh", "collectives": 5, "individuals": 10,
         "clause": "II.1"},
    ]  # fmt: skip
    assert left(reading) == []


def test_a_number_of_people_and_households_together_stays_one(rows: Callable[..., Reading]) -> None:
    head = "STT | Đơn vị | Bằng khen của UBND tỉnh (tập thể) | Bằng khen của UBND tỉnh (cá nhân, hộ)"
    reading = rows(f"{head}\n1 | Sở Y tế | 5 | 10")
    assert given(reading) == [
        {"units": ["Sở Y tế"], "award": PROVINCE, "collectives": 5} | MOST,
        {"units": ["Sở Y tế"], "award": f"{PROVINCE} (cá nhân, hộ)", "cases": 10} | MOST,
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("1 | Bộ Chỉ huy Quân sự tỉnh (cả Biên phòng) | 1 | 4 | 10", "(cả Biên phòng)"),
        ("1 | Sở Y tế | theo thực tế | 4 | 10", "1 | Sở Y tế | theo thực tế | 4 | 10"),
        ("1 | Tổng cộng | 4 | 10 | 20", "1 | Tổng cộng | 4 | 10 | 20"),
    ],
)
def test_what_else_a_row_says_is_told(row: str, told: str, rows: Callable[..., Reading]) -> None:
    assert told in left(rows(f"{HEAD}\n{row}\n2 | Sở Công Thương | 1 | 1 | 1"))


def test_a_number_of_several_together_is_none_of_each(rows: Callable[..., Reading]) -> None:
    reading = rows(f"{HEAD}\n1 | Các huyện | 1 | 4 | 10", "Số lượng tối đa được đề nghị")
    assert given(reading) == []
    assert left(reading) == ["1 | Các huyện | 1 | 4 | 10"]


def test_a_unit_without_what_its_kind_has_is_told(rows: Callable[..., Reading]) -> None:
    reading = rows(f"{HEAD}\n1 | Huyện Gò Mây | 0 | 4 | 10\n2 | Các huyện khác | 1 | 1 | 5")
    assert left(reading) == ["1 | Huyện Gò Mây | 0 | 4 | 10"]


@pytest.mark.parametrize("above", ["Kết quả khen thưởng đã đề nghị", "Dự kiến số lượng mỗi đơn vị"])
def test_what_was_given_or_is_not_sure_is_no_ceiling(above: str, rows: Callable[..., Reading]) -> None:
    assert given(rows(f"{HEAD}\n1 | Sở Y tế | 1 | 4 | 10", above)) == []
