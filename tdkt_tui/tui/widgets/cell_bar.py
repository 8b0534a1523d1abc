"""The line below a table: all of the cell under the cursor, the place to type into it, and to say what to look for."""

from __future__ import annotations

from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input
from textual.widgets.input import Selection

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.text import one_line

from .cell_input import CellInput
from .told import Told

LABEL_CELLS = 22


class Listener(Protocol):
    """Who is told at once what becomes of the line: the next key of the same burst then meets what it is meant for."""

    def typed(self, purpose: str, text: str) -> None:
        """Note that the text in the line is another one."""

    async def kept(self, purpose: str, text: str, rows: int, columns: int) -> None:
        """Keep the text, and go so many rows and columns on."""

    def dropped(self, purpose: str) -> None:
        """Forget what was typed."""


class CellBar(Vertical):
    """Shows a cell; ``begin`` turns its line into a place to type. The screen stands still when it does."""

    DEFAULT_CSS = """
    CellBar {
        height: 4; border-top: solid $panel; padding: 0 1;
        &:focus-within { border-top: heavy $primary; }
        Horizontal { height: 1; }
        #label { width: 22; height: 1; }
        CellInput { width: 1fr; height: 1; background: $background; }
        &:focus-within CellInput { background: $surface; }
        #told { height: 1fr; }
    }
    """

    def __init__(self, listener: Listener) -> None:
        super().__init__(id="bar")
        self.purpose = ""
        """What is being typed, empty where nothing is."""
        self._listener = listener
        self._quiet = ""

    def compose(self) -> ComposeResult:
        """Yield label, line and explanation."""
        with Horizontal():
            yield Told(id="label")
            yield CellInput(self, id="cell")
        yield Told(id="told")

    def on_mount(self) -> None:
        """Keep the focus out of the line until somebody types."""
        self.query_one(CellInput).can_focus = False

    @property
    def text(self) -> str:
        """Return what stands in the line."""
        return self.query_one(CellInput).value

    def view(self, label: str, text: str, told: str = "", style: str = "$muted") -> None:
        """Show a cell: all of it below, where it is longer than the line."""
        line = self.query_one(CellInput)
        self._put(label, one_line(text), 0)
        if text and len(text) >= line.content_size.width:
            told, style = text, ""
        self.tell(told, style)

    def begin(self, purpose: str, label: str, text: str, told: str, *, anew: bool = False) -> None:
        """Put the cursor into the line, behind its text; anew: what is typed takes the place of the text."""
        self.purpose = purpose
        self._put(label, text, len(text))
        self.tell(told)
        line = self.query_one(CellInput)
        if anew:
            line.selection = Selection(0, len(text))
        line.can_focus = True
        self.screen.set_focus(line)  # at once: Widget.focus comes after the keys of the same burst

    def end(self) -> None:
        """Take the focus out of the line."""
        self.purpose = ""
        self.query_one(CellInput).can_focus = False

    def tell(self, words: str, style: str = "$muted") -> None:
        """Say something below the line."""
        self.query_one("#told", Told).tell(words, style)

    def _put(self, label: str, text: str, cursor: int) -> None:
        line = self.query_one(CellInput)
        self._quiet = text
        self.query_one("#label", Told).tell(fitted(label, LABEL_CELLS - 1), "bold")
        if line.value != text:
            line.value = text
        line.cursor_position = cursor

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        if self.purpose and self.text != self._quiet:  # the message may be late, and of the cell before
            self._quiet = self.text
            self._listener.typed(self.purpose, self.text)

    async def keep(self, rows: int, columns: int) -> None:
        """Tell that the text is to be kept, and where the cursor goes then."""
        if self.purpose:
            await self._listener.kept(self.purpose, self.text, rows, columns)

    def drop(self) -> None:
        """Tell that the text is to be forgotten."""
        if self.purpose:
            self._listener.dropped(self.purpose)
