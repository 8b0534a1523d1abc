"""Where a conference is held has no key: its sentence is told, though all else of it was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HỘI NGHỊ, ĐẠI HỘI
1. Cấp tỉnh
a) Tên gọi: Đại hội Thi đua yêu nước tỉnh.
b) Thời gian{place_head}: 01 ngày, trong quý III năm 2025{place}.
"""


@pytest.mark.parametrize("place", [", tại thành phố Khê", ", tại thị xã Sông Khê (có thông báo sau)", ", tại TP. Khê"])
def test_a_town_is_told(place: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, place_head=", địa điểm", place=place)
    assert reading.of("level")[0].values["window"] == {"quarter": "2025-Q3"}
    assert [place[2:] in one.words for one in unread(reading)] == [True]


def test_a_time_alone_is_not(issued: Callable[..., Any]) -> None:
    assert not unread(issued(PLAN, place_head="", place=""))
