"""Summaries of achievements in words: a block for each person, half a page where half a page holds it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.context.people import post_unit
from tdkt_tui.delegates.listing.columns import birth_year
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import Regulation

_EDGES_MM = 4
"""What the table's cell margins take of the width."""
_LEADING = 1.45
"""Height of a printed line in letter sizes, with its share of the space between paragraphs."""
_HEAD_LINES = 8
"""Lines that title, event, name, post and year of birth take at most."""
_POINT_MM = 25.4 / 72


def summaries(people: Sequence[Delegate], event: str, regulation: Regulation) -> list[dict[str, Any]]:
    """Return a block for each person in the order given. event: the conference's name, empty for none.

    What was achieved is one paragraph for each of its lines; whoever has nothing written keeps the block, empty below.
    """
    size = regulation.style("the-ten").size_pt
    room = regulation.page.text_width_mm - _EDGES_MM
    return [
        {
            "event": event,
            "name": person.full_name,
            "long": width_mm(person.full_name, size, bold=True) > room,
            "post_unit": post_unit(person),
            "birth": birth_year(person.birth) if person.subject == "individual" else "",
            "award": person.highest_award.rstrip(" ."),
            "lines": _lines(person),
        }
        for person in people
    ]


def too_long(person: Delegate, regulation: Regulation) -> bool:
    """Tell a summary that one page does not hold, so that it cannot but go on on the next."""
    size = regulation.style("noi-dung").size_pt
    page = regulation.page
    room = page.text_width_mm - _EDGES_MM
    told = (*_lines(person), person.highest_award)
    lines = _HEAD_LINES + sum(ceil(width_mm(text, size) / room) for text in told)
    return lines * size * _POINT_MM * _LEADING > page.height_mm - page.top_mm - page.bottom_mm


def _lines(person: Delegate) -> list[str]:
    return [line for line in (part.strip() for part in person.achievement.split("\n")) if line]
