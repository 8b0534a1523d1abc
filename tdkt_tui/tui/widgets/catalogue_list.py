"""The user's own dossiers as a table, then plans and profiles of every province; both in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import wrapped
from tdkt_tui.model.text import bare
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.cards import Card, Group
from tdkt_tui.tui.shown.dossier_line import WIDE, dossier_line, heading_line
from tdkt_tui.tui.shown.own_cards import MARKED, MINE, RECENT

from .listing import Listing

_OWN = {MINE: 0, RECENT: 1}
"""The groups that stand above the provinces, whenever they come."""


class CatalogueList(Listing):
    """Fills group by group while plugins load; the cursor stays where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("home.open", "select")]

    def __init__(self) -> None:
        super().__init__("Hồ sơ và kế hoạch", id="catalogue")
        self.groups: dict[str, Group] = {}
        self.cards: dict[str, Card] = {}
        self.words: list[str] = []
        self.wide = False
        self.wanted = ""
        self.restart()

    def restart(self, wanted: str = "") -> None:
        """Empty the list and say that it is being read; the cursor will go to a card's key, or back to where it was."""
        option = self.highlighted_option
        self.wanted = wanted or (option.id or "" if option else "")
        self.groups, self.cards = {}, {}
        self.set_options([self.remark("Đang đọc danh mục…")])

    def add_group(self, group: Group) -> None:
        """Show a group, in place of the one of its title; what was checked of a card that is the same stays."""
        group = replace(group, cards=tuple(_kept(card, self.cards.get(card.key)) for card in group.cards))
        if self.groups.get(group.title) == group:
            self._to_wanted()
            return
        begins = self.highlighted_option is None or self.highlighted_option.id == self._first()
        self.groups[group.title] = group
        self.groups = dict(sorted(self.groups.items(), key=lambda item: _OWN.get(item[0], len(_OWN))))
        self.rebuild()
        if not self._to_wanted() and begins:
            self.to_first()

    def repaint(self, cards: list[Card]) -> None:
        """Show some cards anew, where they stand."""
        shown = {option.id for option in self.options}
        for card in cards:
            if card.key in self.cards:
                self.cards[card.key] = card
                if card.key in shown:
                    self.replace_option_prompt(card.key, self._line(card))
        for title, group in self.groups.items():
            now = tuple(self.cards.get(card.key, card) for card in group.cards)
            self.groups[title] = replace(group, cards=now)

    def find(self, words: str) -> None:
        """Show only cards that hold every word, with or without diacritics; no words show all."""
        if (wanted := bare(words).split()) != self.words:
            self.words = wanted
            self.rebuild()
            if self.highlighted is None:
                self.to_first()

    def on_resize(self) -> None:
        """Lay the columns out for the width there is."""
        if (wide := self.app.size.width >= WIDE) != self.wide:
            self.wide = wide
            self.rebuild()

    def finish(self) -> None:
        """Say so where nothing at all was found."""
        if not self.cards and MINE not in self.groups:
            self.set_options([self.remark("Chưa cài tỉnh nào.")])

    @property
    def card(self) -> Card | None:
        """Return the card under the cursor."""
        option = self.highlighted_option
        return self.cards.get(option.id) if option and option.id else None

    def profile_at(self, source: str) -> Card | None:
        """Return the profile that a path names, however it is written."""
        return next((card for card in self.cards.values() if card.opens and card.same(source)), None)

    def rebuild(self) -> None:
        """Write every line anew; the cursor stays on its card, or where that one was if it is gone."""
        option, at = self.highlighted_option, self.highlighted or 0
        self.cards = {}
        options = [line for group in self.groups.values() for line in self._told(group)]
        if self.words and not any(option.id for option in options):
            options = [self.remark("Không có hồ sơ nào khớp. Esc để thôi tìm.")]
        self.set_options(options)
        if option is not None and option.id and not self.highlight(option.id) and not self.words:
            near = [place for place, line in enumerate(options) if not line.disabled]
            self.highlighted = min(near, key=lambda place: (abs(place - at), place), default=None)

    def to_first(self) -> None:
        """Put the cursor on the first profile, since that is what one opens."""
        first = self._first()
        if first is None or not self.highlight(first):
            self.highlight_first()

    def _told(self, group: Group) -> Iterator[Option]:
        fresh = [card for card in group.cards if card.key not in self.cards]
        self.cards.update({card.key: card for card in fresh})
        shown = [card for card in fresh if self._matches(card, group)]
        if self.words and not shown:
            return
        if group.title == MINE and shown:
            yield Option(Content.styled(heading_line(MINE, wide=self.wide), "bold $secondary"), disabled=True)
        else:
            yield self.heading(group.title)
        for card in shown:
            yield Option(self._line(card), id=card.key)
        if not shown:
            lines = [line for part in group.empty.split("\n") for line in wrapped(part, 76)]
            yield Option(Content.styled("\n".join(f" {line}" for line in lines), "$muted"), disabled=True)

    def _matches(self, card: Card, group: Group) -> bool:
        if not self.words:
            return True
        facts = (label if label == MARKED else text for label, text in card.facts)  # its text tells what to do
        told = bare(" ".join([group.title, card.name, card.source, *facts]))
        return all(word in told for word in self.words)

    def _line(self, card: Card) -> Content:
        if self._mine(card):
            return dossier_line(card, wide=self.wide)
        if card.findings:
            return Content.assemble("    ", ("LỖI ", "bold $text-error"), card.name)
        return Content.assemble("  ", (card.name, "italic")) if card.kind == "plan" else Content(f"    {card.name}")

    def _mine(self, card: Card) -> bool:
        return card.kind == "dossier" or card.summary is not None

    def _first(self) -> str | None:
        shown = (option.id for option in self.options if option.id)
        return next((key for key in shown if key in self.cards and self.cards[key].opens), None)

    def _to_wanted(self) -> bool:
        found = bool(self.wanted) and self.wanted in self.cards and self.highlight(self.wanted)
        if found:
            self.wanted = ""
        return found


def _kept(card: Card, before: Card | None) -> Card:
    """Return a card with what was found before, where its files have not changed since."""
    if not card.facts and not card.findings:  # its name only
        return before or card
    if card.summary is None or before is None or before.summary is None or card.summary.findings is not None:
        return card
    same = replace(before.summary, findings=None) == card.summary
    return replace(card, summary=before.summary) if same else card
