"""Boxes to tick with the space bar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import SelectionList
from textual.widgets.selection_list import Selection

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound


class ChoiceList(SelectionList[str]):
    """Choices by value; what is ticked comes back in the order of the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("list.down", "cursor_down", show=False),
        bound("list.up", "cursor_up", show=False),
    ]
    DEFAULT_CSS = """
    ChoiceList {
        height: 1fr; padding: 0; background: $background; border: none; scrollbar-size-vertical: 1;
        border-top: solid $panel; border-title-color: $text-muted; border-title-background: $background;
        text-wrap: nowrap; text-overflow: ellipsis;
        &:focus { border: none; border-top: heavy $primary; background-tint: $foreground 0%;
                  border-title-color: $primary; border-title-style: bold; }
    }
    """

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id)
        self._offered: list[str] = []
        self.border_title = title

    def offer(self, choices: Iterable[tuple[str, str, bool]]) -> None:
        """Offer (value, words, ticked) in place of what was offered."""
        choices = list(choices)
        self._offered = [value for value, _, _ in choices]
        self.clear_options()
        self.add_options([Selection(Content(one_line(words)), value, ticked) for value, words, ticked in choices])
        self.highlighted = 0 if self.option_count else None

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ticked values in the order of the list."""
        ticked = set(self.selected)
        return tuple(value for value in self._offered if value in ticked)
