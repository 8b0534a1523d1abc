"""Where a level's conference is held, in the ways plans say it; a line on it is told no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH LẦN THỨ V
1. Thời gian, địa điểm
{said}
2. Đại biểu: 300 người.
"""


@pytest.mark.parametrize(("said", "place"), [
    ("½ ngày, sáng ngày 11/6/2031, tại Trung tâm Hội nghị tỉnh, phường Khê.", "Trung tâm Hội nghị tỉnh, phường Khê"),
    ("01 ngày, trong quý III/2031, tại Hội trường lớn UBND tỉnh (thành phố Khê).",
     "Hội trường lớn UBND tỉnh (thành phố Khê)"),
    ("01 ngày, trong quý III/2031, tại thành phố Khê (ngày cụ thể có thông báo sau).", "thành phố Khê"),
    ("Thời gian: 01 ngày, trong quý III/2031. Địa điểm: Nhà hát tỉnh.", "Nhà hát tỉnh"),
    ("01 ngày, trong quý III/2031, tại hội trường tỉnh, với 300 đại biểu.", "hội trường tỉnh"),
    ("Thời gian, địa điểm: 01 ngày, trong quý III năm 2031, tại thị xã Khê (có thông báo sau).", "thị xã Khê"),
])  # fmt: skip
def test_the_place_is_the_levels(said: str, place: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert reading.of("level")[0].values["place"] == place
    assert [item.words for item in unread(reading) if item.piece.clause == "I.1"] == []


@pytest.mark.parametrize("said", ["01 ngày, trong quý III/2031, báo cáo tại phiên trù bị.",
                                  "01 ngày, trong quý III/2031, trực tuyến tại các điểm cầu."])  # fmt: skip
def test_what_is_no_place_is_none(said: str, issued: Callable[..., Any]) -> None:
    assert "place" not in issued(PLAN, said=said).of("level")[0].values


def test_a_time_alone_is_read_whole(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Thời gian: 01 ngày, trong quý III năm 2031.")
    assert [item.words for item in unread(reading) if item.piece.clause == "I.1"] == []
