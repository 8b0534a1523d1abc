"""A number in a cell over several rows of a .docx: said of all of them together, and so of no row alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.assembly.package import Package
    from tdkt_tui.assembly.xml import Node

_NUMBER = re.compile(r"\d{1,4}(?:\s*(?:đại biểu|người|tập thể|cá nhân|đơn vị))?", re.IGNORECASE)
_GOES_ON = "chung với hàng trên"


def merged_numbers(package: Package) -> dict[int, str]:
    """Return what such cells are told as, by their paragraph, counted in the whole part from 1.

    The first says over how many rows its number is, the others that they have it with the row above. The first column
    of a table only numbers its rows.
    """
    from tdkt_tui.assembly.package import DOCUMENT
    from tdkt_tui.assembly.xml import w

    tree = package.tree(DOCUMENT)
    if next(tree.iter(w("vMerge")), None) is None:
        return {}
    places = {line: number for number, line in enumerate(tree.iter(w("p")), 1)}
    told: dict[int, str] = {}
    for table in tree.iter(w("tbl")):
        for cells in _merged(table):
            words = " ".join("".join(text.text or "" for text in cells[0].iter(w("t"))).split())
            if len(cells) < 2 or not _NUMBER.fullmatch(words):
                continue
            firsts = [places[line] for cell in cells if (line := next(cell.iter(w("p")), None)) is not None]
            told |= dict.fromkeys(firsts[1:], _GOES_ON)
            said = next(line for line in cells[0].iter(w("p")) if next(line.iter(w("t")), None) is not None)
            told[places[said]] = f"chung {len(cells)} hàng: {words}"
    return told


def _merged(table: Node) -> Iterator[list[Node]]:
    """Yield the cells of each cell over several rows, behind the first column."""
    from tdkt_tui.assembly.xml import w

    open_cells: dict[int, list[Node]] = {}
    for row in table.iterchildren(w("tr")):
        column = 0
        for cell in row.iterchildren(w("tc")):
            look = cell.find(w("tcPr"))
            merge, span = (look.find(w(key)) if look is not None else None for key in ("vMerge", "gridSpan"))
            if merge is not None and merge.get(w("val")) != "restart":
                open_cells.get(column, []).append(cell)
            else:
                yield from [open_cells.pop(column)] if column in open_cells else ()
                if merge is not None and column:
                    open_cells[column] = [cell]
            column += int(span.get(w("val"), "1")) if span is not None else 1
    yield from open_cells.values()
