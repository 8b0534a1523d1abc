"""Rules over a dossier and over a province's plan: written once, fed by the plan's facts."""

from __future__ import annotations

from tdkt_tui.model.extension import Rule

from .registry import PLAN_RULES, RULES, check_dossier, check_people, check_plan
from .running import PlanRule

__all__ = ["PLAN_RULES", "RULES", "PlanRule", "Rule", "check_dossier", "check_people", "check_plan"]
