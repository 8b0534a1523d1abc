"""Shares of several groups in one sentence: each stays what it is, and is of those who come, not of who sends them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
1. {said}
"""


@pytest.mark.parametrize(("said", "shares"), [
    ("Cơ cấu đại biểu: ít nhất 35% là nữ, khoảng 5% là người dân tộc thiểu số.", [("nữ", "35%")]),
    ("Cơ cấu chung: nữ từ 35%; dưới 35 tuổi từ 20%; lãnh đạo từ cấp phòng (cấp sở) không quá 25%.",
     [("nữ", "35%"), ("dưới 35 tuổi", "20%")]),
    ("Đại biểu do hội nghị cấp cơ sở bầu; bảo đảm nữ ít nhất 30%.", [("nữ", "30%")]),
    ("Cơ cấu đại biểu: nữ từ 30% đến 40%.", []),
    ("Cơ cấu đại biểu: nữ 10%, dân tộc thiểu số khoảng 20%.", []),
])  # fmt: skip
def test_a_bound_is_one_and_what_is_rough_is_not(issued: Callable[..., Any], said: str, shares: list[Any]) -> None:
    found = [one.values for one in issued(PARTS, said=said).of("composition")]
    assert [(one["group"], one["at_least"]) for one in found] == shares
    assert {level for one in found for level in one["levels"]} <= {"tinh"}


def test_a_people_has_its_share_beside_others_and_words(issued: Callable[..., Any]) -> None:
    said = "Cơ cấu đại biểu: nữ từ 35% trở lên; đồng bào dân tộc Cơ Lao, Pu Péo từ 25% trở lên; chú ý người trẻ tuổi."
    found = [one.values for one in issued(PARTS, said=said).of("composition")]
    assert [(one["group"], one["at_least"], one["levels"]) for one in found] == [
        ("nữ", "35%", ["tinh"]), ("đồng bào dân tộc Cơ Lao, Pu Péo", "25%", ["tinh"]),
    ]  # fmt: skip
