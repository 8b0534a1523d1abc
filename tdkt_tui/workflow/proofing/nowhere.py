"""Duties that stand on no unit's page: of bodies of the province, or of units that the plan calls otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import said_by
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

from .sources import Source

NOWHERE = "Không ở trang nào: việc của cơ quan tỉnh"
_DUTIES = ("task", "reporting", "nomination")


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
