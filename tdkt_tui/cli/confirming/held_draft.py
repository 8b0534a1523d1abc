"""What a fact says by the keys that can be typed for it, each under a number that stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.level import Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import OutlineItem
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.confirming.draft import BOUNDS, SINGLE, Draft
from tdkt_tui.workflow.confirming.grouping import clause_of, fact_at
from tdkt_tui.workflow.confirming.level_said import APART
from tdkt_tui.workflow.confirming.size_parts import size_parts
from tdkt_tui.workflow.confirming.tables import FORMS as FORMS_OF_NEW
from tdkt_tui.workflow.confirming.tables import TABLES, Asked, Key
from tdkt_tui.workflow.confirming.typed_people import PEOPLE, people_of

FORMS = replace(FORMS_OF_NEW, needed=False)
SPLIT = Key("split", "tách cấp: những loại đơn vị nào sang một cấp mới", "texts", needed=True)
NAME = Key("form_name", "đổi tên hình thức ấy, ở mọi cấp dùng nó", needed=True)
_OF_SOME = ("when", APART)
"""What a level says of which of its units it is, and of some of them."""
_ELSEWHERE = ("id", "item", "clause", "size", "days_at_most", "days_approx", "days_or")
"""What is no value of the original's, or is typed with another one."""


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
    keys += list(_besides(item, keys))
    size = getattr(item, "size", None)
    people = people_of(size) if isinstance(size, Size) else {}
    parts = {key.name: (key, said) for key, said in size_parts(size)} if isinstance(size, Size) else {}
    keys = [_as_it_stands(key, table, item) for key in keys]
    values = {key.name: value for key in keys if (value := _value(item, key.name)) not in ("", None, [], {}, 0, False)}
    values |= {name: bound for name in BOUNDS if "days" in values and (bound := getattr(item, name, 0))}
    values |= {name: said for name, (_, said) in parts.items()}
    return Draft(table, values | (people or {}), clause_of(plan, fact), fact), [
        *keys,
        *(key for key, _ in parts.values()),
    ]


def _besides(item: object, keys: Sequence[Key]) -> Iterator[Key]:
    """Yield what a fact says besides, of which nobody is asked: each under what the plan's own key is called."""
    known = {*_ELSEWHERE, *(key.name for key in keys)}
    for name, about in type(item).model_fields.items() if isinstance(item, BaseModel) else ():
        value = getattr(item, name)
        if name in known or value in (None, "", [], 0, False):
            continue
        asked: Asked | None = (
            "yes" if value is True else "number" if isinstance(value, int) else "text" if isinstance(value, str)
            else "texts" if isinstance(value, list) and all(isinstance(one, str) for one in value) else None
        )  # fmt: skip
        if asked:
            label = re.split(r"[,:;(]", about.description or name, maxsplit=1)[0].strip()
            yield Key(name, lowered_first(label), asked)


def _as_it_stands(key: Key, table: str, item: object) -> Key:
    """Return the key as a table that is there has it: one unit, where several questions made several tables.

    What its table may do without can be taken away.
    """
    about = type(item).model_fields.get(key.name) if isinstance(item, BaseModel) else None
    of_units = table == "level" and key.name == "units"  # one of no unit would be a level of nobody
    needed = key.needed and (of_units or about is None or about.is_required())
    asked = "text" if table in ("pilot", "quota") and key.name == "unit" else key.asked
    return replace(key, asked=asked, needed=needed)


def of_bounds(plan: Plan, draft: Draft, key: Key) -> bool:
    """Tell a number of people of a size that has bounds of more than one sort."""
    size = getattr(fact_at(plan, draft.fact), "size", None)
    return key.name in PEOPLE and isinstance(size, Size) and people_of(size) is None


def _value(item: object, name: str) -> Any:
    value = getattr(item, name, None)
    if isinstance(value, list) and value and isinstance(value[0], OutlineItem):
        return _titles(value)
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value


def form_of(plan: Plan, values: Mapping[str, Any]) -> str:
    """Return the only form that a level is held in, "" where it has none, or a choice."""
    codes = values.get(FORMS.name, ())
    numbers = [number for number, form in enumerate(plan.form, 1) if len(codes) == 1 and form.id == codes[0]]
    return f"form.{numbers[0]}" if numbers else ""


def _titles(items: Sequence[OutlineItem]) -> list[str]:
    """Return the titles of headings and of those below them, in their order: how they are typed."""
    return [title for one in items for title in (one.title, *_titles(one.items))]
