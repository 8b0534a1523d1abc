"""The head of a table as wide as one of its rows: two rows put together, or the part over one of several units."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.rows import cells_of

_FEWEST = 2
"""Cells with words of a second row of a head; the row of a section has a number and one."""
_SECTION = re.compile(r"[IVXL]+|[A-ZĐ]|\d{1,3}")


def head_as_wide(head: str, below: str, row: str) -> str:
    """Return the head that has a cell for each of a row's; the first row as it is where none has.

    below: the row under the first, which may head columns too: "Trong đó" over "Nữ" and "DTTS".
    """
    cells, wide = cells_of(head), len(cells_of(row))
    under = cells_of(below)
    if not wide or not cells:
        return head
    if len(cells) > wide and not len(cells) % wide and cells == cells[:wide] * (len(cells) // wide):
        return " | ".join(cells[:wide])
    said = [cell for cell in under if cell]
    second = len(said) >= _FEWEST and not re.search(r"\d", below) and not _SECTION.fullmatch(under[0])
    if not second or len(under) != wide or (len(cells) == wide and all(cells) and all(under)):
        return head  # a row of words below a head that is whole
    above = iter(cells)
    apart = len(under) > len(cells)
    told: list[str] = []
    over = ""
    for at, cell in enumerate(under):
        goes_on = apart and cell and at and under[at - 1]
        over = over if goes_on else next(above, "")
        told.append(f"{over}: {cell}" if cell and over else cell or over)
    return " | ".join(told) if next(above, None) is None else head
