"""The rows of one field in hand: added, copied, moved, taken away and typed in, each one step of the form."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.row_text import Row, items_of, items_text, rows_of, rows_text

from .columns import columns_for
from .session import Composing


class RowsInHand:
    """The list or the list of tables of one field. A list has one column, whose name is empty."""

    def __init__(self, composing: Composing, field: FieldInfo) -> None:
        self.composing, self.field = composing, field
        self.columns = columns_for(field, composing.case)

    @property
    def rows(self) -> list[Row]:
        """Return the rows as they are typed now."""
        raw = self.composing.raw(self.field.key)
        return [{"": item} for item in items_of(raw)] if self.field.kind == "list" else rows_of(raw)

    def cell(self, at: int, column: str) -> str:
        """Return what is typed in a cell."""
        rows = self.rows
        return rows[at].get(column, "") if 0 <= at < len(rows) else ""

    def wrong(self, at: int, column: str) -> str:
        """Return why a cell is no value yet; nothing where it is one, or another cell is told first."""
        here = f"{self.field.key}.{at + 1}.{column}"
        key = self.field.key
        return self.composing.wrong.get(key, "") if self.composing.places.get(key) == here else ""

    def type(self, at: int, column: str, text: str, *, begin: bool) -> None:
        """Take what is typed into a cell; a row after the last begins with it."""
        rows = self.rows
        while len(rows) <= at:
            rows.append({})
        rows[at] = {**rows[at], column: text}
        order = [item.key for item in self.columns]
        rows[at] = {name: rows[at][name] for name in sorted(rows[at], key=lambda name: _place(name, order))}
        self._put(rows, begin=begin)

    def insert(self, at: int, rows: Iterable[Row]) -> None:
        """Put rows in at a place."""
        here = self.rows
        self._put([*here[:at], *rows, *here[at:]])

    def remove(self, at: int) -> None:
        """Take a row away."""
        here = self.rows
        self._put([*here[:at], *here[at + 1 :]])

    def move(self, at: int, by: int) -> int:
        """Move a row up or down; return where it stands now."""
        here = self.rows
        to = min(max(0, at + by), len(here) - 1)
        if to != at:
            here.insert(to, here.pop(at))
            self._put(here)
        return to

    def tidy(self) -> None:
        """Take away rows in which nothing is typed, as part of the last step."""
        here = self.rows
        filled = [row for row in here if any(cell.strip() for cell in row.values())]
        if len(filled) < len(here):
            self._put(filled, begin=False)

    def _put(self, rows: list[Row], *, begin: bool = True) -> None:
        listed = [row.get("", "") for row in rows]
        text = items_text(listed) if self.field.kind == "list" else rows_text(rows)
        self.composing.put(self.field, text, begin=begin)


def _place(name: str, order: list[str]) -> int:
    return order.index(name) if name in order else len(order)
