"""What an exception does to a level beside its keys: to the bounds of its size, and where it has a condition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from .bound_units import laid, laid_over
from .level import Level, LevelException, Size

if TYPE_CHECKING:
    from .plan import Plan


def under_conditions(plan: Plan, level_id: str, category: str, name: str) -> Iterator[tuple[LevelException, Level]]:
    """Yield each exception for a unit, or its kind, that holds only under a condition, with the level as it then is.

    Whether the condition is met ("xã miền núi") nobody but the unit knows, so none is laid over the level unasked.
    """
    level = plan.level_for(level_id, category, name)
    for item in laid_over([one for one in plan.exception if one.level == level_id and one.when], category, name):
        if level is not None:
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
