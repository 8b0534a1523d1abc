"""The line below a table: all of the cell under the cursor, the place to type into it, and to say what to look for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tdkt_tui.model.cells import fitted, wrapped
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound

from .typed_input import TypedInput

LABEL_CELLS = 22


class Told(Widget):
    """Text that paints itself anew without laying out the screen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id)
        self._text, self._style = "", ""

    def tell(self, text: str, style: str = "") -> None:
        """Show a text in place of what was shown."""
        if (text, style) != (self._text, self._style):
            self._text, self._style = text, style
            self.refresh()

    def render(self) -> Content:
        """Return the lines that fit, the last one cut with "…"."""
        cells, height = self.content_size.width, self.content_size.height
        lines = wrapped(self._text, cells) if cells > 1 else []
        if len(lines) > height > 0:
            lines = [*lines[: height - 1], fitted(" ".join(lines[height - 1 :]), cells)]
        return Content("\n").join([Content.styled(line, self._style) for line in lines])


class CellBar(Vertical):
    """Shows a cell; ``begin`` turns its line into a place to type. The screen stands still when it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("people.next", "keep(0, 1)", show=False),
        bound("people.previous", "keep(0, -1)", show=False),
        bound("people.keep", "keep(1, 0)", show=False),
        bound("people.drop", "drop"),
    ]
    DEFAULT_CSS = """
    CellBar {
        height: 4; border-top: solid $panel; padding: 0 1;
        &:focus-within { border-top: heavy $primary; }
        Horizontal { height: 1; }
        #label { width: 22; height: 1; }
        TypedInput { width: 1fr; height: 1; background: $background; }
        &:focus-within TypedInput { background: $surface; }
        #told { height: 1fr; }
    }
    """

    @dataclass
    class Typed(Message):
        """The text in the line is another one."""

        purpose: str
        text: str

    @dataclass
    class Kept(Message):
        """The text is to be kept. rows, columns: where the cursor goes then."""

        purpose: str
        text: str
        rows: int
        columns: int

    @dataclass
    class Dropped(Message):
        """What was typed is to be forgotten."""

        purpose: str

    def __init__(self) -> None:
        super().__init__(id="bar")
        self.purpose = ""
        """What is being typed, empty where nothing is."""
        self._quiet = ""

    def compose(self) -> ComposeResult:
        """Yield label, line and explanation."""
        with Horizontal():
            yield Told(id="label")
            yield TypedInput(id="cell")
        yield Told(id="told")

    def on_mount(self) -> None:
        """Keep the focus out of the line until somebody types."""
        self.query_one(TypedInput).can_focus = False

    @property
    def text(self) -> str:
        """Return what stands in the line."""
        return self.query_one(TypedInput).value

    def view(self, label: str, text: str, told: str = "", style: str = "$muted") -> None:
        """Show a cell: all of it below, where it is longer than the line."""
        line = self.query_one(TypedInput)
        self._put(label, one_line(text), 0)
        if text and len(text) >= line.content_size.width:
            told, style = text, ""
        self.tell(told, style)

    def begin(self, purpose: str, label: str, text: str, told: str) -> None:
        """Put the cursor into the line, behind its text."""
        self.purpose = purpose
        self._put(label, text, len(text))
        self.tell(told)
        line = self.query_one(TypedInput)
        line.can_focus = True
        line.focus()

    def end(self) -> None:
        """Take the focus out of the line."""
        self.purpose = ""
        self.query_one(TypedInput).can_focus = False

    def tell(self, words: str, style: str = "$muted") -> None:
        """Say something below the line."""
        self.query_one("#told", Told).tell(words, style)

    def _put(self, label: str, text: str, cursor: int) -> None:
        line = self.query_one(TypedInput)
        self._quiet = text
        self.query_one("#label", Told).tell(fitted(label, LABEL_CELLS - 1), "bold")
        if line.value != text:
            line.value = text
        line.cursor_position = cursor

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        if self.purpose and message.value != self._quiet:
            self._quiet = message.value
            self.post_message(self.Typed(self.purpose, message.value))

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.action_keep(1, 0)

    def action_keep(self, rows: int, columns: int) -> None:
        """Tell that the text is to be kept."""
        if self.purpose:
            self.post_message(self.Kept(self.purpose, self.text, rows, columns))

    def action_drop(self) -> None:
        """Tell that the text is to be forgotten."""
        self.post_message(self.Dropped(self.purpose))
