"""A table in lines of text: as wide as its cells, or so narrow that a terminal breaks no row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from .cells import fitted, width, wrapped

_BETWEEN = "  "
_LEAST = 8
"""Cells that a column keeps: fewer would part a name's words into letters."""


def table_widths(rows: Sequence[Sequence[str]], room: int | None) -> list[int]:
    """Return how many cells each column has. room: the most that a line may take; none means as it needs.

    The widest columns give way. Where even narrow ones have no room, lines are longer than it.
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    if room is None:
        return widths
    widths = [min(one, room) for one in widths]
    over = sum(widths) + len(_BETWEEN) * (len(widths) - 1) - room
    while over > 0 and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
        over -= 1
    return widths


def table_line(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row: one, or as many as its fullest cell needs."""
    cells = [[text] if width(text) <= wide else wrapped(text, wide) for text, wide in zip(row, widths, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        yield _BETWEEN.join(map(fitted, line, widths)).rstrip()
