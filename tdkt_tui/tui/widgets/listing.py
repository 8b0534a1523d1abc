"""A list of single lines, moved through by keyboard; its text is never read as markup."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound


class Listing(OptionList):
    """One line an option, cut with "…" where the screen ends; headings cannot be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("list.down", "cursor_down", show=False),
        bound("list.up", "cursor_up", show=False),
    ]
    DEFAULT_CSS = """
    Listing {
        height: 1fr; padding: 0; background: $background; border: none; scrollbar-size-vertical: 1;
        border-top: solid $panel; border-title-color: $muted; border-title-style: none;
        border-title-background: $background; text-wrap: nowrap; text-overflow: ellipsis;
        &:focus { border: none; border-top: heavy $primary; background-tint: $foreground 0%;
                  border-title-color: $primary; border-title-style: bold; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { background: $panel; color: $foreground; text-style: none; }
        &:focus > .option-list--option-highlighted {
            background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
        }
        & > .option-list--option-disabled { color: $muted; }
    }
    """

    def __init__(self, title: str, *, id: str | None = None) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id, markup=False)
        self.border_title = Content(title)  # words of a file may stand in it

    def heading(self, text: str) -> Option:
        """Return a heading."""
        return Option(Content.styled(one_line(text).upper(), "bold $secondary"), disabled=True)

    def remark(self, text: str) -> Option:
        """Return a line that only says something."""
        return Option(Content.styled(one_line(text), "$muted"), disabled=True)

    def highlight(self, option_id: str) -> bool:
        """Move the cursor to an option; tell whether it is there."""
        for index, option in enumerate(self.options):
            if option.id == option_id:
                self.highlighted = index
                return True
        return False

    def highlight_first(self) -> None:
        """Move the cursor to the first line that can be chosen."""
        self.highlighted = next((index for index, option in enumerate(self.options) if not option.disabled), None)
