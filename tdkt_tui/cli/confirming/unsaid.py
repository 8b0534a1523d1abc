"""Keys of a fact that the lines about it say nothing of: a wrong value that is not shown would be confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from textwrap import shorten
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tdkt_tui.model.answers import shown
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.model.level import CATEGORY_WORDS
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.confirming.grouping import fact_at

Step = str | int
_SKIPPED = ("clause", "later", "label")
"""What the head line of a group says, what other keys say, and words that are printed unless they are usual."""
_SHORT = {"level": "thuộc cấp", "levels": "các cấp", "day": "ngày sự kiện"}
"""Keys that are told of many facts, in fewer words than a reference page has for each."""
_COUNTED = {"collectives": "tập thể", "individuals": "cá nhân", "households": "hộ"}
"""What the number of a key stands before, where words tell it."""
_LABEL = 48
"""Signs of a level's name, which stands in full with the level itself."""
KIND_WORDS = {"conference": "hội nghị", "congress": "đại hội"}
_WORDS = {"exactly": "đúng bằng", "at-least": "ít nhất", "at-most": "nhiều nhất", **KIND_WORDS, **ISSUER_KINDS}


def unsaid(
    plan: Plan, fact: str, told: Callable[[Plan], Sequence[str]], skipped: Collection[str] = ()
) -> Iterator[str]:
    """Yield "label (key): value" for each key without which the lines about a fact would be the same.

    told: the lines about the fact in a plan; skipped: keys that other lines say.
    """
    item = fact_at(plan, fact)
    if not isinstance(item, BaseModel):
        return
    now = list(told(plan))
    for path, about, value in _keys(item, ()):
        usual = _usual(str(path[-1]), value)
        if path[0] in skipped or path[-1] in _SKIPPED or (usual and usual.casefold() in " ".join(now).casefold()):
            continue
        if _told_without(told, with_fact(plan, fact, _with(item, path, _none(about, value)))) == now:
            label = _SHORT.get(str(path[-1])) or re.split(r"[;:(,.]", about.description or "")[0].strip()
            key = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
            yield f"{label[:1].lower()}{label[1:]} ({key}): {_said(plan, str(path[-1]), value)}"


def _usual(key: str, value: Any) -> str:
    """Return the words that say a value by themselves: those of a kind of people or issuer, the number of years."""
    if key == "cases":
        return f" {value:02d} "
    if key in _COUNTED:
        return f" {value:02d} {_COUNTED[key]}"
    known = {"category": CATEGORY_WORDS, "kind": ISSUER_KINDS, "stated": {str(value): f"{value} năm"}}.get(key, {})
    return known.get(str(value), "")


def _told_without(told: Callable[[Plan], Sequence[str]], plan: Plan) -> list[str]:
    """Return the lines without a value; none where they cannot be written without it, so they say it."""
    try:
        return list(told(plan))
    except (KeyError, ValueError):
        return []


def with_fact(plan: Plan, fact: str, item: object) -> Plan:
    """Return a plan with another fact at a key that it has."""
    table, _, number = fact.partition(".")
    value: Any = getattr(plan, table)
    if isinstance(value, list):
        at = int(number) - 1
        return plan.model_copy(update={table: [*value[:at], item, *value[at + 1 :]]})
    return plan.model_copy(update={table: value.model_copy(update={number: item}) if number else item})


def _keys(item: BaseModel, above: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], FieldInfo, Any]]:
    """Yield (path, field, value) of every key that says something, those of tables inside too; a window is one."""
    for name, about in type(item).model_fields.items():
        value = getattr(item, name)
        if not about.is_required() and value == about.get_default(call_default_factory=True):
            continue
        path = (*above, name)
        if isinstance(value, BaseModel) and not isinstance(value, Window):
            yield from _keys(value, path)
        elif isinstance(value, list) and value and isinstance(value[0], BaseModel):
            for number, one in enumerate(value):
                yield from _keys(one, (*path, number))
        else:
            yield path, about, value


def _with(item: Any, path: Sequence[Step], value: Any) -> Any:
    """Return a copy with another value at a path."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return [*item[:step], _with(item[step], rest, value), *item[step + 1 :]]
    return item.model_copy(update={step: _with(getattr(item, step), rest, value)})


def _none(about: FieldInfo, value: Any) -> Any:
    """Return another value: the one of a key that is not written; a number that must be there is one more."""
    if not about.is_required():
        return about.get_default(call_default_factory=True)
    if isinstance(value, date):
        return date.min
    return value + 1 if isinstance(value, int) else type(value)()


def _said(plan: Plan, key: str, value: Any) -> str:
    """Write a value; a level or a form by its name, with its code."""
    if isinstance(value, Window):
        return value.words()
    names = {level.id: level.label for level in plan.level} if key in ("level", "levels") else {}
    names = {code: shorten(label, _LABEL, placeholder=" …") for code, label in names.items()}
    names |= {form.id: form.name for form in plan.form} if key in ("form", "choose_form") else {}
    codes = value if isinstance(value, list) else [value]
    if names:
        return ", ".join(f"{names[code]} [{code}]" if code in names else str(code) for code in codes)
    return _WORDS.get(value, value) if isinstance(value, str) else shown(value)
