"""``regrid`` for tables that exist as text: what a template's function rendered is never parsed as a whole.

The cells of a long list say the same few things of their looks over and over, so that each is worked out once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.measure import columns_stated, grid

TOTAL = "total"
"""Attribute of ``w:tblGrid``, which no file has: a table's width before it was dressed, in twips."""
_BEGIN, _END = "<w:tbl>", "</w:tbl>"
_GRID = re.compile(r"<w:tblGrid(?: total=\"(\d+)\")?>((?:<w:gridCol w:w=\"\d+\"/>)+)</w:tblGrid>")
_WIDTH = re.compile(r"w:w=\"(\d+)\"")
_CELL = re.compile(r"<w:tc>(?:<w:tcPr>(.*?)</w:tcPr>)?")
_SPAN = re.compile(r"<w:gridSpan w:val=\"(\d+)\"\s*/>")
_SIZE = re.compile(r"(<w:tcW w:w=\")\d+(\" w:type=\"dxa\"/>)")
_WIDEST = 1000
Look = str | None
"""What a cell's ``w:tcPr`` holds; None for a cell without one."""


def regridded(pieces: list[str]) -> list[str]:
    """Return what was rendered, piece for piece, each table's grid as wide as its widest row.

    A table stands in its first piece then, and those behind it are empty. Raises PutAside for what is not written as
    templates are.
    """
    made = list(pieces)
    at = 0
    while at < len(made):
        if _BEGIN not in made[at]:
            at += 1
            continue
        last = next((end for end in range(at, len(made)) if _END in made[end]), len(made) - 1)
        text = "".join(made[at : last + 1])
        while text.rfind(_BEGIN) > text.rfind(_END) and last + 1 < len(made):  # another one begins in the same piece
            last += 1
            text += made[last]
        made[at : last + 1] = [_tables(text), *[""] * (last - at)]
        at = last + 1
    return made


def _tables(text: str) -> str:
    before, *tables = text.split(_BEGIN)
    out = [before]
    for table in tables:
        inner, end, behind = table.partition(_END)
        if not end or _END in behind:
            raise PutAside  # a table in another
        out += (_BEGIN, _table(inner), end, behind)
    return "".join(out)


def _table(text: str) -> str:
    found = _GRID.search(text)
    if found is None:
        raise PutAside
    *rows, behind = text[found.end() :].split("</w:tr>")
    looks: list[tuple[Look, ...]] = [tuple(cell[1] for cell in _CELL.finditer(row)) for row in rows]
    if text.count("<w:tc>") != sum(map(len, looks)) or "<w:tc " in text:
        raise PutAside
    spans = {row: _spans(row) for row in set(looks)}
    columns = [int(width) for width in _WIDTH.findall(found[2])]
    total, dressed = int(found[1] or sum(columns)), found[1] is not None
    widest = max(map(sum, spans.values()))
    again = widest != len(columns) and widest <= _WIDEST
    if again:
        edges = sorted({0, widest}.union(*(accumulate(told) for told in spans.values())))
        places = {edge: place for place, edge in enumerate(edges)}
        spans = {row: _on_grid(told, places) for row, told in spans.items()}
        shares = grid([right - left for left, right in pairwise(edges)], total or widest)
        columns = grid(shares, sum(columns)) if dressed and total else shares
    if again or dressed:
        new = {row: _placed(row, told, columns, again=again, dressed=dressed) for row, told in spans.items()}
        rows = [_written(row, new[look]) for row, look in zip(rows, looks, strict=True)]
    holder = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    head = f"{text[: found.start()]}<w:tblGrid>{holder}</w:tblGrid>"
    return head + "</w:tr>".join((*rows, behind))


def _spans(row: Sequence[Look]) -> list[int]:
    return [max(1, int(span[1])) if look and (span := _SPAN.search(look)) else 1 for look in row]


def _on_grid(spans: Sequence[int], places: Mapping[int, int]) -> list[int]:
    """Return over how many columns of the new grid the cells of a row reach. places: edge → its place on the grid."""
    return [places[right] - places[left] for left, right in pairwise(accumulate(spans, initial=0))]


def _placed(row: Sequence[Look], spans: Sequence[int], columns: Sequence[int], *, again: bool,
            dressed: bool) -> list[Look]:  # fmt: skip
    """Return the looks of a row's cells with their width. again: their spans are new ones.

    dressed: what dresses a table reads a span that Word would not take as one column.
    """
    made: list[Look] = []
    start = 0
    for look, span in zip(row, spans, strict=True):
        end = start + (columns_stated(str(span)) if dressed else span)
        width, start = sum(columns[start:end]), end
        if look is None:
            made.append(None)
            continue
        told = f'<w:gridSpan w:val="{span}"/>' if again and span > 1 else ""
        plain = _SPAN.sub("", look) if again else look
        sized, many = _SIZE.subn(rf"\g<1>{width}\g<2>{told}", plain, count=1)
        if not many and "<w:tcW" in plain:
            raise PutAside
        made.append(sized if many else told + plain)
    return made


def _written(row: str, looks: Sequence[Look]) -> str:
    cells = iter(looks)

    def cell(_: re.Match[str]) -> str:
        look = next(cells)
        return "<w:tc>" if look is None else f"<w:tc><w:tcPr>{look}</w:tcPr>"

    return _CELL.sub(cell, row)
