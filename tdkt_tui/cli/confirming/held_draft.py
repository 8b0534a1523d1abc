"""What a fact says by the keys that can be typed for it, each under a number that stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.level import Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import SINGLE, Draft
from tdkt_tui.workflow.confirming.grouping import clause_of, fact_at
from tdkt_tui.workflow.confirming.level_said import APART
from tdkt_tui.workflow.confirming.tables import TABLES, Key
from tdkt_tui.workflow.confirming.typed_people import PEOPLE, people_of

from .retyped_values import FORMS, NAME, SPLIT, form_of

_OF_SOME = ("when", APART)
"""What a level says of which of its units it is, and of some of them."""


def held_draft(plan: Plan, fact: str) -> tuple[Draft, list[Key]]:
    """Return what a fact says by the keys that can be typed."""
    table = fact.partition(".")[0]
    item = fact_at(plan, fact)
    keys = [key for key in TABLES[table].keys if not (key.name == "level" and fact in SINGLE)]
    if table == "level":
        some = [key for key in keys if key.name in _OF_SOME]
        keys = [key for key in keys if key not in some] + [SPLIT]  # its number stays whatever form the level has
        keys += [NAME] if form_of(plan, {FORMS.name: getattr(item, FORMS.name, ())}) else []
        keys += [key for key in some if key.name != APART]  # what is apart is a fact of its own
    size = getattr(item, "size", None)
    people = people_of(size) if isinstance(size, Size) else {}
    keys = [_as_it_stands(key, table, item) for key in keys]
    values = {key.name: value for key in keys if (value := _value(item, key.name)) not in ("", None, [], {}, 0, False)}
    return Draft(table, values | (people or {}), clause_of(plan, fact), fact), keys


def _as_it_stands(key: Key, table: str, item: object) -> Key:
    """Return the key as a table that is there has it: one unit, where several questions made several tables.

    What its table may do without can be taken away.
    """
    about = type(item).model_fields.get(key.name) if isinstance(item, BaseModel) else None
    needed = key.needed and (about is None or about.is_required())
    asked = "text" if table in ("pilot", "quota") and key.name == "unit" else key.asked
    return replace(key, asked=asked, needed=needed)


def of_bounds(plan: Plan, draft: Draft, key: Key) -> bool:
    """Tell a number of people of a size that has bounds of more than one sort."""
    size = getattr(fact_at(plan, draft.fact), "size", None)
    return key.name in PEOPLE and isinstance(size, Size) and people_of(size) is None


def _value(item: object, name: str) -> Any:
    value = getattr(item, name, None)
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
