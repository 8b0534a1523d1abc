"""What an exception to a level does to the bounds of its size."""

from __future__ import annotations

from .level import Cap, Level, LevelException, Size
from .size_words import frees_least


def sized(level: Level, item: LevelException) -> Size:
    """Lay a size over a level's: a bound that is said replaces the level's, one that is not said stays with a group.

    "Không quá 200" beside a level's "từ 150 đến 250" keeps its least; "không quá 150" leaves none, for both at once
    would be a number that the plan does not say. A least of 0 that is written frees of it. About how many are meant
    is said of no bound, so that it replaces all of them. Where somebody else sets the number, and no bound is said with
    it, the level's bounds of all who come are not the unit's.
    """
    below, above = level.size.clause or level.clause, item.size.clause or item.clause
    new = [_freed(level.size, cap).model_copy(update={"clause": cap.clause or above}) for cap in item.size.caps]
    theirs = bool(item.size.decided_by and not new) and item.size.decided_by != level.size.decided_by
    counted, groups = {cap.category for cap in new}, {part.category for part in item.size.shares}
    said = {name: getattr(item.size, name) for name in item.size.model_fields_set}
    return level.size.model_copy(
        update=said
        | {
            "caps": [
                *(cap.model_copy(update={"clause": cap.clause or below})
                  for cap in level.size.caps if cap.category not in counted and not (theirs and cap.category == "all")),
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
    """Return the bounds of a group with those of the level that they leave in force."""
    of_level = next((one for one in size.caps if one.category == cap.category), None)
    if of_level is None or (cap.at_least and cap.at_most):
        return cap
    if frees_least(cap) and not (cap.at_most or cap.expected):
        return cap.model_copy(update={"at_most": of_level.at_most, "expected": of_level.expected})
    if cap.expected and not (cap.at_least or cap.at_most):
        return cap
    if cap.at_least and of_level.at_most >= cap.at_least:
        return cap.model_copy(update={"at_most": of_level.at_most})
    if cap.at_most > of_level.at_least and not frees_least(cap):
        return cap.model_copy(update={"at_least": of_level.at_least})
    return cap
