"""Bình Thuận: the round towards the ninth congress (2024-2025), and the ordinary year of Lâm Đồng."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.api import ExtraField, FormSection, Province, Rule, hookimpl, shipped_profiles, shipped_templates

from .agreeing import AGREED_ON, FIELDS, SECRETARY, SECTIONS, agreement_words, asks_agreement
from .rules import RULES

if TYPE_CHECKING:
    from tdkt_tui.api import Dossier, Plan

TDKT_API = 1
_HERE = Path(__file__).resolve().parent


@hookimpl
def tdkt_province() -> Province:
    """Name the province."""
    return Province(id="binh_thuan", name="Bình Thuận")


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
    return [shipped_profiles("binh_thuan")]


@hookimpl
def tdkt_profile_fields(plan: Plan) -> list[ExtraField]:
    """Ask with whom of the Party committee a unit agreed its conference, and when (II.2.a, II.2.b)."""
    return FIELDS if asks_agreement(plan) else []


@hookimpl
def tdkt_form_sections(plan: Plan) -> list[FormSection]:
    """Ask both in one section."""
    return SECTIONS if asks_agreement(plan) else []


@hookimpl
def tdkt_rules(plan: Plan) -> list[Rule]:
    """Return what this province's round asks beyond the generic rules."""
    return RULES if asks_agreement(plan) else []


@hookimpl
def tdkt_context(dossier: Dossier) -> dict[str, Any]:
    """Return the agreement with the Party committee's secretary in words; empty words where nobody gave them."""
    return agreement_words(dossier) if asks_agreement(dossier.plan) else {SECRETARY: "", AGREED_ON: ""}
