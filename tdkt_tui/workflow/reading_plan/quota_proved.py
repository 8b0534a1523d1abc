"""Rows of groups that no number parts from their members: the members' numbers make theirs, and so prove them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .quota_row import QuotaRow, summed

_FEWEST = 2
"""Rows of a group; one row alone that says the same number is of it where its name says so."""
_FIRST = re.compile(r"\w+")


def groups_in(rows: Sequence[QuotaRow], known: Mapping[int, range]) -> dict[int, range]:
    """Return the rows that stand under each group's row and make its numbers, by its place.

    known: sections that their numbering tells.
    """
    found: dict[int, range] = {}
    marked = any(row.mark for row in rows if row.own)
    open_rows: list[int] = []  # those below that are in no group yet, the nearest last
    for at in reversed(range(len(rows))):
        row = rows[at]
        inside = known.get(at) or (None if row.sums else _members(rows, at, open_rows, marked=marked))
        if inside and at not in known:
            found[at] = inside
        while inside and open_rows and open_rows[-1] < inside.stop:
            open_rows.pop()
        open_rows.append(at)
    return found


def _members(rows: Sequence[QuotaRow], at: int, open_rows: Sequence[int], *, marked: bool) -> range | None:
    """Return the rows right below that make a row's numbers, up to where another group or a sum begins."""
    row = rows[at]
    if not row.numbers or (row.own and not (marked and not row.mark)):
        return None
    sums: dict[str, int] = {}
    for count, on in enumerate(reversed(open_rows), 1):
        if rows[on].sums or (rows[on].mark and rows[on].mark == row.mark):
            return None
        sums = summed([sums, rows[on].numbers or {}])
        after = open_rows[-count - 1] if count < len(open_rows) else None
        ends = after is None or not rows[after].own or (marked and not rows[after].mark)
        if sums == row.numbers and ends and (count >= _FEWEST or _of_kind(row, rows[on])):
            return range(at + 1, len(rows) if after is None else after)
    return None


def _of_kind(group: QuotaRow, member: QuotaRow) -> bool:
    """Tell one unit whose kind a group's name says: "Các huyện" over "Huyện A"."""
    kind = _FIRST.match(member.unit)
    return member.own and kind is not None and re.search(rf"\b{kind[0]}\b", group.unit, re.IGNORECASE) is not None
