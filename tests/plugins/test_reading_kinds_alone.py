"""A condition behind the last kinds of a level's row: it ends where the sentence goes on, and binds no area."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC HỘI NGHỊ
1. Hình thức tổ chức
a) {head}
- Hội nghị gương sáng.
- Thời gian: hoàn thành trong tháng 3 năm 2031.
b) Đối với các sở: tổ chức Hội nghị điển hình tiên tiến trong tháng 5 năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
ALONE = "không có đơn vị trực thuộc"


@pytest.mark.parametrize(("head", "units", "alone"), [
    (f"Đối với các xã, phường, hợp tác xã, tổ chức {ALONE} có thể lựa chọn một trong các hình thức sau:",
     ["xã", "phường", "hợp tác xã", "tổ chức"], ["hợp tác xã", "tổ chức"]),
    (f"Các xã, phường, hợp tác xã, doanh nghiệp {ALONE} được lựa chọn một trong các hình thức:",
     ["xã", "phường", "hợp tác xã", "doanh nghiệp"], ["hợp tác xã", "doanh nghiệp"]),
    (f"Đối với doanh nghiệp, tổ chức {ALONE} được chọn hình thức sau:", ["doanh nghiệp", "tổ chức"], []),
])  # fmt: skip
def test_a_condition_binds_the_kinds_before_it_that_are_no_areas(
    head: str, units: list[str], alone: list[str], issued: Callable[..., Any]
) -> None:
    level = next(one for one in issued(PLAN, head=head).of("level") if one.values["clause"] == "I.1.a")
    assert (level.values["units"], level.values["when"]) == (units, ALONE)
    assert level.values.get("without_subordinates", []) == alone
    assert ("without_subordinates" in level.marks) == bool(alone)
