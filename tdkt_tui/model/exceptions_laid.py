"""What a plan says of some units apart, laid over the level that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .bound_units import same_unit, ways_of
from .level import Level, LevelException, Size
from .unit_names import unit_key
from .window import Window


def applied(level: Level, exceptions: Sequence[LevelException], unit: tuple[str, str, str]) -> Level:
    """Return a level as it applies to a unit: with its kind's exception, then its own, if under no condition.

    unit: its kind, its name, the district that it lies in, "" where that is not known; that it does so is the one
    condition of which is known whether it is met.
    """
    category, name, above = unit
    mine = [one for one in exceptions if not one.when or above]
    if any(one.when for one in mine):
        from .in_districts import lies_in  # few plans have exceptions under a condition

        mine = [one for one in mine if not one.when or lies_in(one.when, above)]
    for item in laid_over(mine, category, name, above):
        level = laid(level, item)
    return level


def laid_over(exceptions: Sequence[LevelException], category: str, name: str, above: str = "") -> list[LevelException]:
    """Return which of a level's exceptions are laid over it for a unit, in turn: those of its kind, then its own.

    Those of the communes of its district stand between.
    """
    told = [(item, same_unit(said)) for item in exceptions for said in item.units]
    lying = same_unit(f"{category} thuộc {unit_key(above)}") if above else ""
    laid = [item for item, said in told if category and said == same_unit(category)]
    laid += [item for item in exceptions if lying and any(lying in ways_of(said)[0] for said in item.units)]
    laid += [item for item, said in told if name and _calls(said, same_unit(name))]
    return list({id(item): item for item in laid}.values())


def _calls(said: str, name: str) -> bool:
    """Tell whether a plan's words are a unit's name; a branch may be called shorter than its department."""
    return said == name or (said.startswith("sở ") and name.startswith((f"{said} và ", f"{said}, ")))


def laid(level: Level, item: LevelException) -> Level:
    """Return a level with an exception laid over it: only what the exception names differs, inside the size too."""
    said: dict[str, Any] = {name: getattr(item, name) for name in item.model_fields_set - {"level", "units", "clause"}}
    if item.guided_by:  # whoever else guides it says when, how long and how large
        said = {"window": Window(), "days": 0.0, "days_or": 0.0, "size": Size()} | said
        level = level.model_copy(update={"size": Size()})
    if "days" in said:  # a length of its own leaves nothing of how the level's was said
        said = {"days_or": 0.0, "days_approx": False, "days_at_most": False} | said
    if "size" in item.model_fields_set:
        from .size_laying import sized  # few exceptions name bounds

        said["size"] = sized(level, item)
    return level.model_copy(update=said | {"clause": item.clause or level.clause})
