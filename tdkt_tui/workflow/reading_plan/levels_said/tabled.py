"""A table of levels as stretches: each cell of a row under its column's head, said of the level of the row."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.level_tables import LevelRow, level_rows

from .cutting import cut
from .segments import Defined, Segment
from .subjects import Subject


def rows_of(reading: Reading) -> list[LevelRow]:
    """Return the rows of tables that each name a level, and keep which of their cells stay told."""
    rows = list(level_rows(reading))
    reading.level_rows.update({row.piece.at: row.cells for row in rows})
    return rows


def tabled_in(reading: Reading) -> set[str]:
    """Return the places of the rows of tables that each name a level."""
    return set(reading.level_rows)


def stretches_of(rows: list[LevelRow], defined: Defined) -> Iterator[Segment]:
    """Yield the cells of each row as stretches on its level."""
    for row in rows:
        label = row.scope.labels[0]
        units = tuple(row.scope.units.get(label, ()))
        by_name = label.startswith("cấp ") or not units
        one = Subject(0, 0, label=label if by_name else "", kinds=() if by_name else units)
        if by_name and units:
            defined.kinds.setdefault(label, units)
            defined.at.setdefault(label, row.piece)
        for piece in row.scope.pieces[1:]:
            yield from cut(piece, (one,), defined)
