"""A form's fields under their sections; each heading tells what its section still lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.text import bare
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import FormRow

from .field_about import about
from .listing import Listing

LABEL_CELLS = 30
_FOLD = "…"
_MOVING = ("list.down", "list.up")


class FieldList(Listing):
    """One line a field: a mark where something was typed, label, value. Empty fields that may stay so are folded."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("compose.edit", "select")]

    @dataclass
    class Began(Message):
        """A letter was typed on a field: it is to be filled in anew, beginning with it."""

        row: FormRow
        letter: str

    def __init__(self, title: str = "Các mục", *, fold: bool = True) -> None:
        super().__init__(title, id="fields")
        for key, held in list(self._bindings.key_to_bindings.items()):
            if any(binding.id in _MOVING for binding in held):
                del self._bindings.key_to_bindings[key]  # j and k are letters like any other here
        self.rows: dict[str, FormRow] = {}
        self._fold = fold
        self._states: Mapping[str, str] = {}
        self._open: set[str] = set()
        self._troubled: Collection[str] = ()
        self.set_options([self.remark("Đang đọc hồ sơ…")])

    def on_key(self, event: events.Key) -> None:
        """Begin to fill in with a letter, unless its key is one of the form's own."""
        if event.is_printable and event.character and event.key not in self.screen.active_bindings:
            event.stop()
            event.prevent_default()
            if self.row is not None and event.character.strip():
                self.post_message(self.Began(self.row, event.character))

    def show(self, rows: Sequence[FormRow], states: Mapping[str, str], troubled: Collection[str] = ()) -> None:
        """Show rows; the cursor stays on the same line. troubled: fields that are never folded away."""
        before = self.highlighted_option
        self.rows = {row.field.key: row for row in rows}
        self._states, self._troubled = states, troubled
        self.set_options(list(self._listed()) or [self.remark("Hồ sơ này không hỏi mục nào.")])
        if before is None or before.id is None or not super().highlight(before.id):
            self.highlight_first()

    def _listed(self) -> Iterator[Option]:
        for section, group in groupby(self.rows.values(), key=lambda row: row.section):
            if section:
                state = self._states.get(section, "")
                yield self.heading(f"{section} – {state}" if state else section)
            hidden = 0
            for row in group:
                if self._folds(row):
                    hidden += 1
                else:
                    yield Option(_line(row), id=row.field.key)
            if hidden:
                words = f"  {_FOLD} còn {hidden} mục không bắt buộc, Enter để mở"
                yield Option(Content.styled(words, "$muted"), id=f"{_FOLD}{section}")

    def _folds(self, row: FormRow) -> bool:
        plain = not (row.field.required or row.value or row.changed or row.wrong or row.found)
        open_ = row.section in self._open or row.field.key in self._troubled
        return self._fold and plain and not open_

    def unfold(self) -> bool:
        """Open what is folded under the cursor; tell whether something was."""
        option = self.highlighted_option
        if option is None or option.id is None or not option.id.startswith(_FOLD):
            return False
        section = option.id.removeprefix(_FOLD)
        first = next(row.field.key for row in self.rows.values() if row.section == section and self._folds(row))
        return self.highlight(first)

    def highlight(self, option_id: str) -> bool:
        """Move the cursor to a field, and open what it is folded in."""
        row = self.rows.get(option_id)
        if row is not None and self._folds(row):
            self._open.add(row.section)
            self.show(list(self.rows.values()), self._states, self._troubled)
        return super().highlight(option_id)

    def repaint(self, row: FormRow) -> None:
        """Show one field anew; the others stay as they are."""
        folded_before = self._folds(self.rows[row.field.key])
        self.rows[row.field.key] = row
        if folded_before != self._folds(row):
            self.show(list(self.rows.values()), self._states, self._troubled)
        elif not folded_before:
            self.replace_option_prompt(row.field.key, _line(row))

    @property
    def row(self) -> FormRow | None:
        """Return the field under the cursor."""
        option = self.highlighted_option
        return self.rows.get(option.id) if option and option.id else None

    def help_words(self) -> str:
        """Return what the field under the cursor is for."""
        return f"{self.row.label}. {about(self.row).plain}" if self.row else ""

    def next_row(self) -> bool:
        """Move the cursor to the next field that is not folded; tell whether there is one."""
        keys = [row.field.key for row in self.rows.values() if not self._folds(row)]
        at = keys.index(self.row.field.key) + 1 if self.row is not None else len(keys)
        return at < len(keys) and self.highlight(keys[at])

    def next_sample(self) -> bool:
        """Move to the next field that still holds a sample's value, around the end; tell whether there is one."""
        rows = list(self.rows.values())
        at = rows.index(self.row) + 1 if self.row in rows else 0
        return any(row.sample and self.highlight(row.field.key) for row in [*rows[at:], *rows[:at]])

    def find(self, words: str) -> bool:
        """Move to the next field, around the end, whose name or value holds the words; tell whether there is one."""
        wanted, rows = bare(words), list(self.rows.values())
        at = rows.index(self.row) + 1 if self.row in rows else 0
        for row in [*rows[at:], *rows[:at]]:
            if wanted in bare(f"{row.label} {row.value} {row.field.key}"):
                return self.highlight(row.field.key)
        return False


def _line(row: FormRow) -> Content:
    mark = ("~ ", "bold $text-warning") if row.sample else ("* ", "bold $primary") if row.changed else ("  ", "")
    if row.wrong or row.found:
        mark = ("! ", "bold $text-error")
    value: tuple[str, str] = (row.value, "")
    if not row.value:
        none = "chưa trả lời" if row.field.kind == "yes-no" else "chưa có"
        value = (none, "bold $text-error") if row.field.required else ("–", "$muted")
    # A long label is cut for a value only: of an empty field it is all there is to know.
    label = fitted(row.label, LABEL_CELLS)
    return Content.assemble(
        mark, (f"{label if row.value or len(row.label) <= LABEL_CELLS else row.label}  ", "$muted"), value
    )
