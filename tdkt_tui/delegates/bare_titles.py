"""Titles of groups in lists without a column of numbers: a unit's name alone in its row, the unit's people below it."""

from __future__ import annotations

from collections.abc import Sequence

from .furniture import furniture
from .groups import unit_in
from .heading import NAMES, Heading


def is_bare_title(cells: Sequence[Sequence[str]], place: int, heading: Heading) -> bool:
    """Tell whether a row (0-based) is such a title.

    The next row must be a person's with more than a name: of collectives that follow each other each is a delegate.
    """
    if heading.column("index") is not None or not (unit := _alone(cells[place], heading)):
        return False
    below = next((row for row in cells[place + 1 : heading.stop] if any(row)), ())
    filled = [cell for cell in below if cell]
    if len(filled) < 2 or furniture(below, heading) is not None:
        return False
    named = [below[column] for column, field in heading.fields.items() if field in NAMES and column < len(below)]
    return any(named) and not any(map(unit_in, named)) and unit_in(unit) != ""


def _alone(row: Sequence[str], heading: Heading) -> str:
    """Return the text of a row's only cell, at its left or among the names."""
    filled = [(column, cell) for column, cell in enumerate(row) if cell]
    if len(filled) != 1:
        return ""
    column, text = filled[0]
    return text if column == 0 or heading.fields.get(column) in NAMES else ""
