"""The time that a cell of a table states: a day, a span in its short ways, hours of a day; what else it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .due import window_alone
from .facts import bare
from .undated import Years

_CLOCK = r"\d{1,2}\s*(?:giờ|h|:|g)\s*(?:\d{2})?(?:\s*phút)?"
_HOURS = re.compile(
    rf"(?:(?:từ|lúc)\s+)?(?P<hours>{_CLOCK}(?:\s*(?:[-–]|đến)\s*{_CLOCK})?|(?:buổi\s+)?(?:sáng|chiều|tối)(?!\w))(?:[,;]?\s+|$)(?:(?:của|vào)\s+(?=ngày))?",
    re.IGNORECASE,
)
_LASTS = re.compile(rf"(?:buổi\s+)?(?:sáng|chiều|tối)|(?:từ\s+)?{_CLOCK}\s*(?:[-–]|đến)\s*{_CLOCK}", re.IGNORECASE)
"""Hours that something takes, which make its day no deadline though the column is of these: "Chiều 29/9"."""
_BRACKETS = re.compile(r"(?P<time>.*\S)\s*\((?P<inside>[^()]*)\)")
_ROUGH = re.compile(r"dự kiến", re.IGNORECASE)
DATED = re.compile(rf"{DATE}|\d{{1,2}}/\d{{1,4}}|\b(?:tháng|quý|năm)\s+(?:\d|[IV]+\b)", re.IGNORECASE)
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
        return told if told.window or not DATED.search(words) else CellTime(left=words)
    if _DAY.fullmatch(hourless := _HOURS.sub("", words).strip()):
        lead = "hoàn thành ngày" if finished else "vào ngày"
        dated, said = years.filled(f"{lead} {hourless.removeprefix('ngày ')}", piece)
        if said:
            whole = dated.removeprefix(lead).strip()
            again = _time(words.replace(hourless, whole), finished=finished, day=day)
            return CellTime(again.window, again.wordy, again.left, [(hourless, said[0][1])])
    return CellTime(left=words) if DATED.search(words) else told


def _time(words: str, *, finished: bool, day: dict[str, Any] | None) -> CellTime:
    hours = _HOURS.search(words)
    rest = bare(_HOURS.sub("", words)) if hours else words
    said = f" ({lowered_first(bare(hours['hours']))})" if hours else ""
    if hours and not rest:
        return CellTime(day or {}, said)
    finished = finished and not (hours and _LASTS.fullmatch(bare(hours["hours"])))
    beside = _BRACKETS.fullmatch(rest)
    if beside and not _ROUGH.search(beside["inside"]) and not DATED.search(beside["inside"]):
        window = window_alone(beside["time"], finished=finished)
        if window and not window_alone(beside["inside"], finished=finished):  # what is said besides is no time
            return CellTime(window, f"{said} ({lowered_first(beside['inside'].strip())})")
    window = window_alone(rest, finished=finished)
    if window:
        return CellTime(window, said)
    if (found := _BRACKETS.fullmatch(rest)) and (window := window_alone(found["time"], finished=finished)):
        if _ROUGH.fullmatch(found["inside"].strip()):
            return CellTime(window | {"approx": True}, said)
        return CellTime(window, said, found["inside"].strip())
    return CellTime(wordy=f" ({lowered_first(words)})")
