"""A day, a month, a quarter or a year as plans and people write it, with its year or without."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from tdkt_tui.model.period import Moment, first_day

YearOf = Callable[[int], int]
"""The year that a month without one is meant of, 0 where nothing tells it."""

HOW = ("ghi như: trước 30/4/2026; chậm nhất 30/4/2026; tháng 5/2026; quý II/2026; "
        "từ 1/5/2026 đến 30/5/2026; ngày 15/5/2026 (đúng ngày ấy); dự kiến tháng 8/2026")  # fmt: skip
FINISHED = r"(?:hoàn thành|xong|chậm nhất|muộn nhất)"
"""Said before a time until which something is to be done, in small letters."""
NO_LATER = r"(?:không quá|không (?:muộn|chậm) hơn)"
"""The same of a day."""
LATER = r"lùi(?:\s+lại)?(?:\s+(?:thời gian|thời hạn))?(?:\s+tổ chức)?\s+(?:đến|tới|sang)\b"
LONGER = re.compile(
    r"(?:(?:kéo dài|gia hạn)(?:\s+thời gian)?\s+(?:đến|tới|sang)|"
    rf"{LATER}(?=\s+hết\s))\s+(?:hết\s+)?(?=ngày|tháng|\d)"
)
"""How units are given more time than their level, which begins no later for them."""
_YEAR = r"(?P<y>(?:19|20)\d{2})"
_DAY = re.compile(rf"(?:ngày\s+)?(?P<d>\d{{1,2}})(?P<sign>\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{{1,2}})"
                  rf"(?:(?:(?P=sign)|\s+năm\s+){_YEAR})?", re.IGNORECASE)  # fmt: skip
_OF_MONTH = re.compile(r"(?:ngày\s+)?(?P<d>\d{1,2})", re.IGNORECASE)
_MONTH = re.compile(
    rf"(?:tháng\s+(?P<m>\d{{1,2}})(?:\s*[/-]\s*{_YEAR}|\s+năm\s+{_YEAR.replace('<y>', '<z>')})?"
    rf"|(?P<n>\d{{1,2}})\s*/\s*{_YEAR.replace('<y>', '<w>')})",
    re.IGNORECASE,
)
_QUARTER = re.compile(rf"quý\s+(?P<q>IV|I{{1,3}}|[1-4])(?:(?:\s*[/-]\s*|\s+năm\s+|\s+){_YEAR})?", re.IGNORECASE)
_WHOLE_YEAR = re.compile(rf"(?:năm\s+)?{_YEAR}", re.IGNORECASE)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}

Parts = tuple[int, int, int, str]
"""Year (0 where none is said), month or a quarter's last one, day (0 for none), "day", "month", "quarter" or "year"."""


def quarter_said(words: str) -> int:
    """Return the number of a quarter: 2 for "II", "ii" or "2"."""
    return _QUARTERS.get(words.upper()) or int(words)


def of_month(words: str, end: Parts | None) -> Parts | None:
    """Return a first day that has only its number: "từ ngày 10 đến 15/5"."""
    found = _OF_MONTH.fullmatch(words.strip())
    return (end[0], end[1], int(found["d"]), "day") if found and end and end[3] == "day" else None


def moment(words: str) -> Parts | None:
    """Return what words name, a year only where they say one; None where they are no moment alone."""
    words = words.strip()
    if found := _MONTH.fullmatch(words):
        year = found["y"] or found["z"] or found["w"]
        return int(year or 0), int(found["m"] or found["n"]), 0, "month"
    if found := _DAY.fullmatch(words):
        return int(found["y"] or 0), int(found["m"]), int(found["d"]), "day"
    if found := _QUARTER.fullmatch(words):
        return int(found["y"] or 0), 3 * quarter_said(found["q"]), 0, "quarter"
    if found := _WHOLE_YEAR.fullmatch(words):
        return int(found["y"]), 12, 0, "year"
    return None


def one_moment(words: str, year_of: YearOf) -> Moment:
    """Return the moment that words name. Raises ValueError with words for a person."""
    parts = moment(words)
    if parts is None:
        raise ValueError(HOW)
    return made((parts[0] or year_said(parts, year_of), *parts[1:]))


def year_said(parts: Parts, year_of: YearOf) -> int:
    """Return the year of a moment without one. Raises ValueError where nothing tells it."""
    if year := year_of(parts[1]):
        return year
    raise ValueError("kế hoạch không cho biết năm nào: ghi cả năm, như 15/5/2026")


def made(parts: Parts) -> Moment:
    """Return a moment of its parts. Raises ValueError for one that no calendar has."""
    year, month, day, kind = parts
    try:
        if kind == "day":
            return date(year, month, day)
        code = {"year": f"{year}", "month": f"{year}-{month:02}", "quarter": f"{year}-Q{month // 3}"}[kind]
        first_day(code)
    except ValueError:
        raise ValueError("ngày, tháng này không có trong lịch") from None
    return code
