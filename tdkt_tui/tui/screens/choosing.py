"""One of several values to be chosen with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.listing import Listing

NOTHING = ("", "(bỏ trống)")
YES_NO = (("có", "có"), ("không", "không"))


class ChoiceScreen(ModalScreen[str | None]):
    """Enter gives the value under the cursor, a digit goes to that line, Esc gives nothing.

    choices: (value, words). about: what the plan says, shown below the whole words of the line under the cursor.
    """

    numbered: ClassVar[bool] = True
    """The first lines bear the digit that goes to them."""
    BINDINGS: ClassVar[list[BindingType]] = [bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    ChoiceScreen { align: center middle; }
    ChoiceScreen > Vertical { width: 90%; height: auto; max-height: 90%; padding: 1 2; background: $surface; }
    ChoiceScreen Listing { height: auto; max-height: 12; }
    ChoiceScreen Static { height: auto; max-height: 4; }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], current: str, about: str = "") -> None:
        super().__init__()
        self._title, self._choices, self._current, self._about = title, list(choices), current, about
        self._marked = 0

    def compose(self) -> ComposeResult:
        """Yield the list and the words of the line under the cursor."""
        with Vertical():
            yield Listing(self._title)
            yield Static("", markup=False, id="whole")
            yield Static("Enter: chọn    Esc: giữ như cũ", markup=False)

    def on_mount(self) -> None:
        """Show the values, the cursor on the present one."""
        listing = self.query_one(Listing)
        values = [value for value, _ in self._choices]
        self._marked = values.index(self._current) if self._current in values else 0
        listing.set_options([Option(self._line(at), id=f"n{at}") for at in range(len(self._choices))])
        listing.highlighted = self._marked
        listing.focus()

    def _line(self, at: int) -> Content:
        value, words = self._choices[at]
        number = f"{at + 1}. " if self.numbered and value and at < 9 else ""
        mark = ("(•) ", "bold") if at == self._marked else ("( ) ", "$muted")
        return Content.assemble(mark, f"{number}{one_line(words)}")

    @on(Listing.OptionHighlighted)
    def _whole(self, message: Listing.OptionHighlighted) -> None:
        """Mark what Enter would take, by a sign and not by colour alone, and show all of its words."""
        message.stop()
        before, self._marked = self._marked, message.option_index
        for at in {before, self._marked}:
            message.option_list.replace_option_prompt_at_index(at, self._line(at))
        self.query_one("#whole", Static).update(
            Content.assemble(one_line(self._choices[message.option_index][1]), (f"  {self._about}", "$muted"))
        )

    @on(Listing.OptionSelected)
    def _choose(self, message: Listing.OptionSelected) -> None:
        message.stop()
        self.dismiss(self._choices[message.option_index][0])

    def on_key(self, event: events.Key) -> None:
        """Go to the line of a digit."""
        if event.key.isdecimal() and 0 < int(event.key) <= len(self._choices):
            event.stop()
            self.query_one(Listing).highlighted = int(event.key) - 1

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)
