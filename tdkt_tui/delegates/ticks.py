"""Columns that tell a status without its heading: "Chính thức", "Dự khuyết", "Khách mời" each with its x, or one.

The one is headed "Đại biểu" and holds no names: CT, DK, KM stand in it, the names under another heading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from . import values

TICKS = {
    "chính thức": ("status", "Chính thức"), "dự khuyết": ("status", "Dự khuyết"), "dự phòng": ("status", "Dự khuyết"),
    "khách mời": ("status", "Khách mời"), "cá nhân": ("subject", "Cá nhân"), "tập thể": ("subject", "Tập thể"),
    "hộ": ("subject", "Hộ gia đình"), "hộ gia đình": ("subject", "Hộ gia đình"),
}  # fmt: skip
"""What a column that is only ticked says, under a heading of its kind; its field is "tick:" and these words."""
TICK = "tick:"
_STATUS = "status"
_OTHER_HEADINGS = (None, "full_name")
"""What may stand over such columns besides their own kind: nothing, or "Đại biểu", which alone heads the names."""
_LOOKED_AT = 200
_MOST = 0.5
"""The share of filled cells that must say a status; the others are told as not understood."""


def with_ticks(
    parts: Mapping[int, Sequence[str]], known: Mapping[int, str], read: Callable[[str], str | None]
) -> dict[int, str]:
    """Return the fields of columns with those that tell a status by being ticked; one such column alone tells none.

    parts: the texts above each other in each column. read: from a heading to its field. Columns "Cá nhân", "Tập thể"
    without a heading of their kind may hold names, and stay as they are.
    """
    if _STATUS in known.values():
        return dict(known)
    found = {
        column: TICK + texts[-1].casefold()
        for column, texts in parts.items()
        if texts
        and column not in known
        and TICKS.get(texts[-1].casefold(), ("",))[0] == _STATUS
        and (len(texts) == 1 or read(texts[0]) in _OTHER_HEADINGS)
    }
    alone = len(set(found.values())) < 2
    return dict(known) if alone else {**known, **{c: name for c, name in found.items() if name not in known.values()}}


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
