"""A timeline as plain text: bars by month, then every event with its dates, day counts and holidays near by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tdkt_tui.model.cells import fitted, wrapped
from tdkt_tui.model.words import short_date

from .bars import LEGEND, background, bar
from .event import Event, in_order
from .listing import listed
from .scale import scale_for

_LEAST_WIDTH = 40


def chart(events: Sequence[Event], *, width: int = 80, today: date | None = None) -> str:
    """Return the chart, each line at most that many cells wide (40 at least), with a newline at the end.

    Day counts run from ``today``; without it from the first document of the timeline. Undated events are listed apart.
    """
    width = max(width, _LEAST_WIDTH)
    ordered = in_order(events)
    lines = [*_grid([event for event in ordered if event.dated], width, today), *listed(ordered, width, today)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _grid(events: list[Event], width: int, today: date | None) -> list[str]:
    days = [day for event in events for day in (event.first, event.last) if day]
    if not days:
        return []
    number = len(str(len(events)))
    room = width - number - 3
    scale = scale_for(min(days), max(days), room - width // 4)
    label = min(width // 2, room - scale.cells)
    margin = " " * (number + label + 1)
    lines = [f"{margin} │{scale.years()}", f"{margin} │{scale.parts()}"]
    if today and min(days) <= today <= max(days):
        lines.append(f"{fitted(f'Hôm nay {short_date(today)}', len(margin))} │{' ' * scale.column(today)}▼")
    lines.append("─" * (len(margin) + 1) + "┼" + "─" * scale.cells)
    for count, event in enumerate(events, start=1):
        head, *rest = wrapped(event.title, label) or [""]
        lines.append(f"{count:>{number}} {fitted(head, label)} │{bar(event, scale, min(days))}")
        if rest:
            empty = "".join(background(scale))
            lines.append(f"{' ' * number} {fitted(' '.join(rest), label)} │{empty}")
    used = ", ".join(f"{sign} {words}" for sign, words in LEGEND.items() if sign in "".join(lines))
    return [*lines, "", *wrapped(used, width), ""]
