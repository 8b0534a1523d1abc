"""The time that a cell of a table states: a day, a span in its short ways, hours of a day; what else it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .due import window_alone
from .facts import bare
from .rough_times import part_said, part_window
from .times import window_of
from .undated import Years

_CLOCK = r"\d{1,2}\s*(?:giờ|h|:|g)\s*(?:\d{2})?(?:\s*phút)?"
_HOURS = re.compile(
    rf"(?:(?:từ|lúc)\s+)?(?P<hours>{_CLOCK}(?:\s*(?:[-–]|đến)\s*{_CLOCK})?)(?:[,;]?\s+|$)(?:(?:của|vào)\s+(?=ngày))?",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"^(?:đến|hết) (?!hết)", re.IGNORECASE)
_AND = r"\s*(?:[-–]|,|đến|và)\s*(?:ngày\s+)?"
_SHORT_DAYS = re.compile(
    rf"(?:từ\s+)?(?:ngày\s+)?(?P<a>\d{{1,2}}){_AND}(?P<b>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})", re.IGNORECASE
)
_SHORT_DATES = re.compile(
    r"(?:từ\s+)?(?:ngày\s+)?(?P<a>\d{1,2}/\d{1,2})\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:ngày\s+)?"
    r"(?P<b>\d{1,2}/\d{1,2})/(?P<y>\d{4})",
    re.IGNORECASE,
)
_SHORT_MONTHS = re.compile(
    r"(?:từ\s+|trong\s+)?(?:các\s+)?tháng\s+(?P<a>\d{1,2})(?:/(?P<ya>\d{4}))?\s*(?P<sign>[-–,]|đến|và)\s*"
    r"(?:tháng\s+)?(?P<b>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<y>\d{4})",
    re.IGNORECASE,
)
"""A span whose first end leaves out what the last says; months beside each other."""
_SHORT_QUARTERS = re.compile(
    r"(?:trong\s+)?quý\s+(?:IV|I{1,3}|[1-4])\s*(?:[-–,]|đến|và)\s*(?:quý\s+)?(?:IV|I{1,3}|[1-4])"
    r"(?:\s*/\s*|\s+năm\s+)\d{4}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"trước\s+(?:tháng\s+(?P<m>\d{1,2})|quý\s+(?P<q>IV|I{1,3}|[1-4]))(?:\s*/\s*|\s+năm\s+)(?P<y>\d{4})", re.IGNORECASE
)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}
_BRACKETS = re.compile(r"(?P<time>.*\S)\s*\((?P<inside>[^()]*)\)")
_ROUGH = re.compile(r"dự kiến", re.IGNORECASE)
_DATED = re.compile(rf"{DATE}|\d{{1,2}}/\d{{1,4}}|\b(?:tháng|quý|năm)\s+(?:\d|[IV]+\b)", re.IGNORECASE)
_BEGINS = re.compile(
    rf"(?:kể\s+)?từ\s+(?:(?:ngày\s+)?{DATE}|(?:tháng|quý)\s+\w{{1,3}}(?:\s*/\s*|\s+năm\s+)\d{{4}})(?:\s+trở đi)?",
    re.IGNORECASE,
)
"""When something begins that goes on."""
_DAY = re.compile(r"(?:ngày\s+)?\d{1,2}/\d{1,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellTime:
    """A time. wordy: what of it no key holds and a task keeps among its words; left: what is to be told of the cell.

    years: what was filled in, with what the plan says.
    """

    window: dict[str, Any] = field(default_factory=dict)
    wordy: str = ""
    left: str = ""
    years: list[tuple[str, int]] = field(default_factory=list)


def time_of_cell(cell: str, *, finished: bool, years: Years | None = None, piece: Any = None,
                 day: dict[str, Any] | None = None) -> CellTime:  # fmt: skip
    """Return the time of a cell. finished: its column is of deadlines; day: that of the rows before, for hours alone.

    A time that is no day, "thường xuyên", is kept in words; one that names a day and is not understood is left.
    """
    words = bare(cell)
    if not words:
        return CellTime()
    told = _time(words, finished=finished, day=day)
    if _BEGINS.fullmatch(words):
        return CellTime(wordy=told.wordy or f" ({lowered_first(words)})")
    if told.window or years is None or piece is None:
        return told if told.window or not _DATED.search(words) else CellTime(left=words)
    if _DAY.fullmatch(hourless := _HOURS.sub("", words).strip()):
        lead = "hoàn thành ngày" if finished else "vào ngày"
        dated, said = years.filled(f"{lead} {hourless.removeprefix('ngày ')}", piece)
        if said:
            whole = dated.removeprefix(lead).strip()
            again = _time(words.replace(hourless, whole), finished=finished, day=day)
            return CellTime(again.window, again.wordy, again.left, [(hourless, said[0][1])])
    return CellTime(left=words) if _DATED.search(words) else told


def _time(words: str, *, finished: bool, day: dict[str, Any] | None) -> CellTime:
    hours = _HOURS.search(words)
    rest = bare(_HOURS.sub("", words)) if hours else words
    said = f" ({bare(hours['hours'])})" if hours else ""
    if hours and not rest:
        return CellTime(day or {}, said)
    window = _window(rest, finished=finished)
    if window:
        return CellTime(window, said)
    if (found := _BRACKETS.fullmatch(rest)) and (window := _window(found["time"], finished=finished)):
        if _ROUGH.fullmatch(found["inside"].strip()):
            return CellTime(window | {"approx": True}, said)
        return CellTime(window, said, found["inside"].strip())
    return CellTime(wordy=f" ({lowered_first(words)})")


def _window(words: str, *, finished: bool) -> dict[str, Any]:
    if words.casefold() == part_said(words).casefold() and (part := part_window(words)):
        return part[1]
    if _SHORT_QUARTERS.fullmatch(words):
        return window_of(words)
    if found := _BEFORE.fullmatch(words):
        month = int(found["m"] or 3 * (_QUARTERS.get(found["q"].upper()) or int(found["q"])) - 2)
        return {"before": date(int(found["y"]), month, 1)} if 1 <= month <= 12 else {}
    if found := _SHORT_MONTHS.fullmatch(words):
        return _months(found)
    if found := _SHORT_DAYS.fullmatch(words):
        words = found.expand(r"từ ngày \g<a>/\g<m>/\g<y> đến ngày \g<b>/\g<m>/\g<y>")
    elif found := _SHORT_DATES.fullmatch(words):
        words = _days(found)
    return window_alone(_UP_TO.sub("đến hết ", words), finished=finished)


def _months(found: re.Match[str]) -> dict[str, Any]:
    first, last = f"{found['ya'] or found['y']}-{int(found['a']):02}", f"{found['y']}-{int(found['b']):02}"
    months = [12 * int(one[:4]) + int(one[5:]) for one in (first, last)]
    good = all(1 <= int(found[name]) <= 12 for name in "ab") and months[0] < months[1]
    near = found["sign"] in ("-", "–", "đến") or months[0] + 1 == months[1]
    return {"since": first, "until": last} if good and near else {}


def _days(found: re.Match[str]) -> str:
    """Return a span with the year of its last day, or the one before it: "20/12 - 10/01/2026"."""
    first, last = (int(found[name].partition("/")[2]) for name in "ab")
    return f"từ ngày {found['a']}/{int(found['y']) - (first > last)} đến ngày {found['b']}/{found['y']}"
