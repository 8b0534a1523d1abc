"""Alternates that every unit sends beside its seats: each gets them, whatever the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
1. Phân bổ đại biểu chính thức dự Đại hội Thi đua yêu nước tỉnh:
- Huyện An Phú: 12 đại biểu.
- Huyện Tân Hồng: 8 đại biểu.
2. {said}
"""


@pytest.mark.parametrize(("said", "numbers"), [
    ("Mỗi đơn vị được cử thêm 01 đại biểu dự khuyết.", [1, 1]),
    ("Mỗi đơn vị cử thêm 01 đại biểu dự khuyết, không tính vào số trên.", [1, 1]),
    ("Mỗi huyện, thành phố giới thiệu thêm 02 đại biểu dự khuyết.", [2, 2]),
    ("Các đơn vị bình chọn đại biểu chính thức và giới thiệu thêm 01 đại biểu dự khuyết.", [1, 1]),
    ("Danh sách đại biểu và 01 đại biểu dự khuyết/đơn vị gửi Sở Nội vụ trước ngày 30/6/2031.", [1, 1]),
    ("Danh sách đại biểu gồm chính thức và 10% dự khuyết (làm tròn lên), xếp theo thứ tự ưu tiên.", [2, 1]),
    ("Mỗi đơn vị được phân bổ từ 10 đại biểu trở lên được cử thêm 01 đại biểu dự khuyết.", [1, 0]),
    ("Riêng huyện An Phú, mỗi xã được cử thêm 01 đại biểu dự khuyết.", [0, 0]),
    ("Đại hội bầu 02 đại biểu dự khuyết.", [0, 0]),
])  # fmt: skip
def test_each_unit_has_its_alternates(said: str, numbers: list[int], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    quotas = {one.values["unit"]: one.values.get("alternates", 0) for one in reading.of("quota")}
    assert quotas == dict(zip(("Huyện An Phú", "Huyện Tân Hồng"), numbers, strict=True))
    told = [one.words for one in unread(reading) if "01 đại biểu dự khuyết" in one.words]
    assert bool(told) == (numbers in ([1, 0], [0, 0]) and "01" in said)


def test_a_row_of_several_bodies_is_one_unit_of_its_table(congress: Callable[..., Any]) -> None:
    rows = (
        "TT | Đơn vị | Tổng | Cá nhân | Đại diện tập thể\n1 | Huyện An Phú | 12 | 10 | 02\n"
        "2 | Huyện Tân Hồng | 11 | 09 | 02\n3 | Khối các sở kinh tế | 17 | 13 | 04\n | TỔNG CỘNG | 40 | 32 | 08\n"
        "Ghi chú: Mỗi đơn vị cử thêm 01 đại biểu dự khuyết, không tính vào số trên."
    )
    reading = congress(rows)
    assert [(one.values.get("unit", "")[:10], one.values.get("alternates")) for one in reading.of("quota")] == [
        ("Huyện An P", 1), ("Huyện Tân ", 1), ("Khối các s", 1)]  # fmt: skip
    assert not [one for one in unread(reading) if "dự khuyết" in one.words or "số trên" in one.words]
