"""A form said only of units of some size: the condition is no end of a kind's name, and stands beside the value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = "II. HÌNH THỨC\n1. {said}\n2. Các xã, phường tổ chức Hội nghị biểu dương, xong trước ngày 15/3/2031.\n"
HOLD = "tổ chức Hội nghị biểu dương người lao động giỏi, hoàn thành trước ngày 25/3/2031."


def test_a_form_of_all_has_no_mark(issued: Callable[..., Any]) -> None:
    level = issued(PLAN, said=f"Doanh nghiệp, hợp tác xã {HOLD}").of("level")[0]
    assert "choose_form" not in level.marks
