"""Cells over several rows of a .docx: a number is said of all of them together, a body, a time or a length of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .days import DATE

if TYPE_CHECKING:
    from tdkt_tui.assembly.package import Package
    from tdkt_tui.assembly.xml import Node

_NUMBER = re.compile(r"\d{1,4}(?:\s*(?:đại biểu|người|tập thể|cá nhân|đơn vị))?", re.IGNORECASE)
_GOES_ON = "chung với hàng trên"
_LENGTH = r"(?:\d{1,2}/\d|\d{1,2}(?:,5)?)\s*(?:ngày|buổi)\b"
_OF_EACH = re.compile(
    rf"(?:[^\d:]|{DATE}|{_LENGTH}|\d{{1,2}}/\d{{1,2}}(?!\d|\s*(?:ngày|buổi)\b)|\b(?:tháng|quý|tuần)\s+(?:\d{{1,2}}|[IV]{{1,3}})(?:\s*/\s*\d{{4}})?){{1,160}}",
    re.IGNORECASE,
)
"""Who, when, how long: what counts nothing holds for each of the rows."""


def merged_cells(package: Package) -> dict[int, str]:
    """Return what such cells are told as, by their paragraph, counted in the whole part from 1.

    The first says over how many rows its number is, the others that they have it with the row above; words below the
    head are said again in each row. The first column of a table only numbers its rows.
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
            if len(cells) < 2:
                continue
            firsts = [places[line] for cell in cells if (line := next(cell.iter(w("p")), None)) is not None]
            if not _NUMBER.fullmatch(words):
                below = next(table.iterchildren(w("tr")), None) is not cells[0].getparent()
                told |= dict.fromkeys(firsts[1:] if below and _OF_EACH.fullmatch(words) else (), words)
                continue
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
