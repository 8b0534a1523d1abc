from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.timeline.holidays import (
    holiday_name,
    holidays_touching,
    is_working_day,
    last_working_day,
    previous_working_day,
    working_days_between,
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2020, 1, 1), "Tết Dương lịch"),
        (date(2020, 1, 23), "Tết Nguyên đán"),
        (date(2020, 1, 27), "Tết Nguyên đán"),
        (date(2020, 4, 2), "Giỗ Tổ Hùng Vương"),
        (date(2020, 4, 30), "Ngày Giải phóng miền Nam"),
        (date(2020, 5, 1), "Quốc tế Lao động"),
        (date(2020, 9, 2), "Quốc khánh"),
        (date(2019, 4, 15), "Giỗ Tổ Hùng Vương (nghỉ bù)"),
        (date(2030, 2, 2), "Tết Nguyên đán"),
        (date(2020, 4, 29), None),
    ],
)
def test_names_as_offices_write_them(day, name):
    assert holiday_name(day) == name


def test_exchanged_saturday_is_worked_and_its_monday_is_not():
    assert is_working_day(date(2019, 5, 4))
    assert not is_working_day(date(2019, 4, 29))


def test_kien_giangs_deadlines_lie_three_working_days_apart():
    assert working_days_between(date(2017, 4, 20), date(2017, 4, 25)) == 3
    assert working_days_between(date(2017, 4, 25), date(2017, 4, 20)) == -3
    assert working_days_between(date(2017, 4, 20), date(2017, 4, 20)) == 0


def test_working_day_before_or_on_a_deadline():
    assert previous_working_day(date(2020, 5, 19)) == date(2020, 5, 18)
    assert last_working_day(date(2020, 5, 18)) == date(2020, 5, 18)
    assert last_working_day(date(2020, 5, 3)) == date(2020, 4, 29)


def test_holidays_that_touch_a_deadline():
    assert [name for _, name in holidays_touching(date(2020, 4, 29))] == [
        "Ngày Giải phóng miền Nam",
        "Quốc tế Lao động",
    ]
    assert [day.day for day, _ in holidays_touching(date(2020, 5, 3))] == [30, 1]
    assert holidays_touching(date(2020, 5, 18)) == []
