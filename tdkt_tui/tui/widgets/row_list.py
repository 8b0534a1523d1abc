"""The rows of one field, a line a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.form import row_line

from .listing import Listing


class RowList(Listing):
    """A mark where something is wrong, the number, the cells. With no row it invites to add one."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("rows.edit", "select")]

    def __init__(self, title: str) -> None:
        super().__init__(title, id="rows")
        self._told: list[tuple[str, bool]] = []

    def show(self, rows: Sequence[Mapping[str, str]], columns: Sequence[FieldInfo], wrong: Mapping[int, str]) -> None:
        """Show rows, the cursor on the same number; only lines that changed are painted where the count stays."""
        at, before = self.at, self._told
        told = enumerate(rows)
        self._told = [(one_line(row_line(number + 1, cells, columns)), number in wrong) for number, cells in told]
        if len(before) == len(self._told) and before:
            for number, line in enumerate(self._told):
                if line != before[number]:
                    self.replace_option_prompt_at_index(number, _painted(line))
            return
        empty = Option(Content.styled("Chưa có dòng nào; Enter hoặc a để thêm", "$muted"))
        self.set_options([Option(_painted(line)) for line in self._told] or [empty])
        self.highlighted = min(at, max(0, len(self._told) - 1))

    @property
    def at(self) -> int:
        """Return the number of the row under the cursor, from 0."""
        return self.highlighted or 0

    def go_to(self, at: int) -> None:
        """Move the cursor to a row; past the last one to the last."""
        if self._told:
            self.highlighted = min(max(0, at), len(self._told) - 1)


def _painted(line: tuple[str, bool]) -> Content:
    words, wrong = line
    return Content.assemble(("! ", "bold $text-error") if wrong else "  ", words)
