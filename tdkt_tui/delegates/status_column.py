"""A column headed "Đại biểu" that holds no names: CT, DK, KM stand in it, the names under another heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import values

_LOOKED_AT = 200
_MOST = 0.5
"""The share of filled cells that must say a status; the others are told as not understood."""


def with_status_column(
    fields: Mapping[int, str], again: Sequence[int], rows: Sequence[Sequence[str]]
) -> tuple[dict[int, str], tuple[int, ...]]:
    """Return fields and columns that name people again, with the column that says a status instead of names.

    rows: below the headings. One column of names always stays.
    """
    known, left = dict(fields), list(again)
    if "status" in known.values():
        return known, tuple(left)
    whole = next((column for column, field in known.items() if field == "full_name"), None)
    if whole is not None and (left or "given_name" in known.values()) and _tells_status(rows, whole):
        known[whole] = "status"
        if left:
            known[left.pop(0)] = "full_name"
    else:
        found = next((column for column in left if _tells_status(rows, column)), None)
        if found is not None:
            known[found] = "status"
            left.remove(found)
    return dict(sorted(known.items())), tuple(left)


def _tells_status(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = [row[column] for row in rows[:_LOOKED_AT] if column < len(row) and row[column]]
    return bool(cells) and sum(values.status(cell) is not None for cell in cells) >= _MOST * len(cells)
