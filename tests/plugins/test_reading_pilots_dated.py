"""Pilots named in one item, whose one day stands in the item beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = "I. HỘI NGHỊ\n1. Đơn vị làm điểm\na) {units}\nb) {when}\n"
UNITS = "Khu vực cao nguyên: phường Xuân Khê - Đà Vân; khu vực ven biển: xã Tân Khê; khối cơ quan: Sở Y tế."
WHEN = "Các đơn vị làm điểm tổ chức xong trước ngày 30/4/2031."


@pytest.mark.parametrize("when", [
    "Các đơn vị khác tổ chức xong trước ngày 30/4/2031.",
    f"{WHEN} Các đơn vị làm điểm hoàn thành trước ngày 05/5/2031.",
])  # fmt: skip
def test_no_day_of_all_makes_no_pilot(when: str, issued: Issued) -> None:
    assert not issued(PLAN, units=UNITS, when=when).of("pilot")


LEVELS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 01/5/2031.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến trong tháng 6 năm 2031.
3. {said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("time", "years"), [("trong tháng 6 năm 2031", "2910"), ("trước ngày 01/5/2031", "0202")])
def test_days_before_a_mistyped_year_make_no_pilot_and_stop_no_reading(time: str, years: str, issued: Issued) -> None:
    said = ("Đơn vị chỉ đạo điểm: Sở Y tế (cấp sở, ngành), xã Tân Khê huyện Mai Lĩnh (cấp xã). Các đơn vị điểm tổ chức "
            "sớm hơn thời gian của cấp mình ít nhất 10 ngày.")  # fmt: skip
    assert time in LEVELS
    reading = issued(LEVELS.replace(time, time.replace("2031", years)), said=said)
    assert not reading.of("pilot")
    assert "I.3" in [left.piece.clause for left in unread(reading)]


def test_the_last_day_of_a_mistyped_year_is_compared(issued: Issued) -> None:
    text = "I. THỜI GIAN\n1. Các xã tổ chức hội nghị, hoàn thành chậm nhất ngày {day}.\n"
    assert unread(issued(text, day="30/6/0202")) is not None


@pytest.mark.parametrize(("said", "units"), [
    (("Chọn phường Mai làm điểm Hội nghị cấp xã, Sở Y tế làm điểm Hội nghị khối sở, ngành, tổ chức xong trước ngày "
     "31/3/2031."), ["phường Mai", "Sở Y tế"]),
    ("Đơn vị làm điểm của cấp cơ sở là xã Tân Khê (huyện Mai Lĩnh) và phường Mai, xong trước ngày 31/3/2031.",
     ["xã Tân Khê", "phường Mai"]),
])  # fmt: skip
def test_for_what_each_goes_first_hides_no_unit(said: str, units: list[str], issued: Issued) -> None:
    found = issued(LEVELS, said=said).of("pilot")
    assert [one.values["unit"] for one in found] == units
    assert all(one.values["window"] == {"before": date(2031, 3, 31)} for one in found)


def test_a_list_behind_those_chosen_gives_each_its_time(issued: Issued) -> None:
    said = (
        "UBND tỉnh chọn phường Mai, xã Tân Khê (huyện Mai Lĩnh), khối Văn xã làm điểm: xã Tân Khê tổ chức xong trước "
        "31/01/2031; khối Văn xã trước 31/3/2031; phường Mai trước 15/4/2031."
    )
    reading = issued(LEVELS, said=said)
    assert [(one.values["unit"], one.values["window"]["before"]) for one in reading.of("pilot")] == [
        ("xã Tân Khê", date(2031, 1, 31)), ("khối Văn xã", date(2031, 3, 31)), ("phường Mai", date(2031, 4, 15)),
    ]  # fmt: skip
    assert not [left.words for left in unread(reading) if left.piece.clause == "I.3"]
