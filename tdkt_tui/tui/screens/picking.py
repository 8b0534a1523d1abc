"""Several rows that the plan prescribes, to be ticked and taken over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.choice_list import ChoiceList


class PickList(ChoiceList):
    """Space ticks; Enter takes what is ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("pick.take", "screen.take")]


class PickScreen(ModalScreen[tuple[int, ...] | None]):
    """Gives the numbers of what is ticked, from 0; Esc gives nothing. ticked: what is so from the beginning."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    PickScreen { align: center middle; }
    PickScreen > Vertical { width: 94%; height: 80%; padding: 1 2; background: $surface; }
    PickScreen Static { height: auto; }
    PickScreen #whole { max-height: 4; }
    """

    def __init__(self, title: str, words: Sequence[str], ticked: Collection[int] = ()) -> None:
        super().__init__()
        self._title, self._words, self._ticked = title, list(words), frozenset(ticked)

    def compose(self) -> ComposeResult:
        """Yield the rows."""
        with Vertical():
            yield PickList(self._title, id="offered")
            yield Static("", markup=False, id="whole")
            yield Static("Space: đánh dấu    Enter: lấy các mục đã đánh dấu    Esc: bỏ", markup=False)

    def on_mount(self) -> None:
        """Offer the rows."""
        listing = self.query_one(PickList)
        listing.offer((str(number), words, number in self._ticked) for number, words in enumerate(self._words))
        listing.focus()

    @on(PickList.OptionHighlighted)
    def _whole(self, message: PickList.OptionHighlighted) -> None:
        """Show the line under the cursor whole: the list cuts it."""
        message.stop()
        self.query_one("#whole", Static).update(one_line(self._words[message.option_index]))

    def action_take(self) -> None:
        """Give what is ticked; the line under the cursor where nothing is."""
        listing = self.query_one(PickList)
        chosen = [int(value) for value in listing.chosen]
        if not chosen and listing.highlighted is not None:
            chosen = [listing.highlighted]
        self.dismiss(tuple(chosen))

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)
