"""A passage's days without their year, as the plan means them; and times that are none of what it tells."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tdkt_tui.model.plan import Plan

from .passage import Passage

_LEAD = r"(?:\b(?:trước|ngày|từ|đến|hết|quá|nhất|là|vào|xong|tới)|:)\s+"
_FRACTION = r"(?!(?<!ngày )(?<!trước )[1-4]/[2-5](?!\d))"
"""No part of a whole: "không quá 1/4"."""
_SHORT = re.compile(
    rf"(?P<lead>{_LEAD}){_FRACTION}(?P<d>0?[1-9]|[12]\d|3[01])/(?P<m>0?[1-9]|1[0-2])"
    r"(?![\d/])(?!\s*[-–]\s*\d)"
)
_LONG = re.compile(r"(?P<lead>ngày\s+)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?!\d|\s*(?:/|năm))")
_ANNEXED = re.compile(r"\(\s*(?:Ban hành )?[Kk]èm theo[^()]*\)")


def dated(plan: Plan, passage: Passage) -> Passage:
    """Return a passage with the years that its days leave out, and without the date of the plan that it is annexed to.

    What a file or a sum of days says of a passage is a guess that a person confirms.
    """
    words, whole = (with_years(_ANNEXED.sub("", one), plan.plan.date) for one in (passage.words, passage.whole))
    return replace(passage, words=words, whole=whole)


def with_years(text: str, issued: object, *, typed: bool = False) -> str:
    """Return a text with the year of each day that has none: the first in which its month is not over when issued.

    typed: the text is nothing but a time, so "25/8" is a day though no word says so.
    """
    if not isinstance(issued, date):
        return text

    def put(found: re.Match[str]) -> str:
        year = issued.year + (int(found["m"]) < issued.month)
        return f"{found['lead']}{found['d']}/{found['m']}/{year}"

    text = _LONG.sub(put, _SHORT.sub(put, f" {text}" if typed else text))
    if typed:
        text = re.sub(r"(?P<lead>^\s*)(?P<d>\d{1,2})/(?P<m>0?[1-9]|1[0-2])(?![\d/])", put, text).strip()
    return text
