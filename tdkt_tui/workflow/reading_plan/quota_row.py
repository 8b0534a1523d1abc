"""A row of a table of seats, and what rows make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .pieces import Piece
from .quota_units import SUMMED

SUM = re.compile(rf"(?:{SUMMED}|toàn tỉnh)\b", re.IGNORECASE)
"""How the row of the sum of all begins."""
_MARKS = (r"[A-ZĐ]", r"[IVXL]+", r"\d{1,3}(?:\.\d{1,2})*")
DEEPEST = 2
"""The style of a plain number: no row with one is above others."""


@dataclass(slots=True)
class QuotaRow:
    """A row of seats. mark: its number ("I", "3"); numbers: None where a cell holds something else; own: it is of one
    unit; way: how the number comes about; keys, each: whose its cell says it is of each of, and how many each sends.
    """

    piece: Piece
    mark: str
    unit: str
    numbers: dict[str, int] | None
    own: bool
    note: str = ""
    way: str = ""
    keys: list[dict[str, Any]] = field(default_factory=list)
    each: int = 0

    @property
    def sums(self) -> bool:
        """Tell a row of the sum of all."""
        return not self.unit or bool(SUM.match(self.unit))

    @property
    def style(self) -> int:
        """Return how deep its number is: a letter, a Roman number, a number; none is of no section."""
        mark = self.mark.rstrip(".)/ ")
        told = (at for at, pattern in enumerate(_MARKS) if re.fullmatch(pattern, mark))
        return 1 if mark in ("I", "V", "X") else next(told, len(_MARKS))


def summed(numbers: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return what numbers of rows make together, column by column."""
    sums: dict[str, int] = {}
    for one in numbers:
        for key, number in one.items():
            sums[key] = sums.get(key, 0) + number
    return sums
