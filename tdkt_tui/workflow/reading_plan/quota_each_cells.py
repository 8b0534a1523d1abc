"""A row of seats whose cell says how many each of its units sends: "Các huyện A, B | mỗi huyện 12"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tdkt_tui.model.abbreviated import in_full

from .facts import Reading
from .pieces import Piece
from .quota_kinds import whose
from .quota_row import QuotaRow
from .quota_units import is_unit
from .quota_ways import chosen_by, is_open
from .quotas import add_quota, named_unit
from .remarks import remark_of
from .rows import cells_of
from .sent_numbers import KIND
from .unit_words import PLACE

_EACH = re.compile(
    rf"(?:mỗi|từng)\s+(?:{PLACE}|{KIND})\s*:?\s*0*(?P<n>[1-9]\d{{0,2}})(?:\s*(?:đại biểu|người|chỉ tiêu))?",
    re.IGNORECASE,
)

_COMPOSED = re.compile(r"cơ cấu|thành phần|yêu cầu", re.IGNORECASE)
"""What the head of a column says that is on whom each unit is to send."""
_LONGEST = 200


def each_of_row(unit: str, cell: str) -> tuple[list[dict[str, Any]], int]:
    """Return the keys of quotas of a row's units and how many each sends; ([], 0) where it says no such thing."""
    found = _EACH.fullmatch(cell.strip(" .;"))
    keys = [key for part in re.split(r";\s*", unit) for key in _keys(part)] if found else []
    return (keys, int(found["n"])) if found and keys and all(keys) else ([], 0)


def _keys(part: str) -> list[dict[str, Any]]:
    """Return whose a part is, one empty key where that is not understood."""
    return [*whose(part)] or [{"unit": named_unit(part)} if is_unit(part) else {}]


def close_by_sum(told: Sequence[QuotaRow], under: Mapping[int, range]) -> None:
    """Give the one row of a kind that is not counted what the sum of all leaves to it, where its units can share that;
    before it has what its keys would have were each of one unit.

    under: the rows that stand under each row of a section, which only adds them up.
    """
    opened = [row for row in told if any("each" in key for key in row.keys)]
    totals = [row.numbers["official"] for row in told if row.sums and row.numbers and set(row.numbers) == {"official"}]
    rows = [row for at, row in enumerate(told) if at not in under and not row.sums]
    if len(opened) != 1 or len(totals) != 1 or any(row.numbers is None for row in rows):
        return
    left = totals[0] - sum((row.numbers or {}).get("official", 0) for row in rows if row is not opened[0])
    if left >= opened[0].each * len(opened[0].keys) and left % opened[0].each == 0:
        opened[0].numbers = {"official": left}


def take_composed(told: Sequence[QuotaRow], head: Piece) -> None:
    """Take as notes what rows say in a column on whom they are to send: words without a number say only that."""
    for row in told if any(map(_COMPOSED.search, cells_of(head.text))) else ():
        if is_open(row.note) and len(row.note) <= _LONGEST and not re.search(r"\d| \| ", row.note):
            row.way, row.note = "; ".join(filter(None, (row.way, in_full(row.note)))), ""


def read_each(reading: Reading, row: QuotaRow, level: str) -> bool:
    """Add the quota of each unit, or kind, of such a row; tell that it did. A remark that is no note stays told."""
    remark = remark_of(row.note, {"official": row.each}) or chosen_by(row.note)
    for key in row.keys:
        add_quota(
            reading, row.piece, level, key | {"official": row.each, "note": "; ".join(filter(None, (row.way, remark)))}
        )
    if remark or not is_open(row.note):
        reading.say(row.piece, row.piece.text)
    return True
