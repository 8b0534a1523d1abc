"""A line to look for something in a list; it takes no room while nobody looks."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tdkt_tui.tui.keymap import bound

from .typed_input import TypedInput

REST_SECONDS = 0.3
"""The list follows when the typing rests, so that a letter sends only itself over a slow line."""


class FindLine(Horizontal):
    """Tells what to look for when the typing rests; Enter goes to the list at once."""

    class Wanted(Message):
        """The words to look for; ``done`` when the list shall have the keys."""

        def __init__(self, words: str, *, done: bool = False) -> None:
            super().__init__()
            self.words = words
            self.done = done

    BINDINGS: ClassVar[list[BindingType]] = [bound("find.list", "to_list")]
    DEFAULT_CSS = """
    FindLine {
        height: 1; padding: 0 1; display: none;
        & > Static { width: auto; margin-right: 1; text-style: bold; }
        & > TypedInput { width: 40; }
    }
    """

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static("Tìm:", markup=False)
        yield TypedInput(placeholder=self._hint, id="find")

    def begin(self) -> None:
        """Show the line, ready to be typed in."""
        self.display = True
        self.screen.set_focus(self.query_one(TypedInput))  # at once, for the next key may already be there

    def end(self) -> None:
        """Empty and hide the line."""
        self._stop()
        with self.prevent(Input.Changed):
            self.query_one(TypedInput).value = ""
        self.display = False

    def on_input_changed(self, message: Input.Changed) -> None:
        """Wait for the typing to rest."""
        message.stop()
        self._stop()
        self._rest = self.set_timer(REST_SECONDS, self._tell)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Look at once."""
        message.stop()
        self.action_to_list()

    def action_to_list(self) -> None:
        """Look at once, and give the keys to the list."""
        self._stop()
        self.post_message(self.Wanted(self.query_one(TypedInput).value, done=True))

    def _tell(self) -> None:
        self._rest = None
        self.post_message(self.Wanted(self.query_one(TypedInput).value))

    def _stop(self) -> None:
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
