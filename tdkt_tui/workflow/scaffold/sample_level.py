"""Which level the sample profile of a plan is of, and a day, a number of people that the plan allows there."""

from __future__ import annotations

from datetime import date, timedelta

from tdkt_tui.model.bound_units import unit_word
from tdkt_tui.model.level import Level, Size
from tdkt_tui.model.plan import Plan

from .words import SampleLevel

_SOON = 30


def sample_level(plan: Plan, issued: date) -> SampleLevel:
    """Return the first level of units, else the first of all; the province itself writes no unit's documents.

    issued: the day of the sample's own document.
    """
    mine = [item for item in plan.level if item.units and not item.own_plan]
    level = next((item for item in mine if not of_province_itself(item)), (mine or plan.level)[0])
    unit = level.kinds()[0] if level.kinds() else "đơn vị"
    laid = plan.level_for(level.id, unit) or level
    form = laid.choose_form[0] if laid.choose_form else ""
    size = laid.size
    return SampleLevel(level.id, unit, form, _day(laid, issued), f"{laid.days or 0.5:g}",
                       staff=_staff(size), total=_total(laid),
                       plenary=bool(size.plenary_below_staff or size.shares))  # fmt: skip


def _staff(size: Size) -> int:
    """Return of how many the sample unit is, 0 where the plan does not ask: as many as its kind of conference needs."""
    if size.plenary_below_staff:
        return size.plenary_below_staff - 1
    return size.delegates_above_staff + (0 if size.shares else 1) if size.delegates_above_staff else 0


def parts_on_conference(plan: Plan) -> bool:
    """Tell whether some levels hold a conference and others none; the province itself writes no unit's plan."""
    return len({bool(level.choose_form) for level in plan.level if not of_province_itself(level)}) > 1


def of_province_itself(level: Level) -> bool:
    """Tell the level at which the province itself holds its conference: it writes no unit's documents."""
    return [unit_word(unit) for unit in level.units] == ["tỉnh"]


def _day(level: Level, issued: date) -> date:
    """Return a working day of the level's window, as late as it allows."""
    last, first = level.window.last(), level.window.first()
    day = last or (max(first, issued) if first else issued + timedelta(days=_SOON))
    while day.weekday() > 4 and (first is None or day > first):
        day -= timedelta(days=1)
    return day


def _total(level: Level) -> int:
    most = min((cap.at_most for cap in level.size.caps if cap.category == "all" and cap.at_most), default=60)
    least = max((cap.at_least for cap in level.size.caps if cap.category == "all"), default=1)
    return max(min(60, most), least)
