"""The cells of a row by what its columns hold: which a key took, and what the others say beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.bounds import BOUND
from tdkt_tui.workflow.reading_plan.cell_times import time_of_cell
from tdkt_tui.workflow.reading_plan.facts import bare
from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of

from .column_parts import part_of, short
from .draft import Draft
from .keeping import given_to, kept_row
from .passage import Passage

SIZES = ("most", "least")
"""How many come to a unit's own conference."""
FINISHED = re.compile(r"hạn|hoàn thành|tiến độ", re.IGNORECASE)
"""What the head of a column of deadlines says."""
_NUMBER = re.compile(r"(?:\D{0,20}\s)?0*(?P<n>\d{1,3}(?:\.\d{3})?|\d{4})(?!\d|\s*[/%])")
_PLAIN = re.compile(
    r"[\d.]+\s*(?:đại biểu|người|tập thể|cá nhân|hộ|điển hình|đb)?(?:\s+chính thức)?|"
    r"(?:từ\s+)?\d+\s*(?:[-–]|đến)\s*\d+\s*(?:đại biểu|người)?", re.IGNORECASE)  # fmt: skip
"""A cell that says no more than its number, or from how many to how many."""


def number_of_cell(cell: str) -> int:
    """Return the number that a cell begins with, 0 for none."""
    found = _NUMBER.match(cell)
    return int(found["n"].replace(".", "")) if found else 0


def of_row(draft: Draft, units: Sequence[str], cell: str) -> Draft:
    """Return a row in its words as that of the units that it names; it is never everybody's.

    cell: on whose row it is, which may be a kind of units or a level.
    """
    if not units and {"who", "levels"} & {*draft.values}:
        return draft
    return given_to(draft, {"who": [*units] or [cell]})


class Cells:
    """The cells of one row. heads, said: of each column; taken: the columns whose cell is in a key by now."""

    def __init__(self, passage: Passage, columns: Sequence[str]) -> None:
        """Keep the cells; what is to be passed over is taken."""
        self._passage, self.columns = passage, columns
        self.heads, self.said = cells_of(passage.head), [bare(cell) for cell in cells_of(passage.words)]
        self.taken: set[int] = {at for at, key in enumerate(columns) if not key}

    def at(self, key: str) -> int:
        """Return the first column of a key, -1 for none."""
        return self.columns.index(key) if key in self.columns else -1

    def words(self, key: str, *, take: bool = True) -> str:
        """Return the words of the first column of a key, "" for none. take: they are in a key by that."""
        at = self.at(key)
        self.taken.update({at} if take else ())
        return "" if at < 0 or EMPTY.fullmatch(self.said[at]) else self.said[at]

    def number(self, key: str) -> int:
        """Return the number of a column, 0 for none; a cell that says more is not taken by that."""
        at = self.at(key)
        number = number_of_cell(self.said[at]) if at >= 0 else 0
        cell = re.sub(rf"^{BOUND}\s+", "", self.said[at]) if key in SIZES else self.said[at]
        if number and _PLAIN.fullmatch(cell):
            self.taken.add(at)
        return number

    def time(self, key: str) -> Any:
        """Return the window or the length that a column says, with its bound; None for another column, or no time."""
        at = self.at(key)
        if at < 0 or key not in ("window", "days"):
            return None
        words = self.said[at]
        said: Any = length_of(words) if key == "days" else time_of_cell(
            words, finished=bool(FINISHED.search(self.heads[at]))).window  # fmt: skip
        self.taken.update({at} if said else ())
        return said

    def open(self, key: str) -> list[int]:
        """Return the columns of a key that nothing took, with words in this row."""
        return [at for at in self._left() if self.columns[at] == key]

    def beside(self) -> list[str]:
        """Return what stands in no key as it is said beside a number: who is among them, remarks, other cells."""
        among = ", ".join(part_of(self.heads[at]).said(self.said[at]) for at in self.open("among"))
        notes = [self.said[at] for at in self.open("note")]
        others = [f"{lowered_first(short(self.heads[at]))}: {self.said[at]}" for at in self._left()
                  if self.columns[at] not in ("among", "note")]  # fmt: skip
        return list(filter(None, [among, *notes, *others]))

    def kept(self, plan: Plan, units: Sequence[str] = ()) -> list[Draft]:
        """Return what stands in no key as a sentence in the plan's words. units: those that the row is of."""
        first = next(at for key in ("unit", "award") if (at := self.at(key)) >= 0)
        places = [first, *(at for at in self._left() if at != first)]
        if len(places) < 2:
            return []
        head, row = (" | ".join([*(cells[at] for at in places), ""]) for cells in (self.heads, self.said))
        draft = kept_row(plan, replace(self._passage, head=head, words=row, whole=row))
        return [of_row(draft, units, self.said[first])] if draft else []

    def _left(self) -> list[int]:
        return [at for at, cell in enumerate(self.said) if at not in self.taken and not EMPTY.fullmatch(cell)]
