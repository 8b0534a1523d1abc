"""A passage's days without their year, as the plan means them; and times that are none of what it tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.moments import quarter_said
from tdkt_tui.workflow.reading_plan.plan_year import year_to_come

from .passage import Passage

_LEAD = r"(?:\b(?i:trước|ngày|từ|đến|hết|quá|nhất|là|vào|xong|tới)|:)\s+"
_FRACTION = r"(?!(?<!ngày )(?<!trước )[1-4]/[2-5](?!\d))"
"""No part of a whole: "không quá 1/4"."""
_SHORT = re.compile(
    rf"(?P<lead>{_LEAD}){_FRACTION}(?P<d>0?[1-9]|[12]\d|3[01])/(?P<m>0?[1-9]|1[0-2])"
    r"(?![\d/])(?!\s*[-–]\s*\d)"
)
_CELL = re.compile(r"(?P<lead>\|\s+)(?P<d>0?[1-9]|[12]\d|3[01])/(?P<m>0?[1-9]|1[0-2])(?=\s*(?:\||$))")
"""A day that is all that a cell says."""
_TIME_COLUMN = re.compile(r"\b(?:hạn|thời|ngày|mốc|tiến độ|hoàn thành)\b", re.IGNORECASE)
_HEAD_YEAR = re.compile(r"\b(?:hạn|thời|ngày|mốc|tiến độ|hoàn thành)\b[^|]*\bnăm\s+(?P<year>20\d\d)\b", re.IGNORECASE)
"""The year that the head of a column of times states of all of them."""
_LONG = re.compile(r"(?P<lead>ngày\s+)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?!\d|\s*(?:/|năm))")
_PERIOD = re.compile(
    r"(?<!\w)(?:trong|vào|trước|hết|đến|từ|là|xong|thành|dự kiến|đầu|giữa|cuối|:)\s+"
    r"(?:tháng\s+(?P<m>0?[1-9]|1[0-2])|quý\s+(?P<q>IV|I{1,3}|[1-4]))\b"
    r"(?!\d)(?!\s*(?:/|-|–|,\s*\d|,?\s*và\s(?:tháng|quý)\b|(?:năm|đến|tới|hằng|hàng)\b))",
    re.IGNORECASE,
)
_ANNEXED = re.compile(r"\(\s*(?:Ban hành )?[Kk]èm theo[^()]*\)")


def year_of(month: int, issued: object, stated: int = 0, title: str = "") -> int:
    """Return the year of a month that has none: the stated one, else the first in which it is not over when issued.

    Of a plan for the year to come, as its title says, that year. 0 where none is known.
    """
    if stated or not isinstance(issued, date):
        return stated
    return year_to_come(title, issued) or issued.year + (month < issued.month)


def words_dated(plan: Plan, words: str, stated: int = 0) -> str:
    """Return words that a person typed with the years that their times leave out. stated: as of a passage."""
    year_in = partial(year_of, issued=plan.plan.date, stated=stated, title=plan.plan.title)
    return _with_years(words, year_in, cells=False)


def dated(plan: Plan, passage: Passage) -> Passage:
    """Return a passage with the years that its times leave out, and without the date of the plan that it is annexed to.

    What a file or a sum of days says of a passage is a guess that a person confirms.
    """
    texts = (_ANNEXED.sub("", one) for one in (passage.words, passage.whole))
    cells = bool(_TIME_COLUMN.search(passage.head))
    headed = _HEAD_YEAR.search(passage.head)
    stated = passage.stated or (int(headed["year"]) if cells and headed else 0)
    words, whole = (
        _with_years(
            one,
            partial(year_of, issued=plan.plan.date, stated=stated, title=plan.plan.title),
            cells=cells,
        )
        for one in texts
    )
    return replace(passage, words=words, whole=whole)


def _with_years(text: str, year_in: Callable[[int], int], *, cells: bool) -> str:
    def put(found: re.Match[str]) -> str:
        year = year_in(int(found["m"]))
        return f"{found['lead']}{found['d']}/{found['m']}/{year}" if year else found[0]

    def period(found: re.Match[str]) -> str:
        year = year_in(int(found["m"] or 3 * quarter_said(found["q"])))
        return f"{found[0]} năm {year}" if year else found[0]

    text = _CELL.sub(put, text) if cells else text
    return _PERIOD.sub(period, _LONG.sub(put, _SHORT.sub(put, text)))
