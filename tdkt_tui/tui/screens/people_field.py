"""Which field a column holds: chosen by arrows, or by the first letters of its name."""

from __future__ import annotations

from textual import events

from tdkt_tui.model.text import bare
from tdkt_tui.tui.shown.people_coming_words import FIELDS
from tdkt_tui.tui.widgets.listing import Listing

from .choosing import ChoiceScreen

_NAMES = [bare(words) for _, words in FIELDS]


class FieldScreen(ChoiceScreen):
    """Letters, marks or none, go to the field that begins with them; one letter again to the next that does."""

    numbered = False  # letters go to all of the many fields, digits would to the first few

    def __init__(self, title: str, current: str, about: str) -> None:
        super().__init__(title, FIELDS, current, about)
        self._typed, self._at = "", -1

    def on_key(self, event: events.Key) -> None:
        """Go to the field that was typed, or to the line of a digit."""
        sign = event.character or ""
        if not (sign.isalpha() or (sign == " " and self._typed)):
            super().on_key(event)
            return
        event.stop()
        listing = self.query_one(Listing)
        here = listing.highlighted or 0
        going_on = bool(self._typed) and here == self._at  # an arrow in between begins anew
        for typed, first in ([(self._typed + sign, here)] if going_on else []) + [(sign, here + 1)]:
            found = next((to for to in _from(first) if _begins(_NAMES[to], typed)), here)
            if _begins(_NAMES[found], typed):
                break
        self._typed, self._at = typed, found
        listing.highlighted = found


def _from(first: int) -> list[int]:
    return [(first + step) % len(FIELDS) for step in range(len(FIELDS))]


def _begins(name: str, typed: str) -> bool:
    return f"{name} ".startswith(bare(typed) + (" " if typed.endswith(" ") else ""))
