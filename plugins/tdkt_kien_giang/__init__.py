"""Kiên Giang: the propaganda plan of 2017, and the ordinary year of An Giang."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.api import Province, Rule, hookimpl, shipped_profiles, shipped_templates

from .rules import RULES_2017

if TYPE_CHECKING:
    from tdkt_tui.api import Plan

TDKT_API = 1
_HERE = Path(__file__).resolve().parent


@hookimpl
def tdkt_province() -> Province:
    """Name the province."""
    return Province(id="kien_giang", name="Kiên Giang")


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
    return [shipped_profiles("kien_giang")]


@hookimpl
def tdkt_rules(plan: Plan) -> list[Rule]:
    """Return what the plan of 2017 asks beyond the generic rules."""
    return RULES_2017 if plan.plan.id == "kien_giang/2017" else []
