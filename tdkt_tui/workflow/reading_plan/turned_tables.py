"""A table whose columns are the levels and whose rows say form, time and size of each: turned, a row on each level.

A cell over several levels is said of each of them; the grid of a .docx tells over how many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from .level_columns import says_of_a_level
from .level_names import label_of
from .pieces import Piece
from .rows import as_row, cells_of

if TYPE_CHECKING:
    from tdkt_tui.assembly.package import Package

_LEAST = 2
"""Levels beside each other, and rows on what they hold, that make such a table."""


def turned(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces; such a table as one of a row on each level, at its head's place: "đoạn 55 (phần 2)"."""
    for cells, group in groupby(pieces, key=lambda piece: len(cells_of(piece.text))):
        rows = list(group)
        table = [cells_of(row.text) for row in rows] if cells else []
        if not _on_levels(table):
            yield from rows
            continue
        yield replace(rows[0], text=as_row(["Cấp", *(row[0] for row in table[1:])]))
        for column in range(1, cells):
            yield replace(rows[0], at=f"{rows[0].at} (phần {column + 1})", text=as_row([row[column] for row in table]))


def _on_levels(table: list[list[str]]) -> bool:
    said = [row[0] for row in table[1:] if says_of_a_level(row[0])]
    return len(said) >= _LEAST and len(table[0]) > _LEAST and all(label_of(cell)[0] for cell in table[0][1:])


def spans_of(package: Package) -> Mapping[int, int]:
    """Return over how many columns each cell goes that goes over several, by its first paragraph counted from 1.

    Only of a table with such rows below a head of as many cells as there are columns.
    """
    from tdkt_tui.assembly.package import DOCUMENT
    from tdkt_tui.assembly.xml import w

    tree = package.tree(DOCUMENT)
    places = {line: number for number, line in enumerate(tree.iter(w("p")), 1)}
    found: dict[int, int] = {}
    for table in tree.iter(w("tbl")):
        rows = [list(row.iterchildren(w("tc"))) for row in table.iterchildren(w("tr"))]
        firsts = ["".join(text.text or "" for text in row[0].iter(w("t"))) for row in rows if row]
        if sum(map(says_of_a_level, firsts)) < _LEAST:
            continue
        for cell in (cell for row in rows for cell in row[1:]):
            look = cell.find(w("tcPr"))
            span = look.find(w("gridSpan")) if look is not None else None
            line = next(cell.iter(w("p")), None)
            if span is not None and line is not None:
                found[places[line]] = int(span.get(w("val"), "1"))
    return found


def spread(cells: list[tuple[int, int, str]], spans: Mapping[int, int]) -> list[tuple[int, int, str]]:
    """Return cells as (column from 1, columns, words), each in every column that it goes over. spans: by column."""
    columns = cells[0][1] + sum(spans.values()) - len(spans)
    before = {column: sum(width - 1 for at, width in spans.items() if at < column) for column, _, _ in cells}
    return [(column + before[column] + more, columns, words) for column, _, words in cells
            for more in range(spans.get(column, 1))]  # fmt: skip
