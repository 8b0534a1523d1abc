"""One event as a bar on a line of months: the signs that chart and screen share."""

from __future__ import annotations

from datetime import date

from .event import Event
from .scale import Scale

LEGEND = {
    "●": "một ngày", "━": "trong thời gian", "┄": "không nêu ngày đầu hoặc cuối", "◆": "ngày cuối", "▼": "hôm nay",
}  # fmt: skip
_TRAIL = 2
_SHORT = ("deadline", "report")
"""Kinds whose open start says little: a dotted line over a year of somebody's task would drown the windows."""


def background(scale: Scale, today: date | None = None) -> list[str]:
    """Return the cells of an empty line: where quarters begin, and the column of today where it is given."""
    line = [" "] * scale.cells
    for column in scale.quarter_starts():
        line[column] = "┊"
    if today:
        mark(line, scale.column(today), "│")
    return line


def mark(line: list[str], column: int, sign: str) -> None:
    """Put a sign into a cell; a column beside the line leaves it as it is."""
    if 0 <= column < len(line):
        line[column] = sign


def bar(event: Event, scale: Scale, earliest: date, today: date | None = None) -> str:
    """Draw a dated event; a side that the source leaves open is dotted: far for a window, a little for a deadline.

    earliest: where an open window begins. What lies wholly beside the line shows on which side.
    """
    line, begin = background(scale, today), scale.column(earliest)
    if event.last is None and event.first is not None:
        first = scale.column(event.first)
        last = first + _TRAIL
    else:
        assert event.last is not None
        last = scale.column(event.last)
        near = max(last - _TRAIL, begin) if event.kind in _SHORT else begin
        first = scale.column(event.first) if event.first else near
    for column in range(max(first, 0), min(last + 1, scale.cells)):
        line[column] = "━" if event.first and event.last else "┄"
    if event.last and not event.one_day:
        mark(line, last, "◆")
    if event.one_day or not event.last:
        mark(line, first, "●")
    if last < 0:
        line[0] = "‹"
    elif first >= scale.cells:
        line[-1] = "›"
    return "".join(line)
