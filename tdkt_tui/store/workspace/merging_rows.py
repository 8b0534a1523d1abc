"""Two people changed one list: what each did to it goes together where they did not touch the same row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple


class _Hunk(NamedTuple):
    """Rows ``first`` up to ``past`` of the list that both began with, and what one of them put there instead."""

    first: int
    past: int
    rows: tuple[str, ...]


def rows_together(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> list[Any] | None:
    """Return the list with both changes, None where both touched one row; rows that both added come theirs first."""
    was, mine, other = ([_told(row) for row in rows] for rows in (base, ours, theirs))
    known = {_told(row): row for rows in (base, ours, theirs) for row in rows}
    left, right = _hunks(was, mine), _hunks(was, other)
    left = [hunk for hunk in left if hunk not in right]
    if any(_meet(one, two) for one in left for two in right):
        return None
    found: list[str] = []
    at = 0
    for hunk in sorted([*right, *left], key=lambda hunk: (hunk.first, hunk.past)):
        found += [*was[at : hunk.first], *hunk.rows]
        at = hunk.past
    return [known[row] for row in [*found, *was[at:]]]


def _told(row: Any) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=True, default=str)


def _hunks(was: list[str], now: list[str]) -> list[_Hunk]:
    """Return what changed; rows changed side by side are told row by row."""
    found = []
    for kind, first, past, start, end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "replace" and past - first == end - start:
            found += [_Hunk(first + n, first + n + 1, (now[start + n],)) for n in range(past - first)]
        elif kind != "equal":
            found.append(_Hunk(first, past, tuple(now[start:end])))
    return found


def _meet(one: _Hunk, two: _Hunk) -> bool:
    return one.first < two.past and two.first < one.past
