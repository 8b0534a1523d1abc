"""What an exception does to a level beside its keys: to the bounds of its size, and where it has a condition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from .bound_units import laid, same_unit
from .level import Cap, Level, LevelException, Size

if TYPE_CHECKING:
    from .plan import Plan


def under_conditions(plan: Plan, level_id: str, category: str, name: str) -> Iterator[tuple[LevelException, Level]]:
    """Yield each exception for a unit, or its kind, that holds only under a condition, with the level as it then is.

    Whether the condition is met ("xã miền núi") nobody but the unit knows, so none is laid over the level unasked.
    """
    level = plan.level_for(level_id, category, name)
    mine = {same_unit(said) for said in (category, name) if said}
    for item in plan.exception:
        if level is not None and item.level == level_id and item.when and mine & set(map(same_unit, item.units)):
            yield item, laid(level, item)


def window_under(plan: Plan, level: Level, category: str, name: str, day: date | None) -> str:
    """Return the window of a level inside a sentence: with its condition where a day keeps that of an exception only.

    "chậm nhất ngày 27 tháng 9 năm 2025 (trường hợp mưa lũ chia cắt)".
    """
    if day is not None and level.window.dated() and not level.window.holds(day):
        for item, changed in under_conditions(plan, level.id, category, name):
            if changed.window.dated() and changed.window.holds(day):
                return f"{changed.window.words()} (trường hợp {item.when})"
    return level.window.words()


def sized(level: Level, item: LevelException) -> Size:
    """Lay a size over a level's: a bound that is named replaces that bound of its group, and one that it rules out."""
    below, above = level.size.clause or level.clause, item.size.clause or item.clause
    new = [cap.model_copy(update={"clause": cap.clause or above}) for cap in item.size.caps]
    groups = {part.category for part in item.size.shares}
    said = {name: getattr(item.size, name) for name in item.size.model_fields_set}
    return level.size.model_copy(
        update=said
        | {
            "caps": [*_standing(level.size.caps, new, below), *new],
            "shares": [
                *(part.model_copy(update={"clause": part.clause or below})
                  for part in level.size.shares if part.category not in groups),
                *(part.model_copy(update={"clause": part.clause or above}) for part in item.size.shares),
            ],
        }
    )  # fmt: skip


def _standing(caps: list[Cap], new: list[Cap], clause: str) -> Iterator[Cap]:
    """Yield what of a level's bounds still holds: "nhiều nhất 200" leaves "ít nhất 120", "nhiều nhất 50" does not."""
    for cap in caps:
        mine = [one for one in new if one.category == cap.category]
        most = min((one.at_most for one in mine if one.at_most), default=0)
        least = max((one.at_least for one in mine), default=0)
        kept = {
            "at_least": 0 if least or (most and cap.at_least > most) else cap.at_least,
            "at_most": 0 if most or least > cap.at_most else cap.at_most,
            "expected": 0 if mine else cap.expected,
        }
        if any(kept.values()):
            yield cap.model_copy(update=kept | {"clause": cap.clause or clause})
