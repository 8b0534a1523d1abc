"""Facts that stand on no page: of bodies of the province, or of units whose pages leave them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined, padded
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.reached import Reach
from tdkt_tui.workflow.reaching.said import said_by
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

from .held_to import Told
from .sources import Source

NOWHERE = "Không in ở trang nào: đúng khi là việc của cơ quan tỉnh"
LACKING = "Ghi cho đơn vị mà trang của họ không có"
_DUTIES = ("task", "reporting", "nomination")
_NO_LINES = ("agenda", "pilot", "level")
"""Told elsewhere on the sheet."""


def on_no_page(plan: Plan, units: Sequence[SampleUnit]) -> Iterator[tuple[str, tuple[Source, ...]]]:
    """Yield (words, facts) of each body whose duties bind none of the units that were tried."""
    bound = Bound(plan)
    found: dict[str, list[Source]] = {}
    for fact in said_by(plan):
        named = bound.named([fact]) or (plan.pilot and any(map(names_pilots, fact.who)))
        if fact.table in _DUTIES and not named and not any(bound.binds(fact, unit) for unit in units):
            found.setdefault("; ".join(fact.who) or "(không ghi của ai)", []).append(Source(fact.field, fact.clause))
    for body, facts in found.items():
        yield f"{body} ({padded(len(facts))} việc)" if len(facts) > 1 else body, tuple(facts)


def lacking(facts: Iterable[Reach]) -> Iterator[Told]:
    """Yield each fact that binds units whose pages say nothing of it."""
    for one in facts:
        missed = [unit.name or unit.kind for unit, lack in one.missed.items() if lack.whole]
        if missed and one.fact.table not in _NO_LINES:
            words = f"{joined(list(dict.fromkeys(missed)))}: {one.fact.words or one.fact.numbers}"
            yield LACKING, words, Source(one.fact.field, one.fact.clause)
