"""Where a field of the profile has a meaning: what of a plan, a level or a kind of unit it depends on.

How many people a unit has is asked where the plan goes by it: for the sort of its meeting, for who joins another's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .bound_units import ANY_UNIT, binds
from .composition import Share
from .level import Attendance, Cap, Jointly, Level
from .plan import Plan
from .text import folded
from .unit_names import AREAS

_PEOPLE = r"(?:người(?: lao động)?(?! dân)|cán bộ|công chức|viên chức|biên chế|lao động)"
_STAFF = re.compile(
    rf"(?:có )?(?P<below>dưới|ít hơn|không quá|từ|trên) (?P<number>\d[\d.]*) {_PEOPLE}(?:,? (?:và |hoặc )?{_PEOPLE})*"
    r"(?: trở (?:lên|xuống))?",
    re.IGNORECASE,
)
"""A number of a unit's own people: "có dưới 50 cán bộ, công chức"."""
_ALONE = re.compile(r"(?:và )?không có (?:các )?(?:đơn vị|cơ quan) trực thuộc", re.IGNORECASE)
"""Who has no units under it: "có dưới 30 người, không có đơn vị trực thuộc"."""
_MORE = re.compile(
    r"(?<!\w)(?:hoặc|hay|trừ|và(?!\s+(?:có|không|chưa)\s))(?!\w)|;|(?:không|chưa)(?:\s+(?:phải|có))?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Words beside that number that deny it, or name others: whom it leaves out may be meant all the same."""

_DISTRICTS = {kind for kind, sort in AREAS.items() if sort == "district"}


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


def joints_of(plan: Plan, level: Level, category: str = "", *names: str) -> list[Jointly]:
    """Return how a unit meets together with others, or as a part of another event: as its plan tells or allows it.

    category: "" is any kind of the level. "Cơ quan có dưới …" in a level's own clause is any unit of that level.
    """
    kinds = [category] if category else level.kinds()
    words = {word for word, covered in level.covers.items() if {*kinds} & {*covered}}
    mine = {folded(one) for one in (*kinds, *words, *names) if one}
    return [joint for joint in plan.jointly
            if mine & {folded(one) for one in joint.units} or _of_any(plan, level, joint, kinds)]  # fmt: skip


def _of_any(plan: Plan, level: Level, joint: Jointly, kinds: list[str]) -> bool:
    """Tell what a level's clause says, on terms, of units of whatever kind.

    Beside offices no area is a "cơ quan", and no district is meant by a number of people: it always has more.
    """
    around = [one for one in plan.level if one.clause and f"{joint.clause}.".startswith(f"{one.clause}.")]
    words = {folded(one) for one in joint.units}
    if not (joint.when and words <= {*ANY_UNIT} and any(one.id == level.id for one in around)):
        return False
    offices = {kind for one in around for kind in one.kinds()} - {*AREAS}
    if offices and kinds and {*kinds} <= _DISTRICTS and _STAFF.search(joint.when):
        return False
    return len(around) == 1 or words != {"cơ quan"} or not all(kind in AREAS for kind in kinds)


def meets(when: str, staff: int | None, subordinates: bool | None = None) -> bool | None:
    """Tell whether a unit of so many people is such a one; None where its people alone do not tell.

    subordinates: whether it has units under it, None for unknown.
    """
    if alone := _ALONE.search(when):
        if subordinates and not _MORE.search(_ALONE.sub("\n", when)):
            return False
        rest = when[: alone.start()].rstrip(" ,"), when[alone.end() :].strip(" ,")
        if subordinates is False:
            when = next(filter(None, rest), "") if not all(rest) else when
        if subordinates is False and not any(rest):
            return True
    found = _STAFF.search(when)
    if found is None or staff is None:
        return None
    number, below = int(found["number"].replace(".", "")), found["below"].casefold()
    up = below == "trên" or (below == "từ" and "xuống" not in when)
    least = number + (below == "trên") if up else number + (below in ("không quá", "từ"))
    if not _STAFF.fullmatch(when.strip()):
        return False if (staff >= least) is not up and not _MORE.search(_STAFF.sub("\n", when)) else None
    return (staff >= least) is up


def _has_thresholds(plan: Plan, level: Level) -> bool:
    return goes_by_staff(level) or any(_STAFF.search(joint.when) for joint in joints_of(plan, level))


def goes_by_staff(level: Level) -> bool:
    """Tell a level at which the number of people decides the sort of meeting: it must be given then, else it may be."""
    return bool(level.size.plenary_below_staff or level.size.delegates_above_staff)


def _tells_subordinates(plan: Plan, _: Level) -> bool:
    return any(level.without_subordinates for level in plan.level)


ASKED_WHERE: dict[str, Callable[[Plan, Level], bool]] = {
    "conference": lambda _, level: bool(level.choose_form),
    "thresholds": _has_thresholds,
    "conference.threshold_choice": lambda _, level: goes_by_staff(level),
    "shares": lambda _, level: bool(level.size.shares),
    "subordinates": _tells_subordinates,
    "unit.level_choice": _tells_subordinates,
    "unit.members": lambda plan, level: bool(plan.jointly) or any("khối" in unit for unit in level.units),
    "quota": lambda plan, level: any(item.quota for item in plan.nomination if binds(item, level)),
    "conference.days": lambda _, level: bool(level.choose_form),
}
"""By a field's key or its need; a field under neither is asked at every level."""
