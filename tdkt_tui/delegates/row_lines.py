"""Rows of people, column by column, as the reader hands them on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .groups import Group


@dataclass(frozen=True, slots=True)
class Lines:
    """People's rows. numbers: the source's rows, from 1. names: of the same. cells: field → texts of the same rows.

    columns: field → column of the table, from 0. groups: what titles say of each row. unit: of those who tell none.
    """

    numbers: Sequence[int]
    names: Sequence[str]
    cells: Mapping[str, Sequence[str]]
    columns: Mapping[str, int]
    groups: Sequence[Group]
    unit: str = ""
