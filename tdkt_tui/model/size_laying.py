"""What an exception to a level does to the bounds of its size."""

from __future__ import annotations

from .level import Cap, Level, LevelException, Size
from .size_words import frees_least


def sized(level: Level, item: LevelException) -> Size:
    """Lay a size over a level's: any bound of a group replaces all that the level says of how many of it there are.

    "Không quá 150" beside a level's "từ 150 đến 250" leaves no least: the plan gives those units a number of their own.
    """
    below, above = level.size.clause or level.clause, item.size.clause or item.clause
    new = [_freed(level.size, cap).model_copy(update={"clause": cap.clause or above}) for cap in item.size.caps]
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


def _freed(size: Size, cap: Cap) -> Cap:
    """Return a bound that only says that there is no least with the level's own most."""
    of_level = next((one for one in size.caps if one.category == cap.category), None)
    if not (frees_least(cap) and of_level) or cap.at_most or cap.expected:
        return cap
    return cap.model_copy(update={"at_most": of_level.at_most, "expected": of_level.expected})
