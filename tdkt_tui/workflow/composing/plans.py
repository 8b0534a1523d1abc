"""The plans and levels that a dossier may stand under, in words."""

from __future__ import annotations

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.catalogue import plan_named, provinces_with_plans


def plan_words(plan: Plan) -> str:
    """Name a plan: number, issuer and title."""
    issuer = plan.plan.issuer
    return f"{plan.plan.citation().short()} của {issuer.called or issuer.name}: {plan.plan.title}"


def level_words(level: Level) -> str:
    """Name a level with the kinds of unit that belong to it."""
    return f"{level.label} ({', '.join(level.units)})" if level.units else level.label


def plans_offered() -> list[tuple[str, str]]:
    """Return every plan of every province as (id, province and words)."""
    return [
        (plan.plan.id, f"{province.name} · {plan_words(plan)}")
        for province, plans in provinces_with_plans()
        for plan in plans
    ]


def levels_offered(plan_id: str) -> list[tuple[str, str]]:
    """Return the levels of a plan as (id, words). Raises NotFound for an unknown plan."""
    return [(level.id, level_words(level)) for level in plan_named(plan_id).level]
