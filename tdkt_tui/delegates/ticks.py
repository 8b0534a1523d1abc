"""Columns that are only ticked: "Chính thức", "Dự khuyết", "Khách mời" side by side, each row with its x in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
