"""The line, or the lines, in which one field is filled in, with what it is and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static, TextArea
from textual.widgets.input import Selection

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow

from .field_about import about
from .field_line import FieldLine
from .typed_area import TypedArea


class FieldEditor(Vertical):
    """Tells typing as ``Typed``, Enter in a line or leaving as ``Left``, a step in a date as ``Stepped``.

    Messages may come late on a busy machine: what is typed is therefore not in them but taken, once, by ``taken``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("compose.leave", "leave"),
        bound("date.later", "step(1)", show=False),
        bound("date.earlier", "step(-1)", show=False),
        bound("date.week-later", "step(7)", show=False),
        bound("date.week-earlier", "step(-7)", show=False),
    ]
    DEFAULT_CSS = """
    FieldEditor {
        height: 7; border-top: solid $panel; border-title-color: $muted; border-title-background: $background;
        padding: 0 1;
        &:focus-within { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        TypedInput { width: 1fr; max-width: 84; height: 1; }
        TypedArea { height: 3; }
        #about { height: 1fr; }
        .hidden { display: none; }
    }
    """

    class Typed(Message):
        """The text of the field may be another one now."""

    class Begun(Message):
        """The cursor came into the field."""

    class Dropped(Message):
        """What was typed in place of the field's text is to be taken back."""

    @dataclass
    class Left(Message):
        """The field is done with. onward: to the next one, else back to the list."""

        onward: bool

    @dataclass
    class Stepped(Message):
        """The day that stands in a field is to be some days later."""

        field: FieldInfo
        text: str
        days: int

    def __init__(self) -> None:
        super().__init__(id="editor")
        self.row: FormRow | None = None
        self._line, self._area = FieldLine(id="line"), TypedArea(id="lines")
        self._quiet = ""
        self._live = ""
        self._replaced: str | None = None

    def compose(self) -> ComposeResult:
        """Yield both ways to type, of which one is there, and the explanation."""
        yield self._line
        yield self._area
        yield Static("", markup=False, id="about")

    def show(self, row: FormRow | None, text: str) -> None:
        """Show a field with its whole text, ready to be filled in; what was typed before must have been taken."""
        line, lines = self._line, self._area
        long = row is not None and row.field.kind == "long-text"
        line.set_class(long, "hidden")
        lines.set_class(not long, "hidden")
        line.disabled = lines.disabled = row is None
        self._live = ""
        self._replaced = None
        if long:
            lines.text = text
            lines.move_cursor(lines.document.end)
        else:
            line.value = one_line(text)
            line.cursor_position = 0  # a long value is read from its beginning, and typed on at its end
        self._quiet = self.text
        self.border_title = row.label if row else ""
        self.explain(row)

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self._area.text if self._line.has_class("hidden") else self._line.value

    def taken(self) -> tuple[FieldInfo, str] | None:
        """Return the field and its text where it is another one than was shown or taken last."""
        if self.row is None or self.text == self._quiet:
            return None
        self._quiet = self.text
        return self.row.field, self._quiet

    def put(self, text: str) -> None:
        """Put another text into the line, as if it were typed."""
        self._line.value = text
        self._line.cursor_position = len(text)

    def explain(self, row: FormRow | None) -> None:
        """Say what the field is for, by which clause, and what is wrong with what stands in it."""
        self.row = row
        self.query_one("#about", Static).update(about(row, self._live) if row else "")

    def explain_other(self, title: str, words: Content) -> None:
        """Say something that is no field: there is nothing to type in."""
        self.show(None, "")
        self.border_title = title
        self.query_one("#about", Static).update(words)

    def tell(self, key: str, live: str) -> None:
        """Say what is to be said of the day that is typed, where that field still is the one."""
        if self.row is not None and self.row.field.key == key and live != self._live:
            self._live = live
            self.explain(self.row)

    def begin(self, *, whole: bool = False) -> None:
        """Put the cursor into the field, and what was typed ahead of it. whole: a letter replaces all that stands."""
        if self._area.has_class("hidden"):
            line = self._line
            line.cursor_position = len(line.value)
            if whole:
                line.selection = Selection(0, len(line.value))
            line.begin()
        else:
            self.screen.set_focus(self._area)
        self.post_message(self.Begun())

    def begin_anew(self, letter: str) -> None:
        """Begin with a letter in place of what stands in the line, as a spreadsheet does; to long text it is added."""
        if self._area.has_class("hidden"):
            self._replaced = self.text
            if self._replaced and self.row is not None:
                self.border_title = f"{self.row.label} – Esc: lấy lại nội dung cũ"
            self._line.value = letter
        else:
            self._area.insert(letter)
        self.begin()

    def help_words(self) -> str:
        """Return what the field is for."""
        return f"{self.row.label}. {about(self.row, self._live).plain}" if self.row else ""

    @on(Input.Changed, "#line")
    @on(TextArea.Changed, "#lines")
    def _typed(self, message: Input.Changed | TextArea.Changed) -> None:
        message.stop()
        if self.text != self._quiet:
            self.post_message(self.Typed())

    @on(Input.Submitted, "#line")
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(self.Left(onward=True))

    def action_step(self, days: int) -> None:
        """Ask for another day."""
        if self.row is not None and self.row.field.kind == "date":
            self.post_message(self.Stepped(self.row.field, self.text, days))

    def action_leave(self) -> None:
        """Go back to the list; what was typed stays, but for what a letter on the list began."""
        if self.row is not None and self._replaced is not None and self.text != self._replaced:
            self.post_message(self.Dropped())
        self.post_message(self.Left(onward=False))
