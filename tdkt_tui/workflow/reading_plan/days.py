"""A day as plans write it, in one pattern for all who look for one."""

from __future__ import annotations

import re
from datetime import date

_NUMERAL, _OF_YEAR, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d{2}"
_SHAPE = (
    r"(?=\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4}"
    rf"|(?<![\w./–-])(?:{_NUMERAL}-{_OF_YEAR}-{_YEAR}|{_NUMERAL}\.{_OF_YEAR}\.{_YEAR})(?![\w/-]|\.\d))"
)
"""What is joined by hyphens or dots is a day only where it can be no clause, years or a document's number."""


def day_named(group: str) -> str:
    """Return the pattern of a day whose groups are `group` with d, m and y: "15/4/2025", "15 tháng 4 năm 2025",
    "15-4-2025", "15.4.2025"."""
    return (
        rf"{_SHAPE}(?P<{group}d>\d{{1,2}})(?:[/.-]|\s+tháng\s+)(?P<{group}m>\d{{1,2}})(?:[/.-]|\s+năm\s+)"
        rf"(?P<{group}y>\d{{4}})"
    )


DATE = rf"(?:{_SHAPE}\d{{1,2}}(?:[/.-]|\s+tháng\s+)\d{{1,2}}(?:[/.-]|\s+năm\s+)\d{{4}})"
"""The same without groups."""


_WEEKDAY = re.compile(
    r"(?:\bngày\s+)?\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật),?\s+(?:ngày\s+)?(?=\d{1,2}(?:[/.-]|\s+tháng\s))",
    re.IGNORECASE,
)
"""The day of the week before a day: "chậm nhất vào thứ Năm, ngày 20/8/2020"."""


def without_weekday(words: str) -> str:
    """Return words whose days stand without the day of the week before them, which the day itself says."""
    return _WEEKDAY.sub("ngày ", words)


def day_of(found: re.Match[str], group: str) -> date | None:
    """Return the day that a match of day_named says; None for one that no calendar has."""
    try:
        return date(int(found[f"{group}y"]), int(found[f"{group}m"]), int(found[f"{group}d"]))
    except ValueError:
        return None
