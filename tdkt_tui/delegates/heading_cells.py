"""The cells of headings: which stand above each other, and which field those of one column name together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .columns import field_of
from .ticks import TICK, TICKS

Merged = Sequence[tuple[int, int, int, int]]
_BY_GENDER = {"nam": "male", "nữ": "female", "nu": "female"}


def is_heading(text: str) -> bool:
    """Tell whether a cell says what a column holds."""
    key = text.casefold()
    return bool(text) and (key in _BY_GENDER or key in TICKS or field_of(text) is not None)


def field_named(texts: Sequence[str], read: Callable[[str], str | None], *, carried: bool) -> str | None:
    """Return the field of a column whose headings stand above each other, the highest first.

    carried: a higher one only seems to stand over it, so that the lowest must tell the field by itself.
    """
    top, low = texts[0], texts[-1]
    if len(texts) == 1:
        return read(low)
    above = field_of(top)
    key = low.casefold()
    if above in ("birth", "gender") and key in _BY_GENDER:
        return _BY_GENDER[key]
    if key in TICKS and (
        above in (None, "subject", TICKS[key][0]) or (above, TICKS[key][0]) == ("full_name", "status")
    ):
        return TICK + key if above in ("subject", "status") else None  # what else is ticked: see ``with_ticks``
    own = read(low)
    if own in ("given_name", "surname") and above not in ("full_name", None):
        return above
    if own or carried:
        return own
    return read(" ".join(texts)) or next((found for text in reversed(texts[:-1]) if (found := read(text))), None)


def cells_above(rows: Sequence[Sequence[str]], first: int, merged: Merged) -> tuple[dict[int, list[str]], set[int]]:
    """Return the texts above each other in each column; one that stands over several columns in each of them.

    Then the columns over which one only seems to stand, since the cells beside it are empty and none is merged.
    """
    width = max(map(len, rows))
    carried: set[int] = set()
    parts: dict[int, list[str]] = {column: [] for column in range(width)}
    across = {(top, column): left for top, left, _, right in merged for column in range(left + 1, right + 1)}
    for depth, row in enumerate(rows):
        over = ""
        for column in range(width):
            text = row[column] if column < len(row) else ""
            left = across.get((first + depth, column))
            if left is not None and left < len(row):
                text = row[left]
            elif not text and depth < len(rows) - 1 and _any_below(rows[depth + 1 :], column):
                text = over
                carried |= {column} if over else set()
            over = text or over
            if text and text not in parts[column][-1:]:
                parts[column].append(text)
    return parts, carried


def _any_below(rows: Sequence[Sequence[str]], column: int) -> bool:
    return any(column < len(row) and row[column] for row in rows)
