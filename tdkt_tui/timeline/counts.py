"""How long an event lasts, or how far its last day lies ahead: in calendar days and in working days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tdkt_tui.model.words import short_date

from .event import Event
from .holidays import is_working_day, working_days_between


@dataclass(frozen=True, slots=True)
class Count:
    """Days and working days: of the event itself ("lasts"), or after a day up to its last day ("until", "past")."""

    how: Literal["lasts", "until", "past"]
    days: int
    working: int
    since: date | None = None

    def words(self, *, from_today: bool) -> str:
        """Write the count as one line."""
        worked = f"{self.days} ngày, trong đó {self.working} ngày làm việc"
        if self.how == "lasts":
            return f"kéo dài {worked}"
        if from_today:
            return f"còn {worked}" if self.how == "until" else f"đã qua {worked}"
        return f"{worked}, tính từ {short_date(self.since)}" if self.since else worked


def start_of_count(events: Iterable[Event], today: date | None) -> date | None:
    """Return the day from which deadlines are counted: today, else the day of the earliest document."""
    if today:
        return today
    return min((event.first for event in events if event.kind == "document" and event.first), default=None)


def counts(event: Event, start: date | None) -> list[Count]:
    """Return what can be counted of an event: its length over several days, and the way to its last day."""
    found = []
    if event.first and event.last and not event.one_day:
        working = working_days_between(event.first, event.last) + is_working_day(event.first)
        found.append(Count("lasts", (event.last - event.first).days + 1, working))
    if start and event.last and event.last != start:
        days, working = (event.last - start).days, working_days_between(start, event.last)
        found.append(Count("until" if days > 0 else "past", abs(days), abs(working), start))
    return found
