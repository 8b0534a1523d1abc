"""A table that sets two or three units beside each other in a row: one of as many rows, each unit on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from .pieces import Piece
from .rows import as_row, cells_of

_TIMES = (2, 3)
_NAMES = re.compile(r"\b(?:đơn vị|địa phương|cơ quan|tên|xã|huyện|nội dung|khối|cụm)\b")
"""What the head of a column on whom a part of a row is says."""
_LEAST = 2
"""Columns of each part of a row."""


def unfolded(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces; the rows below a head that says its columns twice stand one below the other, part by part.

    Each part keeps the place of its row, those behind the first with their number: "đoạn 55 (phần 2)".
    """
    for cells, group in groupby(pieces, key=lambda piece: len(cells_of(piece.text))):
        rows = list(group)
        at = next((at for at, row in enumerate(rows) if _parts(row)), len(rows)) if cells else len(rows)
        yield from rows[:at]
        yield from _one_below_the_other(rows[at:], _parts(rows[at])) if at < len(rows) else ()


def _parts(head: Piece) -> int:
    """Return how often a head says the same columns; 0 for any other row."""
    cells = [cell.casefold() for cell in cells_of(head.text)]
    for times in _TIMES:
        width, rest = divmod(len(cells), times)
        said = any(map(_NAMES.search, cells[:width]))
        if not rest and width >= _LEAST and said and cells == cells[:width] * times and "" not in cells[1:width]:
            return times
    return 0


def _one_below_the_other(rows: list[Piece], times: int) -> Iterator[Piece]:
    width = len(cells_of(rows[0].text)) // times
    for part in range(times):
        for number, row in enumerate(rows):
            cells = cells_of(row.text)[part * width : (part + 1) * width]
            if (part and not number) or not any(cells):
                continue
            counted = ["TT" if not number else ""] if width == _LEAST else []  # a row has three cells at least
            at = f"{row.at} (phần {part + 1})" if part else row.at
            yield replace(row, at=at, text=as_row([*counted, *cells]))
