"""A form's fields under their sections; each heading tells what its section still lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.text import folded
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow

from .listing import Listing

LABEL_CELLS = 30


class FieldList(Listing):
    """One line a field: a mark where something was typed, label, value."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("compose.edit", "select")]

    def __init__(self) -> None:
        super().__init__("Các mục", id="fields")
        self.rows: dict[str, FormRow] = {}
        self.set_options([self.remark("Đang đọc hồ sơ…")])

    def show(self, rows: Sequence[FormRow], lacking: Mapping[str, int]) -> None:
        """Show rows; the cursor stays on the same field."""
        before = self.row
        self.rows = {row.field.key: row for row in rows}
        options: list[Option] = []
        section = None
        for row in rows:
            if row.section != section:
                section = row.section
                left = lacking.get(section, 0)
                options.append(self.heading(f"{section} – {left} lỗi" if left else section))
            options.append(Option(_line(row), id=row.field.key))
        self.set_options(options or [self.remark("Hồ sơ chưa ghi đúng kế hoạch và cấp; sửa trong tệp rồi mở lại.")])
        if before is None or not self.highlight(before.field.key):
            self.highlight_first()

    def repaint(self, row: FormRow) -> None:
        """Show one field anew; the others stay as they are."""
        self.rows[row.field.key] = row
        self.replace_option_prompt(row.field.key, _line(row))

    @property
    def row(self) -> FormRow | None:
        """Return the field under the cursor."""
        option = self.highlighted_option
        return self.rows.get(option.id) if option and option.id else None

    def next_row(self) -> None:
        """Move the cursor to the next field."""
        keys = list(self.rows)
        if self.row is not None:
            self.highlight(keys[min(keys.index(self.row.field.key) + 1, len(keys) - 1)])

    def find(self, words: str) -> bool:
        """Move to the next field whose name or value holds the words, around the end; tell whether there is one."""
        wanted, rows = folded(words), list(self.rows.values())
        at = rows.index(self.row) + 1 if self.row in rows else 0
        for row in [*rows[at:], *rows[:at]]:
            if wanted in folded(f"{row.label} {row.value} {row.field.key}"):
                return self.highlight(row.field.key)
        return False


def _line(row: FormRow) -> Content:
    mark = ("! ", "bold $text-error") if row.wrong else ("* ", "bold $primary") if row.changed else ("  ", "")
    value: tuple[str, str] = (row.value, "")
    if not row.value:
        value = ("chưa có", "bold $text-error") if row.field.required else ("–", "$muted")
    return Content.assemble(mark, (f"{fitted(row.label, LABEL_CELLS)}  ", "$muted"), value)
