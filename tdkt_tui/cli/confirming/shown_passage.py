"""A passage that was not understood, as a person sees it: whole, then what its clause holds already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.base import Fact
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.plan_notes import Left

from .session import State
from .shown import fitting, quoted
from .understood import understood

_UNREAD = re.compile(r"(.*) \(trong đó chưa đọc: (.*)\)", re.DOTALL)
_SAID_BESIDE = 9
"""Lines of what is told with a passage."""
_BESIDE = 6
"""Facts of the same clause that are told with a passage; more would hide it."""


def passage_lines(state: State, left: Left, count: tuple[int, int]) -> Iterator[str]:
    """Yield a passage that was not understood: whole, then what of it is in no fact, then the facts of its clause."""
    clause, at, words = left.place
    yield ""
    yield from wrapped(f"[CHƯA HIỂU {count[0]}/{count[1]}] {', '.join(filter(None, (clause, at)))}", "")
    whole = " ".join(one.text for one in state.original.paragraphs if one.at == at)
    found = _UNREAD.fullmatch(words)
    said, figures = (found[1], found[2]) if found else (words, "")
    yield from quoted(whole or words)
    if whole and not whole.endswith(said):
        yield from wrapped(f"Chưa thành dữ kiện: {said}", "  ")
    if whole and figures:
        yield from wrapped(f"Chưa đọc: {figures}", "  ")
    if beside := facts_beside(state, left):
        yield "  Đã ghi ở mục này:"
        lines = [row for line in understood(state.plan, beside[:_BESIDE]) for row in fitting(line)]
        yield from lines[:_SAID_BESIDE]
        if len(lines) > _SAID_BESIDE:
            yield f"    … còn nữa: tdkt province show {state.plan.province}"


def facts_beside(state: State, left: Left) -> list[str]:
    """Return the facts that say something of the clause that a passage stands in."""
    at = state.original.index(left.place[1])
    clause = state.original.paragraphs[at].clause if at is not None else ""
    if not clause or clause.startswith(("(", "Phụ lục")):
        return []
    return [fact for fact in all_facts(state.plan) if clause in clauses_in(fact_at(state.plan, fact))]


def clauses_in(value: object) -> Iterator[str]:
    """Yield the clauses of a fact and of what stands inside it."""
    if isinstance(value, list):
        for item in value:
            yield from clauses_in(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, Fact):
            yield value.clause
        for name in type(value).model_fields:
            yield from clauses_in(getattr(value, name))


def all_facts(plan: Plan) -> list[str]:
    """Return the keys of all facts in lists."""
    tables = {name: getattr(plan, name) for name in type(plan).model_fields}
    return [f"{name}.{number}" for name, items in tables.items() if isinstance(items, list)
            for number in range(1, len(items) + 1)]  # fmt: skip
