"""A list in a text document that somebody cut in two: the second table has no headings of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .heading import Heading
from .sheet_rows import Rows


def with_continued(tables: Sequence[Rows], headings: Sequence[Heading | None]) -> list[Heading | None]:
    """Return the headings, where a table without any, as wide as the list before it, is read by that list's."""
    found: list[Heading | None] = []
    before: tuple[Heading, int] | None = None
    for table, own in zip(tables, headings, strict=True):
        width = max(map(len, table.cells), default=0)
        if own is not None:
            before = (own, width)
            found.append(own)
        elif table.in_text and not table.narrow and before is not None and before[1] == width:
            found.append(replace(before[0], first=-1, rows=0, unused=()))
        else:
            found.append(None)
    return found
