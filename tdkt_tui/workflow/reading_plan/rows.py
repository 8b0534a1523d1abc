"""Rows of a table as lines: cells between bars, an empty cell kept so that each stands in its column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LEAST = 3
"""Cells of a row; a letterhead and the foot of a plan are tables of two."""
_RULE = re.compile(r"[\s|:+=-]*")
_COUNTED = re.compile(r"(?:\d{1,3}|[IVX]+|S?TT|Số TT)[.)]?", re.IGNORECASE)


EMPTY = re.compile(r"[-–.\s]*")
"""What a cell holds that says nothing."""


def as_row(cells: Sequence[str]) -> str:
    """Return cells as one line, "" for fewer than three or none with words."""
    said = [cell.replace("|", "/").strip() for cell in cells]
    return " | ".join(said) if len(said) >= _LEAST and any(said) else ""


def row_of_text(line: str) -> str | None:
    """Return the row that a line of a text is (bars, tabs, or a number and wide gaps), "" for a rule between rows.

    None for a line that is no row.
    """
    if line.count("|") >= _LEAST - 1:
        inside = line[1:-1] if line[0] == line[-1] == "|" else line
        return "" if _RULE.fullmatch(line) else as_row(inside.split("|")) or None
    if line.count("\t") >= _LEAST - 1:
        return as_row(line.split("\t")) or None
    gaps = re.split(r" {3,}", line.strip())
    return as_row(gaps) or None if _COUNTED.fullmatch(gaps[0]) else None


def cells_of(text: str) -> list[str]:
    """Return the cells of a row, none for any other text."""
    cells = [cell.strip() for cell in text.split("|")]
    return cells if len(cells) >= _LEAST else []


def whole_rows(cells: Iterable[tuple[int, int, str]]) -> str:
    """Return one row of (column from 1, columns, words); what stands in one cell is put together."""
    told = list(cells)
    row = [""] * max(columns for _, columns, _ in told)
    for column, _, words in told:
        row[column - 1] = f"{row[column - 1]} {words}".strip()
    return as_row(row)
