"""One heading "Họ và tên" merged over two columns: surname and middle name stand in the first, the name after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def with_name_parts(
    known: Mapping[int, str], again: tuple[int, ...], merged: Sequence[tuple[int, int, int, int]], rows: range
) -> tuple[dict[int, str], tuple[int, ...]]:
    """Return the fields of columns, and which ones still name people once more.

    again: the columns that do so. merged: first row and column, last row and column of merged cells; rows: of headings.
    """
    full = next((column for column, field in known.items() if field == "full_name"), None)
    if full is None or again != (full + 1,):
        return dict(known), again
    if not any(top in rows and (left, right) == (full, full + 1) for top, left, _, right in merged):
        return dict(known), again
    return {**known, full: "surname", full + 1: "given_name"}, ()
