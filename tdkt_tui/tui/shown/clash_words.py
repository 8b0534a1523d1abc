"""Two versions of one field in words: of two lists only the rows in which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.row_text import is_tables, row_words, rows_of
from tdkt_tui.model.text import one_line
from tdkt_tui.store.workspace.merging import Clash

_ROWS, _SAME = 8, 120
"""Rows told of each list, and characters that two texts may have in common before both are cut at the front."""


def both_sides(clash: Clash) -> tuple[str, str]:
    """Return ours and theirs, a list over several lines."""
    ours, theirs = _rows(clash.ours), _rows(clash.theirs)
    if ours is None and theirs is None:
        return _from_where_they_part(_text(clash.ours), _text(clash.theirs))
    return _listed(ours or [], theirs or []), _listed(theirs or [], ours or [])


def _rows(value: Any) -> list[str] | None:
    """Return the rows of a list, read or as raw text; None for what is no list."""
    if isinstance(value, str):
        return [one_line(row_words(row)) for row in rows_of(value)] or None
    if is_tables(value):
        return [one_line(row_words({name: shown(cell) for name, cell in row.items()})) for row in value]
    return [one_line(shown(item)) for item in value] if isinstance(value, list) else None


def _text(value: Any) -> str:
    return one_line(shown(value)) if value not in (None, "") else "(bỏ trống)"


def _from_where_they_part(ours: str, theirs: str) -> tuple[str, str]:
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False)))
    if same <= _SAME:
        return ours, theirs
    start = ours.rfind(" ", 0, same - _SAME // 3) + 1
    return f"… {ours[start:]}", f"… {theirs[start:]}"


def _listed(rows: Sequence[str], others: Sequence[str]) -> str:
    """Tell how many rows there are, and those that the other list has not."""
    if not rows:
        return "(bỏ trống)"
    theirs = Counter(others)
    own = []
    for number, row in enumerate(rows, 1):
        theirs[row] -= 1
        if theirs[row] < 0:
            own.append(f"        {number}. {row}")
    if not own:
        return f"{len(rows)} dòng, " + ("khác thứ tự" if len(rows) == len(others) else "không có dòng nào khác bản kia")
    more = [f"        … và {len(own) - _ROWS} dòng khác"] if len(own) > _ROWS else []
    return "\n".join([f"{len(rows)} dòng, trong đó khác bản kia:", *own[:_ROWS], *more])
