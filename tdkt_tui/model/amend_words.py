"""What an amendment changes, in words: the fact, what it was, what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from .amend import Amending, with_changes
from .amend_path import find, steps_of
from .citation import Citation
from .issuer import Recipient
from .plan import Plan
from .window import Window
from .words import short_date

UNSTATED = "không nêu"
_NAME = ("label", "title", "name", "unit", "body", "who", "of")
_HEAD = re.compile(r"[,;:({\[]")


@dataclass(frozen=True, slots=True)
class AmendedFact:
    """One fact that an amendment sets anew. number: of the change in its amendment, from 1."""

    amending: Amending
    number: int
    fact: str
    before: str
    after: str

    @property
    def citation(self) -> str:
        """Cite the amending plan, with the clause that amends."""
        change = self.amending.amendment.changes[self.number - 1]
        return self.amending.by.cite(change.clause or self.amending.amendment.clause)

    def words(self) -> str:
        """Write the change: "Thời hạn tổ chức (cấp cơ sở): … → …"."""
        return f"{self.fact}: {self.before} → {self.after}"


def amended_facts(plan: Plan, amendings: Sequence[Amending]) -> list[AmendedFact]:
    """Return every changed fact in order, each with its value just before and just after its amendment."""
    return [fact for _, _, facts in steps(plan, amendings) for fact in facts]


def steps(plan: Plan, amendings: Sequence[Amending]) -> Iterator[tuple[Plan, Plan, list[AmendedFact]]]:
    """Yield, amendment by amendment, the plan before, the plan after, and what changed; unsound ones change nothing."""
    for item in amendings:
        after, faults = with_changes(plan, item)
        if not faults:
            yield plan, after, [_fact(plan, after, item, number) for number in _numbers(item)]
            plan = after


def _numbers(item: Amending) -> range:
    return range(1, len(item.amendment.changes) + 1)


def _fact(before: Plan, after: Plan, item: Amending, number: int) -> AmendedFact:
    way = steps_of(item.amendment.changes[number - 1].at)
    return AmendedFact(item, number, fact_words(after, way), words_of(find(before, way)[-1]),
                       words_of(find(after, way)[-1]))  # fmt: skip


def fact_words(plan: Plan, way: list[str]) -> str:
    """Name a fact: what its key means, and whose it is: "Thời hạn tổ chức (cấp trên cơ sở)"."""
    met = find(plan, way)
    what = way[-1]
    for owner, step in zip(reversed(met[:-1]), reversed(way), strict=True):
        if isinstance(owner, BaseModel) and step in type(owner).model_fields:
            what = _HEAD.split(type(owner).model_fields[step].description or step)[0].strip()
            break
    named = next((name for node in reversed(met[1:-1]) if (name := _name(node))), "")
    return f"{what} ({named})" if named else what


def words_of(value: Any) -> str:
    """Write a fact's value in words; what is absent or empty is "không nêu"."""
    match value:
        case Window():
            text = value.words()
        case bool():
            text = "có" if value else "không"
        case date():
            text = short_date(value)
        case Citation():
            text = value.full()
        case Recipient():
            text = value.words()
        case BaseModel():
            given = [words_of(getattr(value, key)) for key in type(value).model_fields if key in value.model_fields_set]
            text = ", ".join(part for part in given if part != UNSTATED)
        case list():
            text = "; ".join(map(words_of, value))
        case None:
            text = ""
        case float():
            text = f"{value:g}".replace(".", ",")
        case _:
            text = str(value)
    return text or UNSTATED


def _name(node: Any) -> str:
    return next((str(name) for key in _NAME if isinstance(name := getattr(node, key, None), str) and name), "")
