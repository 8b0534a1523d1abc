"""What two parts of a level that was made two both have: each value, form and fact can be left to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tdkt_tui.model.plan import Plan

from .changing import without_facts
from .draft import BOUNDS
from .split_level import OF_LEVELS, OF_ONE
from .values import with_value, without_key

_KEYS = ("window", "days", "size", "budget", "place", "own_plan")
"""What a level says of its own units; its name and its clause are of both."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What both parts have. key: of a level, "" for facts; form: one of its forms; facts: of the first part and of the
    other, the same fact where it names both levels.
    """

    key: str = ""
    form: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def shared_after(plan: Plan, number: int) -> Iterator[Shared]:
    """Yield what a level and the one behind it both have. number: of the first.

    Rows of one table that name both levels are one: a programme is of one part or of both.
    """
    first, other = plan.level[number - 1 : number + 1]
    for name in _KEYS:
        value = getattr(first, name)
        if name in first.model_fields_set and value and value == getattr(other, name):
            yield Shared(key=name)
    both = [code for code in first.choose_form if code in other.choose_form]
    yield from (Shared(key="choose_form", form=code) for code in both)
    for table in OF_ONE:
        rows = list(enumerate(getattr(plan, table), 1))
        for (at, one), (then, same) in pairwise(rows):
            apart = (one.level, same.level) == (first.id, other.id)
            if apart and one.model_copy(update={"level": other.id}) == same:
                yield Shared(facts=((f"{table}.{at}", f"{table}.{then}"),))
    for table in OF_LEVELS:
        facts = [
            f"{table}.{at}" for at, one in enumerate(getattr(plan, table), 1) if {first.id, other.id} <= {*one.levels}
        ]
        whole = [tuple((fact, fact) for fact in facts)] if table == "agenda" else [((fact, fact),) for fact in facts]
        yield from (Shared(facts=one) for one in whole if one)


def left_to(text: str, plan: Plan, number: int, shared: Sequence[Shared], *, first: bool) -> str:
    """Return the text in which these are of one of both parts. first: of the first. Raises BadInput."""
    level = number + (1 if first else 0)
    loses = plan.level[level - 1]
    gone: list[str] = []
    forms = [one.form for one in shared if one.form]
    if forms:
        kept = [code for code in loses.choose_form if code not in forms]
        text = with_value(text, f"level.{level}.choose_form", kept) if kept else without_key(
            text, f"level.{level}.choose_form")  # fmt: skip
    for one in shared:
        if one.key and not one.form:
            for name in (one.key, *(BOUNDS if one.key == "days" else ())):
                text = without_key(text, f"level.{level}.{name}")
        for mine, theirs in one.facts:
            if mine != theirs:
                gone.append(theirs if first else mine)
                continue
            table, _, at = mine.partition(".")
            levels = getattr(plan, table)[int(at) - 1].levels
            text = with_value(text, f"{mine}.levels", [code for code in levels if code != loses.id])
    return without_facts(text, gone) if gone else text
