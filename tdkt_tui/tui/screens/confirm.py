"""One question before something is moved or replaced: what will happen, and the two keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tdkt_tui.model.text import clean
from tdkt_tui.tui.keymap import bound


class ConfirmScreen(ModalScreen[bool]):
    """Enter does it, Esc does not."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("ask.yes", "answer(True)"), bound("ask.no", "answer(False)")]
    DEFAULT_CSS = """
    ConfirmScreen { align: center middle; }
    ConfirmScreen > Vertical { width: 70; max-width: 95%; height: auto; padding: 1 2; background: $panel; }
    ConfirmScreen Static { height: auto; }
    ConfirmScreen .keys { margin-top: 1; text-style: bold; }
    """

    def __init__(self, question: str, yes: str) -> None:
        super().__init__()
        self._question, self._yes = clean(question), yes

    def compose(self) -> ComposeResult:
        """Yield the question and the keys."""
        with Vertical():
            yield Static(self._question, markup=False)
            yield Static(f"Enter: {self._yes}    Esc: bỏ, không làm gì", markup=False, classes="keys")

    def action_answer(self, yes: bool) -> None:
        """Give the answer."""
        self.dismiss(yes)
