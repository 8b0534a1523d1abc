"""Rows of one cell across a whole table, its number in one of its own or not: they head groups, and begin no clause."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .rows import as_row, cells_of

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Paragraph

_MARK = re.compile(r"(?P<mark>[IVXL]+|[A-ZĐ]|\d{1,2})\s*[.)/]\s+(?P<words>\S.*)", re.DOTALL)
_NUMBERS = re.compile(r"s?tt|số (?:tt|thứ tự)|\d{1,3}[.)]?|", re.IGNORECASE)
"""What the first cell of a row holds where that column only numbers the rows."""
_COUNTED = re.compile(r"(?:[IVXL]+|[A-ZĐ]|\d{1,2})\s*[.)/]?")
"""A cell that only numbers the group that the cell behind it names."""
_WIDE = 3
"""Cells of a row that make its table one of facts; a letterhead has two."""


def spanning_rows(lines: Iterable[Paragraph]) -> set[tuple[int, int]]:
    """Return (table, row) of each row of one cell, or of a number and one, that stands between rows of several."""
    rows: dict[tuple[int, int], int] = {}
    for one in lines:
        if one.cell:
            number = one.cell.columns == _WIDE - 1 and one.cell.column == 1 and _COUNTED.fullmatch(one.said.strip())
            place = (one.cell.table, one.cell.row)
            rows[place] = min(rows.get(place, one.cell.columns), 1 if number else one.cell.columns)
    wide = {table: sorted(row for (of, row), columns in rows.items() if of == table and columns >= _WIDE)
            for table, _ in rows}  # fmt: skip
    return {(table, row) for (table, row), columns in rows.items()
            if columns == 1 and wide[table] and wide[table][0] < row < wide[table][-1]}  # fmt: skip


def spanning_row(above: str, words: str, number: str = "") -> str:
    """Return such a row as wide as the one above it, its number in the column of numbers: "I | Các huyện | ".

    number: what stands in a cell of its own before the words.
    """
    cells = cells_of(above)
    words = f"{number.rstrip(' .)/')}. {words}" if number else words
    found = _MARK.fullmatch(words) if cells and _NUMBERS.fullmatch(cells[0]) else None
    said = [found["mark"], found["words"]] if found else ["", words] if _NUMBERS.fullmatch(cells[0]) else [words]
    return as_row([*said, *[""] * (len(cells) - len(said))])
