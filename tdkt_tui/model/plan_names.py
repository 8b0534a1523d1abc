"""Names inside a plan that point at nothing, or stand for two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Tables = Mapping[str, Sequence[Any]]
"""The lists of a plan by their keys: "level", "nomination" …; what they hold is the plan's own."""
_OF_LEVELS = ("document", "nomination", "blank_form", "composition", "quota", "agenda", "aim", "provision")
_MAY_BE_OF_A_LEVEL = ("honours", "committee", "amount")
_NAMED, _MAY_BE_NAMED = ("level", "form", "blank_form", "opening"), ("nomination", "reporting")


def unknown_names(plan: Tables) -> list[str]:
    """Return the ids that a plan uses without declaring them, sorted."""
    levels = {name for table in _OF_LEVELS for item in plan[table] for name in item.levels}
    levels |= {item.level for table in _MAY_BE_OF_A_LEVEL for item in plan[table]} - {""}
    levels |= {item.level for item in plan["exception"]}
    forms = {name for table in ("level", "exception") for item in plan[table] for name in item.choose_form}
    forms |= {item.only_for.form for item in plan["agenda"] if item.only_for}
    duties = {item.nomination for item in plan["blank_form"] if item.nomination}
    duties |= {name for item in plan["nomination"] for name in item.chosen_from}
    unknown = levels - _ids(plan, "level") | forms - _ids(plan, "form") | duties - _ids(plan, "nomination")
    unknown |= {name for item in plan["opening"] for name in item.of} - {item.of for item in plan["document"]}
    return sorted(unknown)


def twice_declared(plan: Tables) -> list[str]:
    """Return the ids that two levels, forms, agenda items, blank forms, duties or openings share, sorted."""
    each = [[item.item for item in plan["agenda"]]]
    each += [[item.id for item in plan[table]] for table in _NAMED]
    each += [[item.id for item in plan[table] if item.id] for table in _MAY_BE_NAMED]
    return sorted({name for listed in each for name in listed if listed.count(name) > 1})


def _ids(plan: Tables, table: str) -> set[str]:
    return {item.id for item in plan[table]}
