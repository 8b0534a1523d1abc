"""What another plan or level would change, said before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.page import Entry, Page


class ChangeScreen(ModalScreen[bool]):
    """Enter takes the change, Esc leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("change.take", "take"), bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    ChangeScreen { align: center middle; }
    ChangeScreen > Vertical { width: 90%; height: 80%; padding: 1 2; background: $surface; }
    ChangeScreen Static { height: auto; }
    """

    def __init__(self, title: str, told: Sequence[str]) -> None:
        super().__init__()
        self._title, self._told = title, list(told)

    def compose(self) -> ComposeResult:
        """Yield the sentences."""
        with Vertical():
            yield Page(self._title, id="change")
            yield Static("Enter: đổi    Esc: giữ như cũ    ↑ ↓: xem tiếp", markup=False)

    def on_mount(self) -> None:
        """Show what would change."""
        page = self.query_one(Page)
        page.put(Entry(line) for line in self._told)
        page.focus()

    def action_take(self) -> None:
        """Take the change."""
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(False)
