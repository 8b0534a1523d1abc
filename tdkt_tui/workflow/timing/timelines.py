"""From what the user named to timelines: a case's, a plan's, or those of all plans of a province."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import NotFound
from tdkt_tui.model.near import meant
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry
from tdkt_tui.store.workspace.folder import PROFILE
from tdkt_tui.timeline.timelines import Timeline, timeline_of_dossier, timeline_of_plan
from tdkt_tui.workflow.amending import plan_on
from tdkt_tui.workflow.catalogue import plan_named, plans_of_province
from tdkt_tui.workflow.extras import extra_infos
from tdkt_tui.workflow.load import load_dossier
from tdkt_tui.workflow.sources import dossier_named, profile_path

_VIETNAM = timezone(timedelta(hours=7))


def timelines_named(source: str, today: date | None = None) -> list[Timeline]:
    """Return the timeline of a profile or a plan, or one of each plan of a province.

    today: the day by which plans stand as amended; else today's date. Raises NotFound for an unknown name, and a
    profile's faults but for missing values: an unfinished profile has a timeline too, where what is missing is said.
    """
    on = today or now()
    if not _names_profile(source):
        if meant(source, {item: item for item in registry().ids()}) is None:
            profile_path(source)  # tells a name that is nothing's
        return [_of_plan(plan, on) for plan in plans_of_province(source)]
    if (plan := plan_meant(source)) is not None:
        return [_of_plan(plan, on)]
    return [timeline_of(load_dossier(source, draft=True))]


def timeline_of(dossier: Dossier) -> Timeline:
    """Return a case's timeline, with the dates that plugins ask for."""
    return timeline_of_dossier(dossier, extra_infos(dossier))


def plan_meant(source: str) -> Plan | None:
    """Return the plan whose id a user named; None where the name is a profile's, or nothing's."""
    try:
        profile_path(source)
    except NotFound:
        try:
            return plan_named(source)
        except NotFound:
            return None
    return None


def today_within(timeline: Timeline) -> date | None:
    """Return today in Vietnam while the timeline runs: for an old plan "2.000 days past" says nothing."""
    today, span = now(), timeline.span
    return today if span and span[0] <= today <= span[1] else None


def now() -> date:
    """Return today's date in Vietnam."""
    return datetime.now(_VIETNAM).date()


def _of_plan(plan: Plan, on: date) -> Timeline:
    """Return a plan's timeline as it stands on a day: a deadline that a later plan moved must not stand as it was."""
    return timeline_of_plan(plan_on(plan, on))


def _names_profile(source: str) -> bool:
    if "/" in source or source.endswith(".toml"):
        return True
    try:
        return Path(source, PROFILE).is_file() or dossier_named(source) is not None
    except OSError:  # a name longer than the system takes names no folder
        return False
