"""A day that a plan says it expects is the level's day, and stays one that is only planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.times import window_of

DAY = {"on": date(2031, 8, 22), "approx": True}


@pytest.mark.parametrize(("said", "told"), [
    ("Đại hội được tổ chức trong 01 ngày, dự kiến ngày 22 tháng 8 năm 2031, tại Nhà hát.", DAY),
    ("Thời gian: dự kiến tổ chức vào ngày 22/8/2031.", DAY),
    ("Dự kiến khai mạc ngày 22/8/2031 tại hội trường.", DAY),
    ("Dự kiến ngày 22 và sáng ngày 23/8/2031.", {}),
    ("Dự kiến ngày 22/8/2031 hoặc ngày 25/8/2031.", {}),
    ("Dự kiến ngày 22/8/2031 và 23/8/2031.", {}),
    ("Tổ chức ngày 22/8/2031.", {"on": date(2031, 8, 22)}),
    ("Gửi chậm nhất cuối tháng 4 năm 2031, trong đó nói rõ ngày dự kiến.", {"until": date(2031, 4, 30)}),
    ("Gửi trước cuối tháng 4/2031.", {"until": date(2031, 4, 30), "approx": True}),
    ("Dự kiến ngày 22/8/2031, chậm nhất ngày 30/8/2031.", {"until": date(2031, 8, 30)}),
])  # fmt: skip
def test_a_planned_day(said: str, told: dict[str, Any]) -> None:
    assert window_of(said) == told


def test_a_planned_day_with_the_place_behind_it(issued: Callable[..., Reading]) -> None:
    reading = issued("""\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian, địa điểm
Đại hội được tổ chức trong 01 ngày, dự kiến ngày 22/8/2031, tại Nhà hát tỉnh.
{said}
""", said="")  # fmt: skip
    assert reading.of("level")[0].values["window"] == DAY
    assert reading.of("level")[0].values["place"] == "Nhà hát tỉnh"
    assert [one.words for one in unread(reading)] == []


@pytest.mark.parametrize(("words", "window"), [
    ("dự kiến trước ngày 30/6/2031", {"before": date(2031, 6, 30)}),
    ("dự kiến hoàn thành trước ngày 30/6/2031", {"before": date(2031, 6, 30)}),
    ("dự kiến chậm nhất ngày 30/6/2031", {"until": date(2031, 6, 30)}),
    ("hoàn thành (dự kiến) trước ngày 30/6/2031", {"before": date(2031, 6, 30)}),
    ("trước ngày 30/6/2031 (dự kiến)", {"before": date(2031, 6, 30)}),
    ("dự kiến từ ngày 01/5/2031 đến ngày 30/6/2031", {"since": date(2031, 5, 1), "until": date(2031, 6, 30)}),
    ("dự kiến từ tháng 3 đến tháng 5/2031", {"since": "2031-03", "until": "2031-05"}),
    ("trong quý II/2031, dự kiến xong trước ngày 15/6/2031", {"since": "2031-Q2", "before": date(2031, 6, 15)}),
])  # fmt: skip
def test_whatever_time_is_only_expected_keeps_that(words: str, window: dict[str, object]) -> None:
    assert window_of(words) == {**window, "approx": True}


def test_what_is_expected_of_another_time_is_not_of_this() -> None:
    assert window_of("trước ngày 30/6/2031; cấp tỉnh dự kiến tháng 9/2031") == {"before": date(2031, 6, 30)}
