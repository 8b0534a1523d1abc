"""The columns of a list as somebody sees them before it is kept: heading, a few cells, what each was taken for."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.model.person import LABELS

from .column_facts import JUDGED, people_rows, understood
from .heading import Heading
from .notices import column_letter
from .read import PeopleRead
from .said_columns import SaidColumns
from .sheet_rows import Rows
from .ticks import TICK

_SAMPLES = 3
_MOST = 300
"""Columns that are shown of a table: no list has more, whatever a hostile one says."""


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """One column. field: "" where it is not read. samples: its first different cells. filled: how many cells hold text,
    understood: how many of them were read as what they must be. odd: the first that were not.
    """

    column: int
    letter: str
    heading: str
    field: str
    taken_for: str
    samples: tuple[str, ...]
    filled: int
    understood: int
    odd: tuple[str, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Tell a column with text that nobody reads, or of which something was not understood."""
        return bool(self.filled) and (not self.field or self.understood < self.filled)


@dataclass(frozen=True, slots=True)
class TableSeen:
    """One table. place: among all of the source. labels: its headings. found: its headings were found by themselves.

    row: the row (from 0) with the headings, None where there is none. columns: empty where it is not read.
    """

    place: int
    name: str
    labels: Mapping[int, str]
    found: bool
    row: int | None
    columns: tuple[ColumnSeen, ...]

    @property
    def named(self) -> bool:
        """Tell whether people's names can be read of it: no other table is read."""
        return any(column.field in ("full_name", "given_name") for column in self.columns)


def tables_seen(
    tables: Sequence[Rows], read: PeopleRead | None, said: SaidColumns, bare: Container[int] = ()
) -> tuple[TableSeen, ...]:
    """Return every table that its reader sees, those that are not read too; a text document's layout is no table.

    read: what came of reading them, None where nothing did. bare: places of tables whose headings nothing told, so that
    what was said of their row was taken.
    """
    found: list[TableSeen] = []
    for place, table in enumerate(tables):
        if table.empty or table.hidden:
            continue
        own = said.heading(place, table)
        heads = [segment.heading for other, segment in (read.tables if read else ()) if other is table]
        mine = zip(read.tables, people_rows(read), strict=True) if read else ()
        rows = [people for (other, _), people in mine if other is table]
        if own is not None and (not heads or place in bare):
            found.append(_seen(place, table, own, rows[0] if heads else None, found=False))
        elif heads:
            found += [_seen(place, table, head, mine, found=True) for head, mine in zip(heads, rows, strict=True)]
        elif not (table.in_text and table.narrow):
            found.append(TableSeen(place, table.name, {}, found=False, row=None, columns=()))
    return tuple(found)


def _seen(
    place: int, table: Rows, heading: Heading, people: Sequence[Sequence[str]] | None, *, found: bool
) -> TableSeen:  # fmt: skip
    rows = table.cells[heading.rows : heading.stop]
    width = max(map(len, table.cells), default=0)
    columns = {*heading.labels, *heading.fields, *(() if found else range(width))}
    row = None if heading.first < 0 else heading.first
    seen = tuple(_column(table, heading, column, rows, people) for column in sorted(columns)[:_MOST])
    return TableSeen(place, table.name, heading.labels, found, row, seen)


def _column(
    table: Rows, heading: Heading, column: int, rows: Sequence[Sequence[str]], people: Sequence[Sequence[str]] | None
) -> ColumnSeen:  # fmt: skip
    name = heading.fields.get(column, "")
    rows = people if people is not None and name in JUDGED else rows
    cells = [row[column] for row in rows if column < len(row) and row[column]]
    label = heading.labels.get(column, "").removeprefix(TICK)
    known = understood(name, cells)
    odd = known < len(cells)
    return ColumnSeen(
        column, str(column + 1) if table.in_text else column_letter(column), label, name,
        LABELS.get(name, label if name else ""), tuple(dict.fromkeys(cells))[:_SAMPLES], len(cells),
        known, tuple(text for text in dict.fromkeys(cells) if not understood(name, [text]))[:_SAMPLES] if odd else (),
    )  # fmt: skip
