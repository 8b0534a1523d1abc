"""Seats by kind of unit: what a key holds is read, and every other row of the table is told by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường, đặc khu): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
TT | Nhóm đơn vị | Số đơn vị | Đại biểu mỗi đơn vị | Cộng | Trong đó nữ (tối thiểu)
{said}
"""


def read(issued: Callable[..., Any], *rows: str) -> tuple[list[dict[str, Any]], list[str]]:
    reading = issued(PLAN, said="\n".join(rows))
    keys = ("each", "unit", "official", "note")
    told = [{key: one.values[key] for key in keys if key in one.values} for one in reading.of("quota")]
    return told, [one.words for one in unread(reading) if one.piece.clause == "II"]


def test_kinds_and_units_by_their_names_have_a_key(issued: Callable[..., Any]) -> None:
    told, left = read(issued, "1 | Phường | 8 | 4 | 32 | 12", "2 | Đặc khu Khê | 1 | 2 | 2 | 0",
                      "3 | Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh | 2 | 5 | 10 | 0")  # fmt: skip
    assert told == [
        {"each": "phường", "official": 4, "note": "cả nhóm 08 đơn vị: ít nhất 12 nữ"},
        {"unit": "Đặc khu Khê", "official": 2},
        {"unit": "Công an tỉnh", "official": 5}, {"unit": "Bộ Chỉ huy Quân sự tỉnh", "official": 5},
    ]  # fmt: skip
    assert not left


def test_some_of_a_kind_a_wrong_product_and_the_rest_of_a_kind_are_told(issued: Callable[..., Any]) -> None:
    rows = ["1 | Xã | 20 | 2 | 40 | 9", "2 | Xã miền núi | 15 | 3 | 45 | 15", "3 | Sở | 4 | 3 | 11 | 2",
            "4 | Sở và tương đương | 4 | 3 | 12 | 2"]  # fmt: skip
    told, left = read(issued, "5 | Phường | 8 | 4 | 32 | 12", *rows)
    assert [one.get("each") for one in told] == ["phường"]
    assert left == rows


SPARE = PLAN.replace("TT | Nhóm đơn vị | Số đơn vị | Đại biểu mỗi đơn vị | Cộng | Trong đó nữ (tối thiểu)",
                     "Mỗi hội nghị chọn đại biểu chính thức và dự khuyết như sau:\n"
                     "TT | Loại đơn vị | Số đơn vị | Chính thức mỗi đơn vị | Dự khuyết mỗi nơi | "
                     "Tổng chính thức")  # fmt: skip


def test_alternates_of_each_names_of_one_kind_and_the_sum_are_read(issued: Callable[..., Any]) -> None:
    rows = ["1 | Thành phố Mai, Khê Thượng | 2 | 14 | 2 | 28", "2 | Các xã | 9 | 12 | 2 | 108",
            "3 | Doanh nghiệp thuộc các Khối thi đua | 10 | 3 | 0 | 30",
            "4 | Công an Tỉnh, Bộ CH BĐBP Tỉnh | 2 | 8 | 1 | 16", " | Cộng | 23 | | | 182"]  # fmt: skip
    reading = issued(SPARE, said="\n".join(rows))
    told = [(one.values.get("unit") or one.values["each"], one.values["official"], one.values.get("alternates"))
            for one in reading.of("quota")]  # fmt: skip
    assert told == [("Thành phố Mai", 14, 2), ("Thành phố Khê Thượng", 14, 2), ("xã", 12, 2), ("doanh nghiệp", 3, None),
                    ("Công an tỉnh", 8, 1), ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", 8, 1)]  # fmt: skip
    assert [one.words for one in unread(reading) if one.piece.clause == "II"] == []


def test_a_sum_that_differs_is_told(issued: Callable[..., Any]) -> None:
    rows = ["1 | Các xã | 9 | 12 | 2 | 108", " | Cộng | 9 | | | 107"]
    reading = issued(SPARE, said="\n".join(rows))
    assert [one.words for one in unread(reading) if one.piece.clause == "II"] == [rows[1].strip()]


@pytest.mark.parametrize(("row", "whose"), [
    ("3 | Sở, ban, cơ quan Đảng và đoàn thể | 26 | 3 | 78 |", ["sở", "ban", "cơ quan Đảng", "đoàn thể"]),
    ("4 | Hội quần chúng được giao nhiệm vụ | 5 | 2 | 10 |", ["hội quần chúng được giao nhiệm vụ"]),
    ("5 | Hội đặc thù do Đảng, Nhà nước giao nhiệm vụ | 5 | 2 | 10 |", []),
])  # fmt: skip
def test_a_row_of_offices_and_associations_is_each_of_them(
    row: str, whose: list[str], issued: Callable[..., Any]
) -> None:
    told, left = read(issued, "1 | Phường | 8 | 4 | 32 |", row)
    assert [one["each"] for one in told[1:]] == whose
    assert left == ([] if whose else [row])


SECTIONS = PLAN.replace("TT | Nhóm đơn vị | Số đơn vị | Đại biểu mỗi đơn vị | Cộng | Trong đó nữ (tối thiểu)",
                        "STT | Cơ quan, địa phương | Số đơn vị | Đại biểu/đơn vị | Tổng số | Ghi chú")  # fmt: skip


def test_sums_of_sections_are_no_seats_and_what_is_left_of_a_kind_is_the_kind(issued: Callable[..., Any]) -> None:
    rows = ["I | XÃ, PHƯỜNG | 14 | | 21 |", "1 | Phường Mai | 1 | 05 | 05 | Có 01 chức sắc tôn giáo",
            "2 | Các xã biên giới: Khe, Ba Ho | 2 | 02 | 04 |", "3 | Các xã còn lại | 10 | 01 | 10 | Không là lãnh đạo",
            "4 | Các phường: Đông, Tây | 1 | 02 | 02 |", "II | ĐẢNG, MẶT TRẬN | | | 08 |",
            "1 | Các cơ quan Đảng tỉnh | | | 08 | ",
            "III | LỰC LƯỢNG VŨ TRANG | 2 | 06 | 12 | Công an tỉnh, Bộ CHQS tỉnh",
            "IV | DOANH NGHIỆP | | | 20 | Khối số 1: 14; Liên minh HTX: 06", " | TỔNG CỘNG | | | 61 | "]  # fmt: skip
    reading = issued(SECTIONS, said="\n".join(rows))
    told = [(one.values.get("unit") or one.values["each"], one.values["official"], one.values.get("together", False))
            for one in reading.of("quota")]  # fmt: skip
    assert told == [
        ("Phường Mai", 5, False), ("Xã Khe", 2, False), ("Xã Ba Ho", 2, False), ("xã", 1, False),
        ("Các cơ quan Đảng tỉnh", 8, True), ("Công an tỉnh", 6, False), ("Bộ Chỉ huy Quân sự tỉnh", 6, False),
        ("Khối số 1", 14, False), ("Liên minh hợp tác xã", 6, False),
    ]  # fmt: skip
    left = [one.words for one in unread(reading) if one.piece.clause == "II"]
    assert [one for one in left if "Các phường: Đông, Tây" in one], "two names, one unit counted"
    assert not [one for one in left if "XÃ, PHƯỜNG" in one or "TỔNG" in one or "Phường Mai" in one]
    assert "Không là lãnh đạo" in left
