"""Which months of a long timeline are on the screen: all of them, or a stretch that one moves through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tdkt_tui.timeline.scale import Scale, month_number, scale_from

_STRETCHES = (36, 24, 12, 6, 3)
"""Months shown at a time, by each press of the key, before all of them come again."""


@dataclass(frozen=True, slots=True)
class Months:
    """start: the first month of the timeline, counted from year 0; count: how many it has.

    at, shown: the first one on the screen, and how many stand there.
    """

    start: int
    count: int
    at: int
    shown: int

    @classmethod
    def of(cls, first: date, last: date) -> Months:
        """Return all months from one day to another."""
        start, count = month_number(first), month_number(last) - month_number(first) + 1
        return cls(start, count, start, count)

    def zoomed(self, around: date | None) -> Months:
        """Show fewer months, with a day among them; after the fewest all again."""
        shown = next((stretch for stretch in _STRETCHES if stretch < self.shown), self.count)
        return replace(self, shown=shown, at=self.start).holding(around)

    def paged(self, pages: int) -> Months:
        """Move on by so many halves of what is shown, inside the timeline."""
        return self._from(self.at + pages * max(1, self.shown // 2))

    def holding(self, day: date | None) -> Months:
        """Move where a day is not shown, so that it stands in the middle."""
        if day is None or self.at <= month_number(day) < self.at + self.shown:
            return self
        return self._from(month_number(day) - self.shown // 2)

    def scale(self, cells: int) -> Scale:
        """Return the scale of what is shown."""
        return scale_from(self.at, self.shown, cells)

    @property
    def whole(self) -> bool:
        """Tell whether all months are shown."""
        return self.shown == self.count

    def _from(self, month: int) -> Months:
        return replace(self, at=min(max(self.start, month), self.start + self.count - self.shown))
