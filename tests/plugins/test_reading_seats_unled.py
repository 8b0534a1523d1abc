"""Seats that a sentence gives out with no word that it does: each part says whose how many, the rest stays told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2031.
2. {said}
"""


def test_two_numbers_are_no_such_sentence(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Số lượng 350 đại biểu; lực lượng vũ trang 12 đại biểu.")
    assert reading.of("quota") == []
