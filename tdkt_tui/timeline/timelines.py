"""A named list of events with the day that stands for it, and several of them as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.plan import Plan

from .case_events import events_of_dossier
from .event import Event, in_order
from .plan_events import events_of_plan


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in time order. id: of the plan or profile. stamp: the date of the document they come from."""

    id: str
    name: str
    stamp: date
    events: tuple[Event, ...]

    @property
    def span(self) -> tuple[date, date] | None:
        """Return the first and the last day of the dated events; None where no event is dated."""
        days = [day for event in self.events for day in (event.first, event.last) if day]
        return (min(days), max(days)) if days else None

    @property
    def states_no_term(self) -> bool:
        """Tell a timeline where only documents bear a date: there is nothing to draw, and that wants saying."""
        return all(event.kind == "document" for event in self.events if event.dated)


def timeline_of_plan(plan: Plan) -> Timeline:
    """Return a plan's timeline, named by the plan's full citation."""
    return Timeline(plan.plan.id, plan.plan.citation().full(), _stamp(plan), tuple(events_of_plan(plan)))


def timeline_of_dossier(dossier: Dossier, extra: Iterable[FieldInfo] = ()) -> Timeline:
    """Return a case's timeline, named for its issuer: "Lịch thực hiện - UBND huyện Việt Yên".

    extra: the fields that plugins add to the profile.
    """
    issuer = dossier.issuer.called or dossier.profile.unit.name or dossier.plan.plan.id
    events = tuple(events_of_dossier(dossier, extra))
    return Timeline(dossier.source, f"Lịch thực hiện - {issuer}", dossier.day or _stamp(dossier.plan), events)


def merged(timelines: Sequence[Timeline]) -> Timeline:
    """Return one timeline of all (one at least): ids carry the timeline's own id where there are several."""
    if len(timelines) == 1:
        return timelines[0]
    events = [replace(event, id=f"{timeline.id}:{event.id}") for timeline in timelines for event in timeline.events]
    names = "; ".join(timeline.name for timeline in timelines)
    stamp = max(timeline.stamp for timeline in timelines)
    return Timeline("+".join(timeline.id for timeline in timelines), names, stamp, tuple(in_order(events)))


def _stamp(plan: Plan) -> date:
    stamp = judged_on(plan.plan.date)
    assert stamp is not None  # a plan always has a date, or the earliest one
    return stamp
