"""One line asked for: a name, or words to look for."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.early_keys import EarlyKeys
from tdkt_tui.tui.widgets.typed_input import TypedInput


class AskScreen(EarlyKeys):
    """Enter gives the line, Esc nothing. blank: an empty line is an answer too, which takes away what was there."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    AskScreen { align: center middle; }
    AskScreen > Vertical { width: 70; height: 6; padding: 1 2; background: $surface; border: none; }
    """

    def __init__(self, title: str, hint: str, value: str = "", *, blank: bool = False) -> None:
        super().__init__()
        self._title, self._hint, self._value, self._blank = title, hint, value, blank

    def compose(self) -> ComposeResult:
        """Yield the question and the line."""
        with Vertical():
            yield Static(self._title, markup=False)
            yield TypedInput(self._value, placeholder=self._hint, id="asked")
            yield Static("Enter: đồng ý    Esc: bỏ", markup=False)

    @on(Input.Submitted)
    def _given(self, message: Input.Submitted) -> None:
        message.stop()
        text = message.value.strip()
        self.dismiss(text if text or self._blank else None)

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)
