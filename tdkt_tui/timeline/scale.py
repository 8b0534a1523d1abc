"""Months as columns of a terminal: which cell a day falls in, and the two lines of headings."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_MOST_CELLS = 8
"""Cells a month at most: twice the weeks; wider bars say nothing more."""


def month_number(day: date) -> int:
    """Return a day's month, counted from year 0."""
    return day.year * 12 + day.month - 1


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of whole months on a line.

    start: first month, counted from year 0.  months: how many.  per: cells a month.  bucket: months a cell; one of the
    two is 1.
    """

    start: int
    months: int
    per: int
    bucket: int

    @property
    def cells(self) -> int:
        """Return the length of the line."""
        return -(-self.months * self.per // self.bucket)

    def column(self, day: date) -> int:
        """Return the cell of a day, inside the line for any day of its months, beside it for others."""
        within = (day.day - 1) * self.per // monthrange(day.year, day.month)[1]
        return ((month_number(day) - self.start) * self.per + within) // self.bucket

    def years(self) -> str:
        """Return the line of years, each above its first month on the line."""
        starts = [self.start, *(month for month in self._all() if month % 12 == 0 and month != self.start)]
        return self._labels((month, str(month // 12)) for month in starts)

    def parts(self) -> str:
        """Return the line of months ("9 10 11"), or of quarters ("Q3") where months are too narrow to be named."""
        if self.per >= 3:
            return self._labels((month, str(month % 12 + 1)) for month in self._all())
        if self.bucket == 1:
            quarters = (month for month in self._all() if month % 3 == 0)
            return self._labels((month, f"Q{month % 12 // 3 + 1}") for month in quarters)
        return " " * self.cells

    def quarter_starts(self) -> list[int]:
        """Return the cells where quarters begin; none where a quarter is narrower than three cells."""
        if self.bucket > 1:
            return []
        return [(month - self.start) * self.per for month in self._all() if month % 3 == 0]

    def _all(self) -> range:
        return range(self.start, self.start + self.months)

    def _labels(self, labels: Iterable[tuple[int, str]]) -> str:
        """Lay labels over the line; one that would touch its neighbour or leave the line is left out."""
        placed = [((month - self.start) * self.per // self.bucket, text) for month, text in labels]
        ends = [column - 1 for column, _ in placed[1:]] + [self.cells]
        line = [" "] * self.cells
        for (column, text), end in zip(placed, ends, strict=True):
            if column + len(text) <= end:
                line[column : column + len(text)] = text
        return "".join(line)


def scale_for(first: date, last: date, cells: int) -> Scale:
    """Return the widest scale for the months from first to last day that keeps within that many cells."""
    return scale_from(month_number(first), month_number(last) - month_number(first) + 1, cells)


def scale_from(start: int, months: int, cells: int) -> Scale:
    """Return the widest scale for so many months from one on, counted from year 0, that keeps within the cells."""
    per = min(_MOST_CELLS, cells // months)
    return Scale(start, months, per, 1) if per else Scale(start, months, 1, -(-months // cells))
