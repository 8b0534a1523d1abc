"""The plans and profiles of every province, in groups."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.cards import Card, Group

from .listing import Listing


class CatalogueList(Listing):
    """Fills group by group while plugins load; the cursor stays where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("home.open", "select")]

    def __init__(self) -> None:
        super().__init__("Kế hoạch và hồ sơ", id="catalogue")
        self.cards: dict[str, Card] = {}
        self.unread = True
        self.wanted = ""
        self.restart()

    def restart(self, wanted: str = "") -> None:
        """Empty the list and say that it is being read; the cursor will go to a card's key, or back to where it was."""
        option = self.highlighted_option
        self.wanted = wanted or (option.id or "" if option else "")
        self.unread = True
        self.cards = {}
        self.set_options([self.remark("Đang đọc danh mục…")])

    def add_group(self, group: Group) -> None:
        """Append a group's cards under its title."""
        if self.unread:
            self.unread = False
            self.set_options([])
        options = [self.heading(group.title)]
        for card in group.cards:
            if card.key not in self.cards:
                self.cards[card.key] = card
                options.append(Option(_line(card), id=card.key))
        if len(options) == 1:
            options.append(self.remark("  chưa có hồ sơ nào"))
        self.add_options(options)
        if self.wanted in self.cards:
            self.highlight(self.wanted)
            self.wanted = ""
        elif self.highlighted is None:
            self._highlight_profile()

    def finish(self) -> None:
        """Say so where nothing at all was found."""
        if self.unread:
            self.set_options([self.remark("Chưa cài tỉnh nào.")])

    @property
    def card(self) -> Card | None:
        """Return the card under the cursor."""
        option = self.highlighted_option
        return self.cards.get(option.id) if option and option.id else None

    def profile_at(self, source: str) -> Card | None:
        """Return the profile that a path names, however it is written."""
        return next((card for card in self.cards.values() if card.kind == "profile" and card.same(source)), None)

    def _highlight_profile(self) -> None:
        """Put the cursor on the first profile, since that is what one opens."""
        first = next((card.key for card in self.cards.values() if card.kind == "profile"), None)
        if first is None or not self.highlight(first):
            self.highlight_first()


def _line(card: Card) -> Content:
    if card.findings:
        return Content.assemble("    ", ("LỖI ", "bold $text-error"), card.name)
    return Content.assemble("  ", (card.name, "italic")) if card.kind == "plan" else Content(f"    {card.name}")
