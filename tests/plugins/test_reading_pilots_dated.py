"""Pilots named in one item, whose one day stands in the item beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "I. HỘI NGHỊ\n1. Đơn vị làm điểm\na) {units}\nb) {when}\n"
UNITS = "Khu vực cao nguyên: phường Xuân Khê - Đà Vân; khu vực ven biển: xã Tân Khê; khối cơ quan: Sở Y tế."
ALL = ["phường Xuân Khê - Đà Vân", "xã Tân Khê", "Sở Y tế"]
WHEN = "Các đơn vị làm điểm tổ chức xong trước ngày 30/4/2031."


@pytest.mark.parametrize(("units", "when"), [
    (UNITS, WHEN),
    ("Phường Xuân Khê - Đà Vân, xã Tân Khê và Sở Y tế.", WHEN),
    (UNITS, "Ba đơn vị này hoàn thành trước ngày 30/4/2031."),
    (UNITS, f"{WHEN} Sở Nội vụ hướng dẫn, gửi văn bản rút kinh nghiệm chậm nhất ngày 08/5/2031."),
])  # fmt: skip
def test_each_has_the_day_of_all(units: str, when: str, issued: Issued) -> None:
    reading = issued(PLAN, units=units, when=when)
    assert [one.values["unit"].casefold() for one in reading.of("pilot")] == [unit.casefold() for unit in ALL]
    assert all(one.values["window"] == {"before": date(2031, 4, 30)} for one in reading.of("pilot"))
    assert not [left.words for left in unread(reading) if left.piece.clause == "I.1.a"]


@pytest.mark.parametrize("when", [
    "Các đơn vị khác tổ chức xong trước ngày 30/4/2031.",
    f"{WHEN} Các đơn vị làm điểm hoàn thành trước ngày 05/5/2031.",
])  # fmt: skip
def test_no_day_of_all_makes_no_pilot(when: str, issued: Issued) -> None:
    assert not issued(PLAN, units=UNITS, when=when).of("pilot")
