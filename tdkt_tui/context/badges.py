"""Badges of delegates in words: cards two to a row, by status, each name broken where it reads well."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from tdkt_tui.assembly.dress.breaking import best_lines
from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.people import post_unit
from tdkt_tui.delegates.totals import grouped
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.person import STATUS_WORDS, Delegate, Status
from tdkt_tui.regulations import Regulation

_ACROSS = 2
_PADDING_MM = 8
"""What a card's width loses to the table's cell margins, with some air at the cut."""
_DIGITS = 3
_LONGEST_NAME = 5
"""Words of a person's name; what has more is a collective's."""
_ORDER: tuple[Status, ...] = ("official", "guest", "alternate")
_EMPTY = {"number": "", "name": "", "long": False, "post_unit": "", "seat": ""}
Seated = tuple[Delegate, str]
"""A person with the words for their seat, empty for none."""


def badges(dossier: Dossier, event: str, regulation: Regulation, gaps: Gaps) -> list[dict[str, Any]]:
    """Return a part for each status, each with rows of two cards; a card's number is its place within the status.

    event: the conference's name in capitals. The order is that of the printed list. A part begins a new page, so that
    each can be printed on paper of its own.
    """
    people = dossier.people or ()
    if not people:
        gaps.miss("delegates")
    return badge_parts(
        [(person, person.seat) for group in grouped(people) for person in group.people], event, regulation
    )


def badge_parts(
    people: Sequence[Seated], event: str, regulation: Regulation, only: Collection[int] | None = None
) -> list[dict[str, Any]]:
    """Return the parts of ``badges`` for people with their seats, each part in the order given.

    event: empty where nobody said what it is called. only: places in ``people`` of those who get a card, None for
    all; a card that is printed again alone has the number that it has among all.
    """
    room = regulation.page.text_width_mm / _ACROSS - _PADDING_MM
    title = _broken(event, regulation, room, bold=True) if event else ""
    told = []
    for status in _ORDER:
        mine = [(place, seated) for place, seated in enumerate(people) if seated[0].status == status]
        cards = [
            _card(number, *seated, regulation, room)
            for number, (place, seated) in enumerate(mine, start=1)
            if only is None or place in only
        ]
        cards += [_EMPTY] * (len(cards) % _ACROSS)
        rows = [{"left": left, "right": right} for left, right in zip(cards[::_ACROSS], cards[1::_ACROSS], strict=True)]
        if rows:
            told.append({"event": title, "status": STATUS_WORDS[status].upper(), "rows": rows})
    return told


def _card(number: int, person: Delegate, seat: str, regulation: Regulation, room: float) -> dict[str, Any]:
    # A collective or household stands under its representative's name, or its own: "Tập thể …", "Hộ ông …".
    words = person.full_name.casefold().split()
    titled = words[0] in ("tập", "hộ") or len(words) > _LONGEST_NAME
    name = person.full_name.upper()
    short = "" if titled else _two_lines(name, room, regulation.style("the-ten").size_pt)
    return {
        "number": f"{number:0{_DIGITS}d}",
        "name": short or name,
        "long": not short,
        "post_unit": _broken(post_unit(person), regulation, room),
        "seat": seat if "ghế" in seat.casefold() else f"Ghế: {seat}" if seat else "",
    }


def _broken(text: str, regulation: Regulation, room: float, *, bold: bool = False) -> str:
    """Break a name or a post at phrases into lines of about one length: no word stands alone in the last one."""
    size = regulation.style("the-dong").size_pt
    words = [(word, width_mm(word, size, bold=bold)) for word in text.split(" ")]
    lines = best_lines(words, room, width_mm(" ", size, bold=bold))
    return "\n".join(" ".join(word for word, _ in line) for line in lines)


def _two_lines(name: str, room: float, size: float) -> str:
    """Return a name on one line, or on the two most alike in width, at a space; empty where neither has room."""
    words = name.split(" ")
    if width_mm(name, size, bold=True) <= room:
        return name
    broken = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    widest = min(((max(width_mm(line, size, bold=True) for line in pair), pair) for pair in broken), default=None)
    return "\n".join(widest[1]) if widest and widest[0] <= room else ""
