"""Levels that a table or headings number as groups, where a later clause calls them by their numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
II. CÁC CẤP HỘI NGHỊ
1. Hình thức, thời gian
Nhóm | Nơi tổ chức | Hình thức | Thời gian | Đại biểu
1 | Các xã, phường | Hội nghị biểu dương | Trước 31/7/2026 | Không quá 100
2 | Các sở, ban, ngành | Hội nghị điển hình tiên tiến | Trước 10/8/2026 | Không quá 80
3 | Các huyện | Hội nghị điển hình tiên tiến | Trước 20/8/2026 | Không quá 90
III. CƠ CẤU ĐẠI BIỂU
{said}
"""


@pytest.mark.parametrize(("named", "numbers"), [
    ("nhóm 1, nhóm 9", set()),
])  # fmt: skip
def test_shares_are_of_the_groups_by_their_numbers(named: str, numbers: set[int], issued: Callable[..., Any]) -> None:
    said = (f"Tại hội nghị của {named}, điển hình chiếm ít nhất 70% số đại biểu được mời; trong số điển hình, người "
            "không giữ chức vụ lãnh đạo, quản lý chiếm ít nhất 80%.")  # fmt: skip
    levels = issued(PLAN, said=said).of("level")
    found = {number: sorted(one["share"] for one in level.values["size"].get("shares", ()))
             for number, level in enumerate(levels, start=1)}  # fmt: skip
    assert found == {number: [0.7, 0.8] if number in numbers else [] for number in (1, 2, 3)}
