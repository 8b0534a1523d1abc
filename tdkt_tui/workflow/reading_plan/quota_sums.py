"""Rows of sections and sums in a table of seats: those that agree with the rows they sum up say nothing new."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from .pieces import Piece
from .quota_proved import groups_in
from .quota_row import DEEPEST, QuotaRow, summed

_OF_ALL = re.compile(
    r"(?:(?i:tổng|cộng|chung|số|đại biểu|toàn tỉnh|toàn bộ)\b\W*)*(?:\(?(?:[A-ZĐ0-9\s,.+=]|và)+\)?)?\W*"
)
"""The name of a sum of all rows; one that says more ("Cộng khối sở") is of those before it."""
_LINE = re.compile(
    r"(?P<mark>[IVXL]+|[A-ZĐ]|\d{1,2})\s*[.)/]\s+(?P<title>[^\d.;:|]{3,80}?)"
    r"(?:\s*:?\s*\(?(?P<n>\d{1,4})(?:\s*(?:đại biểu|người))?\)?)?[.:]?"
)


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


def all_sections(rows: Sequence[QuotaRow]) -> dict[int, range]:
    """Return the same with the groups that only their sums tell; without one, or all, that the sum of all denies."""
    under = sections_in(rows)
    proved = groups_in(rows, under)
    ways = [proved, *({at: inside for at, inside in proved.items() if at != out} for out in proved), {}]
    return under | next((way for way in ways if _whole_agrees(rows, under | way)), proved)


def agreeing(rows: Sequence[QuotaRow], under: Mapping[int, range]) -> set[int]:
    """Return the places of rows of sections and sums whose numbers are those of the rows that they sum up.

    under: the rows that stand under each row of a section.
    """
    leaves = _leaves(rows, under)
    told: set[int] = set()
    last = 0
    for at, row in enumerate(rows):
        inside = under.get(at)
        near = range(last, at)
        if row.sums:
            inside = range(len(rows)) if _OF_ALL.fullmatch(row.unit) else near
            last = at + 1
        if inside is None or not row.numbers:
            titled = not row.own and at + 1 < len(rows) and (inside is not None or rows[at + 1].own)
            told |= {at} if row.numbers == {} and (row.sums or titled) else set()
            continue
        for part in (inside, near) if row.sums else (inside,):  # "Cộng A" may be of its part alone
            mine = leaves[bisect_left(leaves, part.start) : bisect_left(leaves, part.stop)]
            if mine and _says(row, summed(rows[on].numbers or {} for on in mine)):
                told.add(at)
    return told


def _leaves(rows: Sequence[QuotaRow], under: Mapping[int, range]) -> list[int]:
    return [at for at, row in enumerate(rows) if at not in under and not row.sums]


def _whole_agrees(rows: Sequence[QuotaRow], under: Mapping[int, range]) -> bool:
    """Tell whether some row of the sum of all holds what the rows outside these sections make."""
    whole = summed(rows[on].numbers or {} for on in _leaves(rows, under))
    return any(row.sums and _says(row, whole) for row in rows)


def _says(row: QuotaRow, made: Mapping[str, int]) -> bool:
    """Tell a row whose numbers are these; a column that it leaves empty it says nothing of."""
    return bool(row.numbers and row.numbers.items() <= made.items())


def section_line(piece: Piece) -> tuple[str, str] | None:
    """Return number and name of a section that a line of an annex only names: "I. Các huyện"; None for any other."""
    found = _LINE.fullmatch(piece.text) if piece.part == "annex" else None
    return (found["mark"], found["title"].strip()) if found and not found["n"] else None


def counted_line(piece: Piece) -> tuple[str, str, int] | None:
    """Return the same with how many the line says the section has: "I. Các huyện: 120 đại biểu"."""
    found = _LINE.fullmatch(piece.text) if piece.part == "annex" else None
    return (found["mark"], found["title"].strip(), int(found["n"])) if found and found["n"] else None
