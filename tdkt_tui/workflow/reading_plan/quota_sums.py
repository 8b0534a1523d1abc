"""Rows of sections and sums in a table of seats: those that agree with the rows they sum up say nothing new."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .pieces import Piece

_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_MARKS = (r"[A-ZĐ]", r"[IVXL]+", r"\d{1,3}(?:\.\d{1,2})*")
_LINE = re.compile(r"(?P<mark>[IVXL]+|[A-ZĐ]|\d{1,2})\s*[.)/]\s+(?P<title>[^\d.;:|]{3,80}):?")
DEEPEST = 2
"""The style of a plain number: no row with one is above others."""


@dataclass(slots=True)
class QuotaRow:
    """A row of seats. mark: its number ("I", "3"); numbers: None where a cell holds something else; own: it is of one
    unit.
    """

    piece: Piece
    mark: str
    unit: str
    numbers: dict[str, int] | None
    own: bool
    note: str = ""

    @property
    def sums(self) -> bool:
        """Tell a row of the sum of all."""
        return not self.unit or bool(_SUM.match(self.unit))

    @property
    def style(self) -> int:
        """Return how deep its number is: a letter, a Roman number, a number; none is of no section."""
        mark = self.mark.rstrip(".)/ ")
        told = (at for at, pattern in enumerate(_MARKS) if re.fullmatch(pattern, mark))
        return 1 if mark in ("I", "V", "X") else next(told, len(_MARKS))


def sections_in(rows: Sequence[QuotaRow]) -> dict[int, range]:
    """Return the rows that stand under each row of a section, by its place."""
    found: dict[int, range] = {}
    styles = [row.style for row in rows]
    deepest = max(styles, default=0)
    for at, row in enumerate(rows):
        if row.own or row.sums or styles[at] in (DEEPEST, deepest):
            continue  # a number among numbers, or rows that no number parts: it is a row as the others are
        end = next((on for on in range(at + 1, len(rows)) if rows[on].sums or styles[on] <= styles[at]), len(rows))
        if end > at + 1:
            found[at] = range(at + 1, end)
    return found


def agreeing(rows: Sequence[QuotaRow]) -> set[int]:
    """Return the places of rows of sections and sums whose numbers are those of the rows that they sum up."""
    under = sections_in(rows)
    leaves = [at for at, row in enumerate(rows) if at not in under and not row.sums]
    told: set[int] = set()
    whole = _summed([rows[on] for on in leaves])
    for at, row in enumerate(rows):
        inside = under.get(at)
        if row.numbers is None or (inside is None and not row.sums):
            continue
        mine = leaves[bisect_left(leaves, inside.start) : bisect_left(leaves, inside.stop)] if inside else []
        if not row.numbers or row.numbers == (_summed([rows[on] for on in mine]) if inside else whole):
            told.add(at)
    return told


def _summed(rows: Sequence[QuotaRow]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for row in rows:
        for key, number in (row.numbers or {}).items():
            sums[key] = sums.get(key, 0) + number
    return sums


def section_line(piece: Piece) -> tuple[str, str] | None:
    """Return number and name of a section that a line of an annex only names: "I. Các huyện"; None for any other."""
    found = _LINE.fullmatch(piece.text) if piece.part == "annex" else None
    return (found["mark"], found["title"]) if found else None
