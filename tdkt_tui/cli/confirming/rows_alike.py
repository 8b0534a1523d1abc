"""Rows of an annex whose numbers stand in the same columns: some are shown, the others counted and added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .brief import GAP

_SHOWN, _LEAST = 2, 3
"""Rows of one way that are shown, and fewest others that are counted only."""
_NUMBER = re.compile(r"(\d+)")


class NumberRow(NamedTuple):
    """A row of one unit with what was understood: its line, the unit, its numbers and its note in words.

    plain: nothing else was understood of it.
    """

    row: str
    unit: str
    numbers: tuple[int, ...]
    note: str
    plain: bool


class _Way(NamedTuple):
    """What rows of one way have in common: columns, those that hold a number, the note without its numbers."""

    columns: int
    filled: tuple[int, ...]
    held: int
    note: tuple[str, ...]


def same_way(rows: Sequence[NumberRow]) -> list[int]:
    """Return the places of rows that others of the same way stand for.

    Such a row says its unit whole, numbers, nothing else; each number understood, those of its note too, stands in the
    column in which it stands in the rows that are shown: the first, and one whose numbers differ from each other.
    """
    ways: dict[_Way, list[int]] = {}
    for at, row in enumerate(rows):
        if way := _way(row):
            ways.setdefault(way, []).append(at)
    return sorted(at for mine in ways.values() for at in _others(rows, mine))


def _others(rows: Sequence[NumberRow], mine: Sequence[int]) -> list[int]:
    """Return the places among those of one way that need not be shown."""
    cells = {at: _figures(rows[at]) for at in mine}
    said = {at: _said(rows[at]) for at in mine}
    columns = []
    for place in range(len(said[mine[0]])):
        held = Counter(column for at in mine for column, number in cells[at].items() if number == said[at][place])
        if not held:
            return []
        columns.append(held.most_common(1)[0][0])
    alike = [at for at in mine if said[at] == [cells[at][column] for column in columns]]
    if len(alike) < _SHOWN + _LEAST:
        return []
    apart = max(alike[1:], key=lambda at: len({*cells[at].values()}))  # by equal numbers no column is told apart
    return [at for at in alike[1:] if at != apart]


def _way(row: NumberRow) -> _Way | None:
    cells = cells_of(row.row)
    figures = _figures(row)
    unit = plain_words(row.unit)
    rest = [cell for at, cell in enumerate(cells) if cell and at not in figures and not (at == 0 and cell.isdecimal())]
    if not row.plain or not figures or [plain_words(cell) for cell in rest] != [unit]:
        return None
    return _Way(len(cells), tuple(figures), len(row.numbers), tuple(_NUMBER.split(row.note)[::2]))


def _figures(row: NumberRow) -> dict[int, int]:
    """Return column → number of the cells that are one, but for that which counts the rows."""
    return {at: int(cell) for at, cell in enumerate(cells_of(row.row)) if cell.isdecimal() and at > 0}


def _said(row: NumberRow) -> list[int]:
    return [*row.numbers, *map(int, _NUMBER.findall(row.note))]


def others_line(rows: Iterable[NumberRow]) -> str:
    """Return the line about rows that are not shown: how many, and the sum of each of their numbers."""
    mine = [*rows]
    sums = " / ".join(str(sum(column)) for column in zip(*(row.numbers for row in mine), strict=True))
    return f"  │ {GAP} {len(mine):02d} dòng khác: số ở cùng các cột ấy; cộng {sums}"
