"""Where an item of a programme that is added stands: as the original lists it, and never behind the closing."""

from __future__ import annotations

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import closes
from tdkt_tui.model.text import folded

_HEAD = 24
"""Signs of a title by which it is found in the words it was taken from."""


def place_in_agenda(plan: Plan, title: str, original: str) -> int:
    """Return before which item of a plan's programme one is to stand, from 1 on; one more than all is the end.

    original: the words that list it, perhaps beside some of those that are there already.
    """
    end = len(plan.agenda) + 1
    if any(mark.at.startswith("agenda.") and not mark.of for mark in plan.as_issued):
        return end  # kept as issued by its number alone
    words = folded(original)
    mine = _at(words, title)
    places = [_at(words, item.title) for item in plan.agenda]
    behind = [number for number, at in enumerate(places, 1) if mine is not None and at is not None and at < mine]
    ahead = [number for number, at in enumerate(places, 1) if mine is not None and at is not None and at > mine]
    if behind:
        return behind[-1] + 1
    if ahead:
        return ahead[0]
    before = plan.agenda and closes(plan.agenda[-1].title) and not closes(title)
    return len(plan.agenda) if before else end


def _at(words: str, title: str) -> int | None:
    at = words.find(folded(title)[:_HEAD].rstrip())
    return at if at >= 0 else None
