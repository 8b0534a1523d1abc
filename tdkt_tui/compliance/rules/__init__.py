"""Rules over a dossier and over a province's plan: written once, fed by the plan's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tdkt_tui.model.extension import Rule

from .registry import RULES, check_dossier, check_people
from .running import PlanRule

if TYPE_CHECKING:
    from .plan_registry import PLAN_RULES, check_plan

__all__ = ["PLAN_RULES", "RULES", "PlanRule", "Rule", "check_dossier", "check_people", "check_plan"]


def __getattr__(name: str) -> Any:
    """Give what judges a plan alone, imported where a plan is."""
    if name not in ("PLAN_RULES", "check_plan"):
        raise AttributeError(name)
    from . import plan_registry

    return getattr(plan_registry, name)
