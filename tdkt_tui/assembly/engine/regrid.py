"""The grid of a table whose columns came out of a loop: as many columns as there are, as wide as they asked for.

A loop over cells (``{%tc for … %}``) says with ``{% colspan n %}`` how wide each column is beside the others; n is
a share, not a number of columns, so that what comes out is a plain table again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

from tdkt_tui.assembly.measure import grid
from tdkt_tui.assembly.xml import Node, child, element, w

_WIDEST = 1000
"""A wider row keeps the grid that it has: nobody writes so many columns."""


def regrid(holder: Node, rows: Sequence[Node]) -> None:
    """Make the grid (``w:tblGrid``) as wide as the widest row, and give every cell its place on it, in place."""
    total = sum(_number(column.get(w("w"))) for column in holder)
    widest = max(map(width_of, rows))
    if widest > _WIDEST:
        return
    edges = sorted({0, widest}.union(*(_edges(row) for row in rows)))
    places = {edge: place for place, edge in enumerate(edges)}
    widths = grid([right - left for left, right in pairwise(edges)], total or widest)
    for column in list(holder):
        holder.remove(column)
    for width in widths:
        child(holder, "gridCol", w=width)
    for row in rows:
        for cell, (left, right) in zip(row.findall(w("tc")), pairwise(_edges(row)), strict=True):
            _place(cell, places[right] - places[left], sum(widths[places[left] : places[right]]))


def width_of(row: Node) -> int:
    """Return how many columns a row's cells cover."""
    return sum(map(_span, row.iterchildren(w("tc"))))


def _edges(row: Node) -> list[int]:
    return list(accumulate(map(_span, row.findall(w("tc"))), initial=0))


def _place(cell: Node, span: int, width: int) -> None:
    look = cell.find(w("tcPr"))
    if look is None:
        return
    for old in look.findall(w("gridSpan")):
        look.remove(old)
    size = look.find(w("tcW"))
    if size is not None:
        size.set(w("w"), str(width))
    if span > 1:  # the schema wants it right behind the width
        look.insert(0 if size is None else look.index(size) + 1, element("gridSpan", val=span))


def _span(cell: Node) -> int:
    for look in cell.iterchildren(w("tcPr")):
        for span in look.iterchildren(w("gridSpan")):
            return max(1, _number(span.get(w("val"))))
    return 1


def _number(text: Any) -> int:
    return int(text[:9]) if isinstance(text, str) and text.isascii() and text.isdigit() else 0
