"""Seats that one sentence gives out to all: each of a kind, some with more, units by their names, groups, the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2031.
2. {said}
3. {spare}
"""
LEAD = "Phân bổ đại biểu chính thức: "


def _told(reading: Any) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in one.values.items() if key not in ("levels", "clause")}
        for one in reading.of("quota")
    ]


@pytest.mark.parametrize(("said", "told"), [
    ("các sở, ngành mỗi cơ quan 02 đại biểu (30 cơ quan, 70 đại biểu)", []),
    ("riêng huyện An Phú được cử thêm 02 đại biểu", []),
])  # fmt: skip
def test_a_sentence_gives_seats_to_all(said: str, told: list[dict[str, Any]], issued: Callable[..., Any]) -> None:
    assert _told(issued(PLAN, said=f"{LEAD}{said}.", spare="Danh sách gửi Sở Nội vụ.")) == told
