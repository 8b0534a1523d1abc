"""Stretches of the calendar as plans name them: a year, a quarter, a month, a day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator

from .words import day_month_year, month, roman

_QUARTER = re.compile(r"([1-9][0-9]{3})-Q([1-4])")
_MONTH = re.compile(r"([1-9][0-9]{3})-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[1-9][0-9]{3}")
REPORTED = r"^[1-9][0-9]{3}(-H[12])?$"
"""How a reporting period is written."""
PERIODS = {"6 months": "6 tháng", "year": "năm", "quarter": "quý", "month": "tháng", "week": "tuần"}
"""How often a plan may ask for a report, or for exemplars, with the period's name."""


def of_a_period(day: str, every: list[str]) -> None:
    """Raise ValueError for the day of each period where no period is stated."""
    if day and not every:
        raise ValueError("ngày của mỗi kỳ (day) phải đi cùng every")


def span(code: str) -> tuple[date, date]:
    """Return first and last day of "2020", "2020-Q1" or "2020-05".

    Raises ValueError for anything else.
    """
    if match := _QUARTER.fullmatch(code):
        year, quarter = int(match[1]), int(match[2])
        return date(year, 3 * quarter - 2, 1), _last_day(year, 3 * quarter)
    if match := _MONTH.fullmatch(code):
        year, number = int(match[1]), int(match[2])
        return date(year, number, 1), _last_day(year, number)
    if _YEAR.fullmatch(code):
        return date(int(code), 1, 1), date(int(code), 12, 31)
    raise ValueError("dùng năm (2020), quý (2020-Q1) hoặc tháng (2020-05)")


def _last_day(year: int, number: int) -> date:
    return date(year, number + 1, 1) - timedelta(days=1) if number < 12 else date(year, 12, 31)


def _known(code: str) -> str:
    _of_our_time(span(code)[0])
    return code


def _of_our_time(day: date) -> date:
    """Refuse a mistyped year: beyond these the arithmetic of days runs off the calendar."""
    if not 1900 <= day.year < 2200:
        raise ValueError("năm phải từ 1900 đến 2199")
    return day


def reported(code: str) -> str:
    """Return a reporting period's code where it is one: "2017-H1", "2017". Raises ValueError saying how to write it."""
    if not re.fullmatch(REPORTED, code):
        raise ValueError('dùng "2017-H1" (6 tháng đầu năm), "2017-H2" (6 tháng cuối năm) hoặc "2017" (cả năm)')
    return _known(code[:4]) + code[4:]


PeriodCode = Annotated[str, AfterValidator(_known)]
"""A year "2020", a quarter "2020-Q1" or a month "2020-05"."""

ReportPeriod = Annotated[str, AfterValidator(reported)]
"""The year "2017" or a half of it, "2017-H1", that a periodic report tells of."""

Day = Annotated[date, AfterValidator(_of_our_time)]
"""A day between 1900 and 2199."""

Moment = Day | PeriodCode
"""A day or a period."""


def first_day(moment: Moment) -> date:
    """Return the first day of a moment."""
    return moment if isinstance(moment, date) else span(moment)[0]


def last_day(moment: Moment) -> date:
    """Return the last day of a moment."""
    return moment if isinstance(moment, date) else span(moment)[1]


def reported_words(code: str) -> str:
    """Write a reporting period: "6 tháng đầu năm 2017", "năm 2017". Raises ValueError for what is none."""
    year, _, half = reported(code).partition("-")
    return f"6 tháng {'đầu' if half == 'H1' else 'cuối'} năm {year}" if half else f"năm {year}"


def moment_words(moment: Moment) -> str:
    """Write a moment: "quý I năm 2020", "tháng 5 năm 2020", "năm 2020", "ngày 30 tháng 4 năm 2020"."""
    if isinstance(moment, date):
        return day_month_year(moment)
    if match := _QUARTER.fullmatch(moment):
        return f"quý {roman(int(match[2]))} năm {match[1]}"
    if match := _MONTH.fullmatch(moment):
        return f"tháng {month(int(match[2]))} năm {match[1]}"
    return f"năm {moment}"
