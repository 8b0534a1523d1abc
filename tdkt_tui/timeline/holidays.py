"""Vietnam's public holidays and working days, compensating days and exchanged Saturdays included."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

from tdkt_tui.store.kept import keep, kept, key_of

_DAY = timedelta(days=1)
_SATURDAY = 5
# The library tells the days of Tết apart and uses names of its own; offices write these.
_TET = re.compile(r"^(?:29 Tết|.*Tết Nguyên Đán)")
_OFFICE_NAMES = (
    ("Ngày Chiến thắng", "Ngày Giải phóng miền Nam"),
    ("Ngày Giỗ Tổ Hùng Vương", "Giỗ Tổ Hùng Vương"),
    ("Ngày Quốc tế Lao động", "Quốc tế Lao động"),
)


class _Year(NamedTuple):
    """What sets a year apart from any other: public holidays with their names, Saturdays and Sundays worked."""

    holidays: dict[date, str]
    worked: frozenset[date]


@cache
def _year(year: int) -> _Year:
    """Return a year as it was kept, else as the library has it: importing that takes as long as a dozen of years."""
    key = key_of("lich", str(year).encode())
    held = kept(key)
    if held is None:
        found = _of_library(year)
        days = {day.isoformat(): name for day, name in found.holidays.items()}
        keep(key, json.dumps([days, [day.isoformat() for day in sorted(found.worked)]]).encode())
        return found
    days, worked = json.loads(held)
    return _Year(
        {date.fromisoformat(day): name for day, name in days.items()}, frozenset(map(date.fromisoformat, worked))
    )


def _of_library(year: int) -> _Year:
    calendar = _calendar()
    calendar.get(date(year, 1, 1))  # fills the year
    names = {
        day: "; ".join(dict.fromkeys(map(_office_name, name.split("; ")))) for day, name in calendar.items()
        if day.year == year
    }  # fmt: skip
    return _Year(names, frozenset(day for day in calendar.weekend_workdays if day.year == year))


@cache
def _calendar() -> Any:
    """Return the library's calendar of Vietnam, from its own file where that is in its place.

    By the library's front door a country costs 250 others: 70 ms and 8 MB more, measured.
    """
    import holidays  # only time-tables should pay for it

    file = Path(holidays.__file__).with_name("countries") / "vietnam.py"
    spec = spec_from_file_location("holidays_of_vietnam", file)
    if not file.is_file() or spec is None or spec.loader is None:
        return holidays.country_holidays("VN", language="vi")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Vietnam(language="vi")


def holiday_name(day: date) -> str | None:
    """Return the Vietnamese name of a public holiday, None on any other day.

    A day off in place of a worked Saturday, or after a holiday on a weekend, has a name too ("… (nghỉ bù)").
    """
    return _year(day.year).holidays.get(day)


def _office_name(name: str) -> str:
    name = _TET.sub("Tết Nguyên đán", name)
    for theirs, ours in _OFFICE_NAMES:
        name = name.replace(theirs, ours)
    return name


def is_working_day(day: date) -> bool:
    """Tell a working day: Monday to Friday but for holidays, and a Saturday worked in exchange for another day."""
    year = _year(day.year)
    return day in year.worked if day.weekday() >= _SATURDAY else day not in year.holidays


def working_days_between(first: date, last: date) -> int:
    """Count the working days after the first day up to and with the last; negative where the last lies before."""
    if last < first:
        return -working_days_between(last, first)
    return sum(is_working_day(first + _DAY * step) for step in range(1, (last - first).days + 1))


def previous_working_day(day: date) -> date:
    """Return the latest working day strictly before a day."""
    day -= _DAY
    while not is_working_day(day):
        day -= _DAY
    return day


def working_day_after(day: date, number: int) -> date:
    """Return the last of so many working days after a day, which itself does not count (BLDS 2015, Điều 147.2)."""
    while number:
        day += _DAY
        number -= is_working_day(day)
    return day


def working_day_before(day: date, number: int) -> date:
    """Return the first of so many working days before a day, which itself does not count."""
    while number:
        day -= _DAY
        number -= is_working_day(day)
    return day


def last_working_day(day: date, *, after: bool = False) -> date:
    """Return the day itself where it is worked, else the latest working day before it, or the next one where so ruled.

    after: what the plan says of days off, as its key ``day_off`` has it.
    """
    if is_working_day(day):
        return day
    return working_day_after(day, 1) if after else previous_working_day(day)


def holidays_touching(day: date) -> list[tuple[date, str]]:
    """Return the holidays of the run of days off that holds a day, ends just before it or begins just after it.

    They are what makes a deadline shorter than it looks. A plain weekend has no name and is not listed.
    """
    off = [day] if not is_working_day(day) else []
    for step in (-_DAY, _DAY):
        near = day + step
        while not is_working_day(near):
            off.append(near)
            near += step
    return [(each, name) for each in sorted(off) if (name := holiday_name(each))]
