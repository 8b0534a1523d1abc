"""A deadline that a line's own words hold already, in figures or without its year: "xong trong tháng 11/2019"."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

_YEAR = r"(?:\s*[/.-]\s*(?P<{0}>\d{{4}})|,?\s+năm\s+(?P<{0}w>\d{{4}}))?(?![/.-]?\d)"
_MOMENT = re.compile(
    r"(?:ngày\s+)?(?<![\d/.-])(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<of>\d{1,2})" + _YEAR.format("dy")
    + r"|tháng\s+(?P<month>\d{1,2})" + _YEAR.format("my") + r"|quý\s+(?P<quarter>[IV]+|\d)" + _YEAR.format("qy"),
    re.IGNORECASE,
)  # fmt: skip
_LEAD = re.compile(
    r"(?<!tính )(?<!số liệu )\b(?P<lead>trước|(?:chậm|muộn) nhất(?: là)?|trong|xong|hoàn thành|đến(?: hết)?|hết"
    r"|vào|từ|không (?:quá|muộn hơn|chậm hơn|trễ hơn))\s*$",
    re.IGNORECASE,
)
"""What makes of a moment that by which something is done."""
_END = re.compile(r"\b(?:cuối|hết)\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+|/)(?P<year>\d{4})", re.IGNORECASE)
"""The last day of a month, said without its number."""
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


class _Moment(NamedTuple):
    begin: int
    end: int
    what: tuple[int, int, int]
    year: str


def with_own_deadline(text: str, window: str) -> str:
    """Return a line with its deadline written as the window's words write it, "" where the line does not hold it."""
    whole = _moments(window)
    if len(whole) == 1 and (end := _END.search(text)) and _is_last(whole[0], int(end["year"]), int(end["month"])):
        return text
    leads = [(one, _LEAD.search(text, 0, one.begin)) for one in _moments(text)]
    said = [one for one, lead in leads if lead and (lead["lead"].casefold() != "từ" or "từ " in window)]
    pairs = [(one, next((mine for mine in said if _same(mine, one)), None)) for one in whole]
    if not whole or any(mine is None for _, mine in pairs):
        return ""
    for one, mine in sorted(pairs, key=lambda pair: pair[1].begin if pair[1] else 0, reverse=True):
        if mine is not None:
            text = text[: mine.begin] + window[one.begin : one.end] + text[mine.end :]
    return text


def _is_last(told: _Moment, year: int, month: int) -> bool:
    return 1 <= month <= 12 and (told.what, told.year) == ((monthrange(year, month)[1], month, 0), str(year))


def _moments(text: str) -> list[_Moment]:
    return [_moment(found) for found in _MOMENT.finditer(text)]


def _moment(found: re.Match[str]) -> _Moment:
    year = next((found[name] for name in ("dy", "dyw", "my", "myw", "qy", "qyw") if found[name]), "")
    quarter = (found["quarter"] or "0").casefold()
    what = (int(found["day"] or 0), int(found["of"] or found["month"] or 0), int(_ROMAN.get(quarter, quarter)))
    return _Moment(found.start(), found.end(), what, year)


def _same(said: _Moment, told: _Moment) -> bool:
    return said.what == told.what and said.year in ("", told.year)
