"""A heading on two levels: each has what is said once, and what is said of it; kinds of one level have their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize("which", ["lần thứ V", "lần thứ 12", "lần thứ nhất"])
def test_which_congress_it_is_stays_in_its_name(which: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC\n1. Cấp tỉnh\n- Hình thức: Đại hội Thi đua yêu nước tỉnh {which}.\n"
                     "- Thời gian: trong quý III năm 2031.\n", which=which)  # fmt: skip
    assert [item.values["name"] for item in reading.of("form")] == [f"Đại hội Thi đua yêu nước tỉnh {which}"]
