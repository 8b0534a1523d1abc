"""What somebody says of each table's columns while looking at a list: which row heads it, and what a column holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .columns import field_of
from .guessed_columns import guessed
from .heading import NAMES, Heading
from .mapping import fingerprint, over
from .sheet_rows import Rows

_LOOKED_AT = 40
Columns = Mapping[int, str | None]
"""Column (from 0) → its field, None for one that is not to be read."""


@dataclass(frozen=True, slots=True)
class SaidColumns:
    """headed: fingerprint of headings → columns. rows: place of a table whose headings nothing tells → the row (from 0)
    that was said to hold them, None where every row is a person. bare: place of such a table → columns.
    """

    headed: Mapping[str, Columns] = field(default_factory=dict)
    rows: Mapping[int, int | None] = field(default_factory=dict)
    bare: Mapping[int, Columns] = field(default_factory=dict)

    def told(self, labels: Mapping[int, str]) -> Columns:
        """Return what was said of columns under these headings."""
        return self.headed.get(fingerprint(labels), {}) if self.headed else {}

    def heading(self, place: int, table: Rows) -> Heading | None:
        """Return the headings of a table that was said to have them in a row, or to have none; None where nobody spoke.

        A row's words, else what the cells look like, tell what was not said.
        """
        if place not in self.rows:
            return None
        row = self.rows[place]
        texts = table.cells[row] if row is not None else ()
        labels = {column: text for column, text in enumerate(texts) if text}
        known: dict[int, str] = {} if row is not None else dict(guessed(table.cells))
        for column, text in labels.items():
            name = field_of(text)
            if name and name not in known.values():
                known[column] = name
        for column, said in self.bare.get(place, {}).items():
            known = {other: had for other, had in known.items() if other != column and had != said}
            known |= {column: said} if said else {}
        unused = tuple(column for column in labels if column not in known)
        return Heading(-1 if row is None else row, 0 if row is None else row + 1, texts, dict(sorted(known.items())),
                       unused, labels=labels)  # fmt: skip

    def with_headed(self, labels: Mapping[int, str], column: int, said: str | None) -> SaidColumns:
        """Return this with one column more, of all tables under these headings."""
        key = fingerprint(labels)
        return replace(self, headed={**self.headed, key: over(self.headed.get(key, {}), {column: said})})

    def with_bare(self, place: int, column: int, said: str | None) -> SaidColumns:
        """Return this with one column more, of a table whose headings nothing tells."""
        return replace(self, bare={**self.bare, place: over(self.bare.get(place, {}), {column: said})})

    def with_row(self, place: int, row: int | None) -> SaidColumns:
        """Return this with the row that heads a table, None where every row is a person."""
        rest = {other: columns for other, columns in self.bare.items() if other != place}
        return replace(self, rows={**self.rows, place: row}, bare=rest)

    def without_row(self, place: int) -> SaidColumns:
        """Return this with a table that is not to be read."""
        return replace(self, rows={other: row for other, row in self.rows.items() if other != place})


def naming_row(table: Rows) -> int | None:
    """Return the row (from 0) with a heading of names, though no other is known; None where there is none."""
    rows = enumerate(table.cells[:_LOOKED_AT])
    return next((place for place, row in rows if any(field_of(text) in NAMES for text in row if text)), None)
