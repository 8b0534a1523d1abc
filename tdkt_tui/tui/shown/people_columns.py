"""The columns of the table of people: what they are called there, how wide they are, and what their cells show."""

from __future__ import annotations

from collections.abc import Mapping

from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.delegates.typed_cell import in_words
from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.tui.widgets.table_columns import TableColumn

MASK = "•••"
NUMBER = "number"
_SHORT = {
    "status": "Tư cách", "exemplar": "Điển hình", "highest_award": "Khen thưởng cao nhất", "post": "Chức vụ",
}  # fmt: skip
_CELLS = {
    "full_name": (24, 28), "gender": (9, 9), "birth": (10, 10), "post": (20, 24), "unit": (22, 28),
    "address": (22, 28), "status": (10, 10), "subject": (11, 11), "exemplar": (9, 9), "highest_award": (24, 30),
    "achievement": (28, 40), "seat": (10, 24), "note": (16, 24), "id_number": (12, 12), "phone": (11, 12),
}  # fmt: skip
_OTHER = (10, 12)
FIXED = 2
"""Number and name stay in place."""


def table_columns(names: tuple[str, ...], count: int) -> tuple[TableColumn, ...]:
    """Return the number's column and those of a list; count: how many people the number must have room for."""
    number = TableColumn(NUMBER, "STT", max(3, len(str(count))), right=True)
    return (number, *(TableColumn(name, label_of(name), *_CELLS.get(name, _OTHER)) for name in names))


def label_of(name: str) -> str:
    """Return what a column is called."""
    return _SHORT.get(name) or LABELS.get(name, name)


def cell_text(name: str, values: Mapping[str, str], *, revealed: bool) -> str:
    """Return what a cell shows; a sensitive one only that there is something, until it is asked for."""
    text = in_words(name, values.get(name, ""))
    return MASK if text and name in SENSITIVE and not revealed else text


def searched(names: tuple[str, ...], *, revealed: bool) -> dict[str, str]:
    """Return identifier → words of the columns that are looked through: what is masked is not."""
    return {name: label_of(name) for name in names if revealed or name not in SENSITIVE}
