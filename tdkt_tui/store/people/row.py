"""One person as kept: an id that stays, a revision that moves with every change, and text by column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.text import clean, one_line

from .schema import COLUMNS

NAMES = ", ".join(COLUMNS)


@dataclass(frozen=True, slots=True)
class Row:
    """A person. values: column id → text, "" where empty."""

    id: int
    rev: int
    values: Mapping[str, str]


class Conflict(TdktError):
    """Another changed or took away the row since it was read: nothing was written, and both versions are here.

    ours: the row as it would be after what we asked. theirs: as it stands now, None where it is gone.
    """

    def __init__(self, what: str, ours: Row, theirs: Row | None, fix: str = "xem hai bản rồi chọn") -> None:
        super().__init__(what, fix=fix)
        self.ours = ours
        self.theirs = theirs


def row_of(found: tuple[Any, ...]) -> Row:
    """Return a row of (id, rev, texts …), its text cleaned: another program may have written the file."""
    return Row(found[0], found[1], dict(zip(COLUMNS, map(clean, found[2:]), strict=True)))


def filled(values: Mapping[str, str]) -> dict[str, str]:
    """Return every column as one clean line, "" for those not named. Raises BadInput for an unknown column."""
    for name in values:
        known(name)
    return {name: one_line(values.get(name, "")) for name in COLUMNS}


def known(column: str) -> str:
    """Return a column's identifier. Raises BadInput for one that is none."""
    if column not in COLUMNS:
        raise BadInput("Danh sách đại biểu không có cột này.", field=clean(column)[:40], fix=f"chọn một trong: {NAMES}")
    return column


def told_only(values: Mapping[str, str]) -> dict[str, str]:
    """Return what is not empty."""
    return {name: text for name, text in values.items() if text}


def in_order(values: Mapping[str, str]) -> Iterable[str]:
    """Return the texts by column, as the table has them."""
    return (values[name] for name in COLUMNS)
