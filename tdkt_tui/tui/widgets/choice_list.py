"""Boxes to tick with the space bar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound

from .listing import Listing


class ChoiceList(Listing):
    """Choices by value. A tick is a letter, not a colour, so that one colour is enough to see it."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("choices.toggle", "select")]

    def __init__(self, title: str, *, id: str, help: str = "") -> None:  # noqa: A002 - textual's name for it
        super().__init__(title, id=id)
        self._help = help
        self.words: dict[str, str] = {}
        self.ticked: set[str] = set()
        self.refused: set[str] = set()

    def offer(self, choices: Iterable[tuple[str, str, bool]], refused: Mapping[str, str] | None = None) -> None:
        """Offer (value, words, ticked) in place of what was offered.

        refused: value → what stands there instead of its words, for what cannot be had here; it cannot be ticked.
        """
        choices, no = list(choices), refused or {}
        self.words = {value: one_line(no.get(value, words)) for value, words, _ in choices}
        self.ticked = {value for value, _, ticked in choices if ticked and value not in no}
        self.refused = set(no)
        self.set_options([Option(self._line(value), id=value, disabled=value in no) for value in self.words])
        self.highlight_first()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ticked values in the order of the list."""
        return tuple(value for value in self.words if value in self.ticked)

    def action_select(self) -> None:
        """Tick or untick the line under the cursor, at once: the next key may already start a build."""
        option = self.highlighted_option
        if option is not None and option.id is not None:
            self.ticked ^= {option.id}
            self.replace_option_prompt(option.id, self._line(option.id))

    def help_words(self) -> str:
        """Say what is chosen here, and how."""
        return f"{self._help} Phím cách để chọn, bỏ chọn.".strip()

    def _line(self, value: str) -> Content:
        if value in self.refused:
            return Content.assemble(("[-] ", "$muted"), self.words[value])
        box = ("[x] ", "bold") if value in self.ticked else ("[ ] ", "$muted")
        return Content.assemble(box, self.words[value])
