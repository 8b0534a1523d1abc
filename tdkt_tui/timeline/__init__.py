"""Events of a plan or a profile in time: chart by month, JSON, calendar file; and Vietnam's working days."""

from __future__ import annotations

from .as_json import to_json
from .chart import chart
from .event import Event
from .events import events_of_dossier, events_of_plan
from .ics import dossier_ics, to_ics
from .timelines import Timeline, timeline_of_dossier, timeline_of_plan

__all__ = [
    "Event",
    "Timeline",
    "chart",
    "dossier_ics",
    "events_of_dossier",
    "events_of_plan",
    "timeline_of_dossier",
    "timeline_of_plan",
    "to_ics",
    "to_json",
]
