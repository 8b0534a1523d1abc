"""A group after one of its values was typed anew: what is understood by now, without the original's words once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_at
from tdkt_tui.workflow.confirming.values import Value

from .places import where
from .shown import understood_lines
from .shown_findings import beside_lines
from .shown_passage import all_facts
from .state import State
from .understood import understood

_FEW = 3
"""Facts that are told all once more; of more only those that were mended."""


def changed_lines(state: State, group: Group, values: Sequence[Value], before: Plan) -> Iterator[str]:
    """Yield what a group says now, and what tables came beside it. before: the plan when it was shown whole."""
    yield ""
    yield from wrapped(f"ĐÃ SỬA: {where(state.original, group)} (lời của bản gốc ở trên)", "")
    mended = _mended(state.plan, group, before)
    if len(group.facts) > _FEW and len(mended) < len(group.facts):
        yield from understood(state.plan, mended) if mended else ()
        yield f"  … {len(group.facts) - len(mended)} dữ kiện kia như đã hiện ở trên"
    else:
        yield from understood_lines(state, group, values)
    if more := _added(state.plan, group, before):
        yield "VỪA THÊM"
        yield from understood(state.plan, more)
    yield from beside_lines(state, group, values)


def _mended(plan: Plan, group: Group, before: Plan) -> list[str]:
    """Return the facts of a group that say something else than when it was shown whole."""
    return [fact for fact in group.facts if "." in fact and isinstance(item := fact_at(plan, fact), BaseModel)
            and item not in (getattr(before, fact.partition(".")[0]) or ())]  # fmt: skip


def _added(plan: Plan, group: Group, before: Plan) -> list[str]:
    """Return the facts that the plan did not have, but those of the group."""
    known = {fact.partition(".")[0]: list(getattr(before, fact.partition(".")[0])) for fact in all_facts(plan)}
    new = (fact for fact in all_facts(plan) if fact not in group.facts)
    return [fact for fact in new if fact_at(plan, fact) not in known[fact.partition(".")[0]]]
