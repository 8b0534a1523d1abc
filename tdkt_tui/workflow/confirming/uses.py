"""Where the code of a level or of a form is used: tables that a plan cannot keep as they are once it is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan

from .changing import without_facts
from .grouping import fact_at
from .values import with_value

_KEYS = {
    "level": ("level", "levels"), "form": ("choose_form", "only_for.form"),
    "nomination": ("chosen_from", "nomination"),
}  # fmt: skip
"""Tables that have codes: the keys of other tables that name them."""


@dataclass(frozen=True, slots=True)
class Use:
    """A key that names codes which are to go. fact: its table, "quota.3"; codes: all that it names; listed: in []."""

    fact: str
    key: str
    codes: tuple[str, ...]
    listed: bool


def uses_of(plan: Plan, table: str, gone: Sequence[str]) -> list[Use]:
    """Return where other tables name the codes of facts that are to go. table: one that has codes."""
    codes = {str(getattr(fact_at(plan, fact), "id", "")) for fact in gone if fact.startswith(f"{table}.")}
    return [use for use in _all(plan, table) if use.fact not in gone and codes.intersection(use.codes)] if codes else []


def _all(plan: Plan, table: str) -> Iterator[Use]:
    for name in type(plan).model_fields:
        items = getattr(plan, name)
        for number, item in enumerate(items if isinstance(items, list) else (), 1):
            for key in _KEYS[table]:
                value: object = item
                for step in key.split("."):
                    value = getattr(value, step, None) if isinstance(value, BaseModel) else None
                if value:
                    listed = isinstance(value, list)
                    yield Use(f"{name}.{number}", f"{name}.{number}.{key}",
                              tuple(map(str, value)) if isinstance(value, list) else (str(value),), listed)  # fmt: skip


def forms_left(plan: Plan, before: Collection[str]) -> list[str]:
    """Return the facts of forms that some level had before and that nothing names any more. before: their codes."""
    named = {code for use in _all(plan, "form") for code in use.codes}
    return [f"form.{at}" for at, form in enumerate(plan.form, 1) if form.id in before and form.id not in named]


def with_other(text: str, uses: Sequence[Use], gone: Collection[str], other: str) -> str:
    """Return the text with another code wherever one that is to go is named. Raises BadInput as ``with_value`` does."""
    for use in uses:
        codes = list(dict.fromkeys(other if code in gone else code for code in use.codes))
        text = with_value(text, use.key, codes if use.listed else other)
    return text


def without_uses(text: str, facts: Sequence[str], uses: Sequence[Use], gone: Collection[str]) -> str:
    """Return the text without facts and without the tables that are for nothing else; others lose the code alone.

    A level stays, without the form. Raises BadInput as ``with_value`` and ``without_facts`` do.
    """
    alone = list(facts)
    for use in uses:
        left = [code for code in use.codes if code not in gone]
        if use.listed and (left or use.key.endswith(".choose_form")):
            text = with_value(text, use.key, left)
        elif use.fact not in alone:
            alone.append(use.fact)
    return without_facts(text, alone)
