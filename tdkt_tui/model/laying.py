"""What an exception does to a level beside its keys: to the bounds of its size, and where it has a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from .bound_units import laid, laid_over, same_unit
from .level import Level, LevelException, Size
from .unit_names import AREAS, kind_of

if TYPE_CHECKING:
    from .plan import Plan

_IN_DISTRICTS = re.compile(
    r"(?:(?:các\s+)?(?:xã|phường|thị trấn)(?:(?:,\s*|\s+và\s+)(?:xã|phường|thị trấn))*\s+)?"
    r"(?:thuộc|của|ở|tại|trên địa bàn)\s+(?:(?:các|\d{1,2})\s+)?(?P<names>[^;:.()]+)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?")


def under_conditions(
    plan: Plan, level_id: str, category: str, name: str, above: str = ""
) -> Iterator[tuple[LevelException, Level]]:
    """Yield each exception for a unit, or its kind, that holds only under a condition, with the level as it then is.

    Whether the condition is met ("xã miền núi") nobody but the unit knows, so none is laid over the level unasked.
    In which district it lies a profile may tell (above): such a condition is laid over it, or is none of its.
    """
    level = plan.level_for(level_id, category, name, above)
    for item in laid_over([one for one in plan.exception if one.level == level_id and one.when], category, name):
        if level is not None and not (above and districts_of(item.when)):
            yield item, laid(level, item)


def window_under(plan: Plan, level: Level, unit: tuple[str, str, str], day: date | None) -> str:
    """Return the window of a level inside a sentence: with its condition where a day keeps that of an exception only.

    "chậm nhất ngày 27 tháng 9 năm 2025 (trường hợp mưa lũ chia cắt)".
    """
    if day is not None and level.window.dated() and not level.window.holds(day):
        for item, changed in under_conditions(plan, level.id, *unit):
            if changed.window.dated() and changed.window.holds(day):
                return f"{changed.window.words()} (trường hợp {item.when})"
    return level.window.words()


def districts_of(when: str) -> list[str]:
    """Return the districts in which the communes of a condition lie: "xã thuộc các huyện A, B"; none for any other."""
    found = _IN_DISTRICTS.fullmatch(when.strip())
    named: list[str] = []
    for part in _AND.split(found["names"]) if found else ():
        kind = kind_of(part) or (kind_of(named[-1]) if named else "")
        name = part if kind_of(part) else f"{kind} {part}"
        if AREAS.get(kind) != "district" or not name[len(kind) :].strip()[:1].isupper():
            return []
        named.append(name)
    return named


def lies_in(when: str, above: str) -> bool:
    """Tell whether a commune of a district is one of those that a condition speaks of."""
    return same_unit(above) in map(same_unit, districts_of(when))


def sized(level: Level, item: LevelException) -> Size:
    """Lay a size over a level's: any bound of a group replaces all that the level says of how many of it there are.

    "Không quá 150" beside a level's "từ 150 đến 250" leaves no least: the plan gives those units a number of their own.
    """
    below, above = level.size.clause or level.clause, item.size.clause or item.clause
    new = [cap.model_copy(update={"clause": cap.clause or above}) for cap in item.size.caps]
    counted, groups = {cap.category for cap in new}, {part.category for part in item.size.shares}
    said = {name: getattr(item.size, name) for name in item.size.model_fields_set}
    return level.size.model_copy(
        update=said
        | {
            "caps": [
                *(cap.model_copy(update={"clause": cap.clause or below})
                  for cap in level.size.caps if cap.category not in counted),
                *new,
            ],
            "shares": [
                *(part.model_copy(update={"clause": part.clause or below})
                  for part in level.size.shares if part.category not in groups),
                *(part.model_copy(update={"clause": part.clause or above}) for part in item.size.shares),
            ],
        }
    )  # fmt: skip
