"""Bắc Ninh: carrying out Chỉ thị 34-CT/TW (plan 181 of 22/10/2014), and the merged province's ordinary year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.api import Province, Rule, hookimpl, shipped_profiles, shipped_templates

from . import plan_181_rules

if TYPE_CHECKING:
    from tdkt_tui.api import Plan

TDKT_API = 1
_HERE = Path(__file__).resolve().parent


@hookimpl
def tdkt_province() -> Province:
    """Name the province."""
    return Province(id="bac_ninh", name="Bắc Ninh")


@hookimpl
def tdkt_plans() -> list[Path]:
    """Return the plans beside this module."""
    return sorted(_HERE.glob("plan_*.toml"))


@hookimpl
def tdkt_templates() -> list[Path]:
    """Return the templates shipped with tdkt."""
    return [shipped_templates()]


@hookimpl
def tdkt_profiles() -> list[Path]:
    """Return the sample profiles shipped with tdkt."""
    return [shipped_profiles("bac_ninh")]


@hookimpl
def tdkt_rules(plan: Plan) -> list[Rule]:
    """Return the rules of the plan in use."""
    return plan_181_rules.rules() if plan.plan.id == plan_181_rules.PLAN else []
