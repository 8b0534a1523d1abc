"""The line in which a new date is typed; it is there only while one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tdkt_tui.tui.keymap import bound

from .typed_input import TypedInput


class DateLine(Horizontal):
    """What is typed is told at once as ``Typed``; Enter and Esc as ``Left``."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    DateLine {
        height: 1; padding: 0 1; display: none;
        &.open { display: block; }
        Static { width: auto; color: $muted; margin-right: 1; }
        TypedInput { width: 44; }
    }
    """

    @dataclass
    class Typed(Message):
        """The text is another one now."""

        text: str

    @dataclass
    class Left(Message):
        """Typing is over. keep: by Enter, else what was typed is dropped."""

        keep: bool

    def __init__(self) -> None:
        super().__init__(id="date")
        self._quiet = ""

    def compose(self) -> ComposeResult:
        """Yield the name and the line."""
        yield Static("Ngày mới", markup=False)
        yield TypedInput(id="new-date", placeholder="ngày/tháng/năm")

    @property
    def open(self) -> bool:
        """Tell whether one types."""
        return self.has_class("open")

    def begin(self, text: str) -> None:
        """Open the line on a date, the cursor at its end."""
        line = self.query_one(TypedInput)
        self._quiet = line.value = text
        line.cursor_position = len(text)
        self.add_class("open")
        self.screen.set_focus(line)  # at once: the next key may already be there

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self._tell()

    def _tell(self) -> None:
        text = self.query_one(TypedInput).value
        if self.open and text != self._quiet:
            self._quiet = text
            self.post_message(self.Typed(text))

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self._leave(keep=True)

    def action_cancel(self) -> None:
        """Drop what was typed."""
        self._leave(keep=False)

    def close(self) -> None:
        """Take the line away."""
        self.remove_class("open")

    def _leave(self, *, keep: bool) -> None:
        self._tell()
        self.close()
        self.post_message(self.Left(keep))
