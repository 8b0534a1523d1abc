"""Names over several columns: "Họ", "Tên đệm", "Tên", or one heading "Họ và tên" merged over two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tdkt_tui.model.text import folded

_MIDDLE = ("tên đệm", "đệm", "chữ đệm", "tên lót", "chữ lót", "lót")
MIDDLE = "part:middle"
"""The field of a column between that of surnames and that of given names."""


def with_middle_name(labels: Mapping[int, str], known: Mapping[int, str]) -> dict[int, str]:
    """Return the fields of columns with that of the middle name, where surname and given name stand apart too."""
    if not {"surname", "given_name"} <= set(known.values()):
        return dict(known)
    middle = next((column for column, text in labels.items() if column not in known and folded(text) in _MIDDLE), None)
    return dict(known) if middle is None else {**known, middle: MIDDLE}


def with_name_parts(
    known: Mapping[int, str], again: tuple[int, ...], merged: Sequence[tuple[int, int, int, int]], rows: range
) -> tuple[dict[int, str], tuple[int, ...]]:
    """Return the fields of columns, and which ones still name people once more.

    Surname and middle name stand in the first column, the name after them. again: the columns that do so.
    merged: first row and column, last row and column of merged cells; rows: of headings.
    """
    full = next((column for column, field in known.items() if field == "full_name"), None)
    if full is None or again != (full + 1,):
        return dict(known), again
    if not any(top in rows and (left, right) == (full, full + 1) for top, left, _, right in merged):
        return dict(known), again
    return {**known, full: "surname", full + 1: "given_name"}, ()
