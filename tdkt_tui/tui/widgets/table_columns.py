"""The columns of a virtual table: which of them stand where on a screen of so many cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.cells import fitted, width

GAP = 1
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column. cells: its width; wide: its width where there is room; right: its text ends at the right edge."""

    id: str
    label: str
    cells: int
    wide: int = 0
    right: bool = False

    def fitted(self, text: str, cells: int) -> str:
        """Return one cell's text in exactly that many terminal cells."""
        return " " * (cells - width(text)) + text if self.right and width(text) < cells else fitted(text, cells)


@dataclass(frozen=True, slots=True)
class Placed:
    """A column on the screen: its index, its first cell from the left, and how many cells of it are seen."""

    index: int
    x: int
    cells: int


def placed(columns: Sequence[TableColumn], fixed: int, left: int, cells: int, *, wide: bool) -> list[Placed]:
    """Return the columns in sight: the first ``fixed`` ones always, then those from index ``left`` on."""
    seen: list[Placed] = []
    x = 0
    for index in [*range(min(fixed, len(columns))), *range(max(fixed, left), len(columns))]:
        room = min(_cells(columns[index], wide=wide), cells - x)
        if room <= 0:
            break
        seen.append(Placed(index, x, room))
        x += room + GAP
    return seen


def left_for(columns: Sequence[TableColumn], fixed: int, left: int, cells: int, column: int, *, wide: bool) -> int:
    """Return the first scrolled column with which all of ``column`` is in sight, moved no further than it must be."""
    if column < fixed:
        return left
    left = min(left, column)
    while left < column:
        at = next((item for item in placed(columns, fixed, left, cells, wide=wide) if item.index == column), None)
        if at is not None and at.cells == _cells(columns[column], wide=wide):
            break
        left += 1
    return left


def _cells(column: TableColumn, *, wide: bool) -> int:
    return (column.wide or column.cells) if wide else column.cells
