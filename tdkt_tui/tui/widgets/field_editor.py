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

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import IN_FILE, FormRow

from .typed_area import TypedArea
from .typed_input import TypedInput


class FieldEditor(Vertical):
    """Typing is told at once as ``Typed``; Enter in a line, or leaving, as ``Left``."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("compose.leave", "leave")]
    DEFAULT_CSS = """
    FieldEditor {
        height: 7; border-top: solid $panel; border-title-color: $muted; border-title-background: $background;
        padding: 0 1;
        &:focus-within { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        TypedInput { width: 1fr; height: 1; }
        TypedArea { height: 3; }
        Static { height: auto; max-height: 4; }
        .hidden { display: none; }
    }
    """

    @dataclass
    class Typed(Message):
        """The text of a field is another one now."""

        field: FieldInfo
        text: str

    @dataclass
    class Left(Message):
        """The field is done with. onward: to the next one, else back to the list."""

        onward: bool

    def __init__(self) -> None:
        super().__init__(id="editor")
        self.row: FormRow | None = None
        self._quiet = ""

    def compose(self) -> ComposeResult:
        """Yield both ways to type, of which one is there, and the explanation."""
        yield TypedInput(id="line")
        yield TypedArea(id="lines")
        yield Static("", markup=False, id="about")

    def show(self, row: FormRow | None, text: str) -> None:
        """Show a field with its whole text, ready to be filled in."""
        self.row = row
        line, lines = self.query_one("#line", TypedInput), self.query_one("#lines", TypedArea)
        long = row is not None and row.field.kind == "long-text"
        line.set_class(long, "hidden")
        lines.set_class(not long, "hidden")
        editable = row is not None and row.field.kind not in IN_FILE
        line.disabled = lines.disabled = not editable
        self._quiet = text
        if long:
            lines.text = text
        else:
            line.value = one_line(text)
            line.cursor_position = len(line.value)
        self.border_title = row.label if row else ""
        self.explain(row)

    def explain(self, row: FormRow | None) -> None:
        """Say what the field is for, by which clause, and what is wrong with what stands in it."""
        self.row = row
        if row is None:
            self.query_one("#about", Static).update("")
            return
        field = row.field
        choices = "; ".join(f"{number}. {words}" for number, (_, words) in enumerate(field.choices, start=1))
        about = [field.help, f"Chọn: {choices}" if choices else "", f"Theo mục {field.clause}" if field.clause else ""]
        if field.kind in IN_FILE:
            about.append("Mục này có nhiều cột: sửa trong tệp profile.toml.")
        if field.kind == "list":
            about.append("Cách nhau bằng dấu chấm phẩy.")
        if field.later:
            about.append(
                "Để văn thư điền: gõ “sau”" + (", không trước 15/1/2026" if field.kind == "date" else "") + "."
            )
        told = Content(" ".join(one_line(part) for part in about if part))
        wrong = Content.styled(f"Chưa đọc được: {row.wrong}. ", "bold $text-error") if row.wrong else Content("")
        self.query_one("#about", Static).update(Content.assemble(wrong, told))

    def begin(self) -> bool:
        """Put the cursor into the field; tell whether it can be filled in here."""
        target = self.query_one("#line" if self.query_one("#lines").has_class("hidden") else "#lines")
        if target.disabled:
            return False
        target.focus()
        return True

    @on(Input.Changed, "#line")
    @on(TextArea.Changed, "#lines")
    def _typed(self, message: Input.Changed | TextArea.Changed) -> None:
        message.stop()
        text = message.value if isinstance(message, Input.Changed) else message.text_area.text
        if self.row is not None and text != self._quiet:
            self._quiet = text
            self.post_message(self.Typed(self.row.field, text))

    @on(Input.Submitted, "#line")
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(self.Left(onward=True))

    def action_leave(self) -> None:
        """Go back to the list; what was typed stays."""
        self.post_message(self.Left(onward=False))
