"""A timeline as its screen shows it, and dates moved for a trial; plain calls for a thread, which never raise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.timeline.event import Event
from tdkt_tui.timeline.holidays import holiday_name

from .faults import as_findings
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.model.fields import FieldInfo
    from tdkt_tui.timeline.timelines import Timeline
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot
    from tdkt_tui.workflow.differing import Difference


@dataclass(frozen=True, slots=True)
class Schedule:
    """kind: a dossier's dates can be saved, a sample's only tried, a plan's only read.

    typed: profile key → its date as one types it; fields: what is asked there. why: there is no timeline, and why.
    """

    name: str = ""
    kind: Literal["dossier", "sample", "plan"] = "plan"
    timeline: Timeline | None = None
    today: date | None = None
    off: tuple[date, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, FieldInfo] = field(default_factory=dict)
    why: str = ""

    @property
    def events(self) -> tuple[Event, ...]:
        """Return the events in time order, undated ones last."""
        return self.timeline.events if self.timeline else ()


@dataclass(frozen=True, slots=True)
class Tried:
    """The timeline with moved dates, and what breaks and mends; why: they could not be moved."""

    timeline: Timeline | None = None
    difference: Difference | None = None
    why: str = ""


def open_session(source: str) -> Composing | None:
    """Open a dossier's session, so that nobody's save is overwritten; None of what is no dossier.

    Raises StoreFault where nothing can be written there.
    """
    with TURN:
        from tdkt_tui.store.workspace.folder import dossier_at
        from tdkt_tui.workflow.composing import open_dossier
        from tdkt_tui.workflow.sources import profile_path

        try:
            profile = profile_path(source)
        except TdktError:  # a plan, or told by who reads it
            return None
        return open_dossier(dossier_at(Path(source))) if profile == Path(source) / "profile.toml" else None


def read_schedule(source: str, snapshot: Snapshot | None) -> Schedule:
    """Read a profile as it stands on disk, or in the form; or a plan by its id."""
    with TURN:
        from tdkt_tui.workflow.timing.timelines import now, plan_meant, timeline_of, timelines_named, today_within

        try:
            if snapshot is None and plan_meant(source) is not None:
                [timeline] = timelines_named(source, now())
                return Schedule(timeline.name, "plan", timeline, today_within(timeline), days_off(timeline))
            from tdkt_tui.workflow.load import load_leniently
            from tdkt_tui.workflow.timing.moving import dossier_of, movable, typed_dates

            loaded = snapshot.loaded() if snapshot else load_leniently(source)
            dossier = dossier_of(loaded)
            timeline = timeline_of(dossier)
            return Schedule(
                dossier.issuer.called or dossier.profile.unit.name or source,
                "dossier" if snapshot else "sample",
                timeline,
                today_within(timeline),
                days_off(timeline),
                typed_dates(dossier),
                {} if dossier.is_plan_itself else movable(dossier),
            )
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return Schedule(why=told(error))


def try_moves(source: str, snapshot: Snapshot | None, moves: Mapping[str, str]) -> Tried:
    """Move dates for a trial; nothing is written."""
    with TURN:
        from tdkt_tui.workflow.timing.moving import moved, text_of

        try:
            place = str(snapshot.folder.path) if snapshot else source
            outcome = moved(place, snapshot.text() if snapshot else text_of(source), moves)
            return Tried(outcome.timeline, outcome.difference)
        except BadInput as fault:
            return Tried(why=fault.what)
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return Tried(why=told(error))


def told(error: Exception) -> str:
    """Return what went wrong in one paragraph."""
    if isinstance(error, TdktError):
        return str(error)
    return " ".join(f"{finding.message} {finding.fix}".strip() for finding in as_findings(error))


def days_off(timeline: Timeline) -> tuple[date, ...]:
    """Return the public holidays of the months that a timeline spans."""
    if timeline.span is None:
        return ()
    first, last = timeline.span[0].replace(day=1), timeline.span[1] + timedelta(days=31)
    days = (first + timedelta(days=step) for step in range((last - first).days))
    return tuple(day for day in days if holiday_name(day))
