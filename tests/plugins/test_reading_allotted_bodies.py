"""Those to whom a plan gives seats, named where it says no more than that, so that their pages hold the task."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.allotted_bodies import read_allotted_bodies
from tdkt_tui.workflow.reading_plan.facts import Proposal

SEATS = [
    {"each": "huyện"}, {"unit": "Thành phố Khê"}, {"unit": "Khối sở, ban, ngành tỉnh", "together": True},
    {"unit": "Công an tỉnh"}, {"unit": "Xã An"}, {"unit": "Xã Bình"}, {"unit": "Xã Chiềng"},
]  # fmt: skip


@pytest.fixture
def allotted() -> Callable[[str], Proposal]:
    def named(said: str) -> Proposal:
        reading = Reading([])
        for seat in SEATS:
            reading.add("quota", None, **seat)
        task = reading.add("task", None, body=said, does="gửi danh sách đại biểu")
        read_allotted_bodies(reading)
        return task

    return named


@pytest.mark.parametrize("said", [
    "các đơn vị được phân bổ", "các cơ quan, đơn vị được phân bổ đại biểu", "các đơn vị được giao chỉ tiêu",
    "các địa phương, đơn vị có đại biểu dự Đại hội tỉnh", "Các đơn vị được phân bổ tại Phụ lục I",
])  # fmt: skip
def test_whoever_has_seats_is_named_once(said: str, allotted: Callable[[str], Proposal]) -> None:
    task = allotted(said)
    assert task.values["body"] == "huyện; thành phố Khê; sở, ban, ngành tỉnh; Công an tỉnh; xã"
    assert "phân bổ" in task.marks["body"]


@pytest.mark.parametrize("said", ["các đơn vị làm điểm", "các sở, ban, ngành", "các đơn vị có trụ sở tại tỉnh"])
def test_other_bodies_stay(said: str, allotted: Callable[[str], Proposal]) -> None:
    assert allotted(said).values["body"] == said
