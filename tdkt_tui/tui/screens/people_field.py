"""Which field a column holds: chosen by arrows, or by the first letters of its name."""

from __future__ import annotations

from textual import events

from tdkt_tui.model.text import bare
from tdkt_tui.tui.shown.people_coming_words import FIELDS
from tdkt_tui.tui.widgets.listing import Listing

from .choosing import ChoiceScreen


class FieldScreen(ChoiceScreen):
    """A letter goes to the next field that begins with it, marks or none."""

    def __init__(self, title: str, current: str, about: str) -> None:
        super().__init__(title, FIELDS, current, about)

    def on_key(self, event: events.Key) -> None:
        """Go to the next field of a letter, or to the line of a digit."""
        if not (event.is_printable and event.character and event.character.isalpha()):
            super().on_key(event)
            return
        listing, letter = self.query_one(Listing), bare(event.character.casefold())
        at = listing.highlighted or 0
        around = [(at + step) % len(FIELDS) for step in range(1, len(FIELDS) + 1)]
        listing.highlighted = next((to for to in around if bare(FIELDS[to][1].casefold()).startswith(letter)), at)
        event.stop()
