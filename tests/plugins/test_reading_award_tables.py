"""A table of awards whose cells say more than a number is read by its columns: the rest stands in the award's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Sở, ban, ngành, doanh nghiệp: tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. KHEN THƯỞNG
1. {above}
{rows}
2. Hồ sơ do Sở Nội vụ hướng dẫn.
"""
ASKED = "Số lượng đề nghị Chủ tịch UBND tỉnh tặng Bằng khen:"
UNITS = "TT | Đơn vị đề nghị | Tập thể | Cá nhân, hộ gia đình | Ghi chú"
GIVEN = "Cấp tổ chức | Hình thức khen thưởng | Thẩm quyền | Số lượng tối đa"
BY_AWARD = "STT | Hình thức | Đối tượng | Số lượng tối đa toàn tỉnh | Điều kiện"


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., tuple[list[dict[str, Any]], list[str]]]:
    def of(*rows: str, above: str = "Khen thưởng thực hiện theo bảng sau:") -> tuple[list[dict[str, Any]], list[str]]:
        reading: Reading = issued(PLAN, rows="\n".join(rows), above=above)
        given = [{key: value for key, value in item.values.items() if key != "clause"}
                 for item in reading.of("honours")]  # fmt: skip
        return given, [one.words for one in unread(reading) if one.piece.clause == "II.1"]

    return of


@pytest.mark.parametrize(
    ("row", "units", "said"),
    [
        ("1 | Các xã (02 xã: An Sa, Bình Sa) | 03/xã | 05/xã | Ít nhất 02 cá nhân là nông dân", ["xã"],
         "03 tập thể, 05 cá nhân hoặc hộ gia đình (ít nhất 02 cá nhân là nông dân)"),
        ("1 | Phường An Khê, phường Bình Khê | mỗi đơn vị 02 | mỗi đơn vị 04 |", ["Phường An Khê", "Phường Bình Khê"],
         "02 tập thể, 04 cá nhân hoặc hộ gia đình"),
        ("1 | Sở Y tế | 01 (nếu có) | 02 | Sở Nội vụ tổng hợp", ["Sở Y tế"],
         "01 tập thể (nếu có), 02 cá nhân hoặc hộ gia đình (Sở Nội vụ tổng hợp)"),
        ("1 | MTTQ và 04 đoàn thể chính trị - xã hội tỉnh (mỗi cơ quan) | 01 | 02 |",
         ["Mặt trận Tổ quốc tỉnh", "tổ chức chính trị - xã hội"], "01 tập thể, 02 cá nhân hoặc hộ gia đình"),
        ("1 | Doanh nghiệp, nhà tài trợ | 08 cả tỉnh | 08 cả tỉnh |", ["doanh nghiệp", "nhà tài trợ"],
         "cả nhóm 08 tập thể, 08 cá nhân hoặc hộ gia đình"),
    ],
)  # fmt: skip
def test_what_units_may_ask_for_is_of_the_award_above(row: str, units: list[str], said: str, read: Any) -> None:
    given, left = read(UNITS, row, above=ASKED)
    assert [(one["units"], one["award"], one["said"]) for one in given] == [
        (units, "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh", said)
    ]
    assert left == []


@pytest.mark.parametrize("row", ["1 | Sở, ban, ngành | 01 | 02 |", "1 | Tổng cộng | 65 | 110 |",
                                 "1 | Sở Y tế | khoảng 3 | 02 |"])  # fmt: skip
def test_a_row_of_no_sure_units_or_numbers_is_told(row: str, read: Any) -> None:
    given, left = read(UNITS, row, above=ASKED)
    assert not [one for one in given if "units" in one]
    assert row in left


def test_kinds_among_rows_of_each_are_marked(issued: Callable[..., Any]) -> None:
    rows = f"{UNITS}\n1 | Các xã | 03/xã | 05/xã |\n2 | Sở, ban, ngành | 01 | 02 |"
    made = issued(PLAN, rows=rows, above=ASKED).of("honours")
    assert [bool(one.marks) for one in made] == [False, True]


def test_each_row_is_given_at_the_level_that_it_names(read: Any) -> None:
    given, left = read(
        GIVEN,
        "Xã, phường | Giấy khen | Chủ tịch UBND cấp xã | 05 tập thể, 15 cá nhân (hộ gia đình tính như cá nhân)",
        "Hội nghị chung của Cụm | Giấy khen | Chủ tịch UBND từng xã, phường | Mỗi xã, phường 04 tập thể, 10 cá nhân",
        "Doanh nghiệp | Giấy khen | Giám đốc (Tổng Giám đốc) | Do doanh nghiệp quyết định",
        "Tỉnh | Bằng khen | Chủ tịch UBND tỉnh | 30 tập thể, 70 cá nhân",
    )
    most = {"how": "at-most"}
    assert given == [
        {"level": "xa", "award": "Giấy khen của Chủ tịch UBND cấp xã", "collectives": 5, "individuals": 15,
         "said": "05 tập thể, 15 cá nhân (hộ gia đình tính như cá nhân)"} | most,
        {"level": "xa", "award": "Giấy khen của Chủ tịch UBND xã, phường (hội nghị chung của Cụm)", "collectives": 4,
         "individuals": 10} | most,
        {"level": "so-ban-nganh-doanh-nghiep", "units": ["doanh nghiệp"],
         "award": "Giấy khen của Giám đốc (Tổng Giám đốc)", "said": "số tập thể, cá nhân do doanh nghiệp quyết định"},
        {"level": "tinh", "award": "Bằng khen của Chủ tịch UBND tỉnh", "collectives": 30, "individuals": 70} | most,
    ]  # fmt: skip
    assert left == []


def test_a_number_is_of_whom_its_row_names_and_a_condition_stands_with_it(read: Any) -> None:
    given, left = read(
        BY_AWARD,
        "1 | Đề nghị Bằng khen của Thủ tướng Chính phủ | Tập thể; cá nhân | 03 tập thể; 05 cá nhân | Dẫn đầu tỉnh",
        "2 | Bằng khen của Chủ tịch UBND tỉnh | Tập thể xã, phường | 40 | Hoàn thành trước 31/8/2031",
        "3 | Bằng khen của Chủ tịch UBND tỉnh | Doanh nghiệp, nhà tài trợ | 20 | Từ 500 triệu (doanh nghiệp)",
    )
    assert [(one["level"], one["award"], one["said"]) for one in given] == [
        ("tinh", "đề nghị tặng Bằng khen của Thủ tướng Chính phủ", "03 tập thể, 05 cá nhân (dẫn đầu tỉnh)"),
        ("tinh", "Bằng khen của Chủ tịch UBND tỉnh", "40 tập thể xã, phường (hoàn thành trước 31/8/2031)"),
        ("tinh", "Bằng khen của Chủ tịch UBND tỉnh", "20 doanh nghiệp, nhà tài trợ, từ 500 triệu (doanh nghiệp)"),
    ]
    assert [one.get("cases") or one["collectives"] for one in given] == [3, 40, 20]
    assert left == []


def test_a_part_of_the_numbers_has_its_own_column_and_a_sum_that_agrees_says_nothing(read: Any) -> None:
    given, left = read(
        "Số TT | Đơn vị đề nghị | Tập thể | Cá nhân | Trong đó cá nhân ở cơ sở",
        "1 | Phường An Khê | 4 | 10 | 7", "2 | Sở Y tế | 2 | 5 | -", "3 | Các doanh nghiệp (chung) | 1 | 3 | 1",
        " | Cộng | 7 | 18 | 8", above="Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen theo số lượng sau:",
    )  # fmt: skip
    assert [(one["units"], one["collectives"], one["individuals"], one.get("said", "")) for one in given] == [
        (["Phường An Khê"], 4, 10, "04 tập thể, 10 cá nhân (trong đó 07 cá nhân ở cơ sở)"),
        (["Sở Y tế"], 2, 5, ""),
        (["doanh nghiệp"], 1, 3, "cả nhóm 01 tập thể, 03 cá nhân (trong đó 01 cá nhân ở cơ sở)"),
    ]
    assert left == []


def test_a_sum_that_does_not_agree_is_told(read: Any) -> None:
    rows = ("TT | Đơn vị đề nghị | Tập thể", "1 | Phường An Khê | 4", "2 | Sở Y tế | 2", " | Cộng | 7")
    assert read(*rows, above=ASKED)[1] == ["| Cộng | 7"]
