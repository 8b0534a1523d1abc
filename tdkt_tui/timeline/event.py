"""One thing that happens in time, as charts, JSON and calendar files show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import short_date

from .holidays import last_working_day

Kind = Literal["document", "window", "pilot", "deadline", "conference", "congress", "report", "anniversary"]

KIND_WORDS: dict[Kind, str] = {
    "document": "Văn bản",
    "window": "Thời gian tổ chức",
    "pilot": "Đơn vị làm điểm",
    "deadline": "Thời hạn",
    "conference": "Ngày tổ chức",
    "congress": "Đại hội",
    "report": "Báo cáo",
    "anniversary": "Ngày kỷ niệm",
}

_YEARS = range(1900, 2200)
"""Outside it a date is a slip of the keyboard, and no calendar of holidays answers."""

UNDATED = "không nêu thời hạn"


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a first and a last day (inclusive); None where the source leaves that side open.

    id: stable within one timeline ("level.co-so", "pilot.1", "unit.conference").
    clause: of the province's plan, empty for a unit's own facts.  note: Vietnamese, what the dates mean.
    start, venue: clock time and place of a conference.  days: its length (0.5, 1), 0 where none is stated.
    field: the profile's key that holds its date ("conference.date"), where the unit itself decides it.
    after: of a last day that is a day off the next working one counts, not the one before it.
    """

    id: str
    title: str
    first: date | None
    last: date | None
    kind: Kind
    clause: str = ""
    note: str = ""
    start: time | None = None
    venue: str = ""
    days: float = 0
    field: str = ""
    after: bool = False

    def __post_init__(self) -> None:
        for day in (self.first, self.last):
            if day and day.year not in _YEARS:
                raise BadInput(f"Ngày {short_date(day)} nằm ngoài khoảng năm {_YEARS[0]} - {_YEARS[-1]}.",
                               place=self.title, fix="kiểm tra lại năm đã ghi")  # fmt: skip

    @property
    def dated(self) -> bool:
        """Tell an event with any date from one that the source leaves without."""
        return self.first is not None or self.last is not None

    @property
    def one_day(self) -> bool:
        """Tell whether it lies on a single day."""
        return self.first is not None and self.first == self.last


def in_window(id_: str, title: str, window: Window, kind: Kind, *, clause: str = "", note: str = "",
              after: bool = False) -> Event:  # fmt: skip
    """Return the event of a window, its note saying the window in words and the last day that counts."""
    note = "; ".join(part for part in (window_note(window, after=after), note) if part)
    return Event(id_, title, window.first(), window.last(), kind, clause, note, after=after)


def window_note(window: Window, *, after: bool = False) -> str:
    """Say a window in words, and its last day where that takes thinking: "trước …" is exclusive, days off count."""
    if not window.dated():
        return UNDATED
    note, last = window.words(), window.last()
    if last is None:
        return note
    thought = [f"ngày cuối là {short_date(last)}"] if window.before is not None else []
    if (worked := last_working_day(last, after=after)) != last:
        thought.append(f"ngày làm việc cuối là {short_date(worked)}")
    return f"{note}: {', '.join(thought)}" if thought else note


def next_day_counts(plan: Plan) -> bool:
    """Tell a plan that moves a time ending on a day off to the next working day."""
    return plan.plan.day_off == "after"


def in_order(events: Iterable[Event]) -> list[Event]:
    """Sort by the day that an event ends (or begins, where it has no end); undated ones last, in their own order."""
    return sorted(events, key=lambda event: (not event.dated, event.last or event.first or date.max))
