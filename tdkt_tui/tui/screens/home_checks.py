"""Checking what the home screen lists, one after the other behind it, and painting what was found."""

from __future__ import annotations

from textual import on, work
from textual.timer import Timer

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui import messages
from tdkt_tui.tui.shown.cards import Card
from tdkt_tui.tui.shown.own_cards import checked_card
from tdkt_tui.tui.shown.plugins import broken_plugins
from tdkt_tui.tui.widgets.catalogue_list import CatalogueList
from tdkt_tui.tui.widgets.notice import Notice
from tdkt_tui.tui.widgets.summary import Summary

from .home_acts import HomeActions

REPAINT_SECONDS = 0.4
"""Rows that were checked are painted together: each painting sends the whole list over the line."""


class HomeChecks(HomeActions):
    """The part of the home screen that checks. checked: what was found, by source."""

    def __init__(self) -> None:
        super().__init__()
        self.checked: dict[str, tuple[Finding, ...]] = {}
        self._checking = False
        self._unpainted: list[Card] = []
        self._painting: Timer | None = None

    def on_screen_resume(self) -> None:
        """Go on with the checks that waited while another screen was in use."""
        self.check_next()

    def tell_broken(self, plugins: int) -> None:
        """Tell plugin trouble here, once: it is no fault of any profile."""
        self.query_one(Notice).say(f"{plugins} phần mở rộng hỏng – xem tdkt plugin list" if plugins else "")

    def check_next(self) -> None:
        """Check the card under the cursor, else the next of one's own, one at a time, while this screen is in use."""
        if self._checking or not self.is_current:
            return
        cards = self.query_one(CatalogueList).cards.values()
        mine = (item for item in cards if item.summary is not None and not item.findings)
        for card in [*([self.card] if self.card else []), *mine]:
            read = bool(card.facts or card.findings)  # a row of one's own begins with no more than its name
            if card.opens and read and card.source not in self.checked:
                self._checking = True
                self._check(card)
                return

    @work(thread=True, group="check")
    def _check(self, card: Card) -> None:
        from tdkt_tui.tui.shown.opened import findings_for

        if card.summary is not None:
            card = checked_card(card)
            findings = (card.summary.findings if card.summary else None) or ()
        else:
            findings = findings_for(card.source)
        self.post_message(messages.Checked(card, findings, broken_plugins()))

    @on(messages.Checked)
    def _show_checked(self, message: messages.Checked) -> None:
        self._checking = False
        self.checked[message.card.source] = message.findings
        self.tell_broken(message.broken)
        if message.card.summary is not None:
            self._unpainted.append(message.card)
            self._painting = self._painting or self.set_timer(REPAINT_SECONDS, self._paint)
        if self.card is not None and self.card.source == message.card.source:
            self.query_one(Summary).show(message.card, message.findings)
        self.check_next()

    def _paint(self) -> None:
        self._painting = None
        self.query_one(CatalogueList).repaint(self._unpainted)
        self._unpainted = []
