"""The one day that a list of dossiers tells of each: what is due next, or what was due and is not even dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.timeline.event import Event


@dataclass(frozen=True, slots=True)
class Deadline:
    """day: the last day that counts; due: what for."""

    day: date
    due: str

    def days_left(self, today: date) -> int:
        """Return the days still to go; negative where the day has passed."""
        return (self.day - today).days


def days_in_words(days_left: int) -> str:
    """Write "còn 12 ngày", "hôm nay", "quá hạn 3 ngày"."""
    if days_left == 0:
        return "hôm nay"
    days = f"{abs(days_left):,} ngày".replace(",", ".")
    return f"còn {days}" if days_left > 0 else f"quá hạn {days}"


def next_deadline(dossier: Dossier, today: date) -> Deadline | None:
    """Return what is overdue, else the next day that binds the unit; None where nothing is left to come.

    Overdue is only what the profile itself shows to be undone: the time to hold the conference is over, and the profile
    does not say on which day it is held. Whether a report was sent, no profile tells.
    """
    days = [(day, event) for event in events_of_dossier(dossier) if (day := _last_day(event)) is not None]
    late = [item for item in days if item[0] < today and _undone(item[1], dossier)]
    coming = [item for item in days if item[0] >= today]
    if not late and not coming:
        return None
    day, event = min(late or coming, key=lambda item: item[0])
    return Deadline(day, event.title)


def _last_day(event: Event) -> date | None:
    """Return the day by which something must have happened; what only may begin then binds nobody."""
    return None if event.kind == "anniversary" else event.last


def _undone(event: Event, dossier: Dossier) -> bool:
    holds = dossier.holds_conference and any(offer.kind == "plan" for offer in dossier.offers())
    if not holds or dossier.profile.conference.date:
        return False
    return event.id in ("pilot", f"level.{dossier.level.id}")
