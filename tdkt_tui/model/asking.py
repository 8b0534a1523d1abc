"""Where a field of the profile has a meaning: what of a plan, a level or a kind of unit it depends on."""

from __future__ import annotations

import re
from collections.abc import Callable

from .bound_units import binds
from .composition import Share
from .level import Attendance, Cap, Level
from .plan import Plan


def asked_of(key: str, plan: Plan, kind: str) -> bool:
    """Tell whether a field is asked of a kind of unit: only some kinds are told apart by their subordinate units."""
    if key not in ("unit.has_subordinates", "unit.level_choice"):
        return True
    return any(level.only_without_subordinates(kind) for level in plan.level)


def shares_bind(key: str, level: Level, mode: str | None) -> bool:
    """Tell whether a field of the shares must be filled: at a conference of delegates, never at a plenary.

    Guests are asked for only where the plan names some.
    """
    return mode == "delegates" and (key != "conference.size.guests" or names_guests(level))


def names_guests(level: Level) -> bool:
    """Tell whether guests are named at a level: among who attends, or in its bounds and shares."""
    return "guest" in _groups_named(level)


def _groups_named(level: Level) -> set[str]:
    named: list[Attendance | Cap | Share] = [*level.attend, *level.size.caps, *level.size.shares]
    return {str(item.category) for item in named}


def others_attend(level: Level) -> bool:
    """Tell whether people attend who are neither exemplars nor guests: leaders, heads of hamlets.

    Where the plan tells neither who attends nor how many both of these are, nothing says that there are no others.
    """
    return not (level.attend or _groups_named(level) >= {"exemplar", "guest"}) or any(
        item.category == "" and not re.search("điển hình|tiên tiến|khách mời", item.who, re.IGNORECASE)
        for item in level.attend
    )


def _has_thresholds(_: Plan, level: Level) -> bool:
    return bool(level.size.plenary_below_staff or level.size.delegates_above_staff)


def _tells_subordinates(plan: Plan, _: Level) -> bool:
    return any(level.without_subordinates for level in plan.level)


ASKED_WHERE: dict[str, Callable[[Plan, Level], bool]] = {
    "conference": lambda _, level: bool(level.choose_form),
    "thresholds": _has_thresholds,
    "conference.threshold_choice": _has_thresholds,
    "shares": lambda _, level: bool(level.size.shares),
    "subordinates": _tells_subordinates,
    "unit.level_choice": _tells_subordinates,
    "unit.members": lambda plan, level: bool(plan.jointly) or any("khối" in unit for unit in level.units),
    "quota": lambda plan, level: any(item.quota for item in plan.nomination if binds(item, level)),
    "conference.days": lambda _, level: bool(level.choose_form),
}
"""By a field's key or its need; a field under neither is asked at every level."""
