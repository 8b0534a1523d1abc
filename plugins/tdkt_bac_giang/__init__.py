"""Bắc Giang: plan 16/KH-HĐTĐKT of 26/6/2019, the round towards the province's fifth congress."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.api import Province, hookimpl, shipped_profiles, shipped_templates

TDKT_API = 1
_HERE = Path(__file__).resolve().parent


@hookimpl
def tdkt_province() -> Province:
    """Name the province."""
    return Province(id="bac_giang", name="Bắc Giang")


@hookimpl
def tdkt_plans() -> list[Path]:
    """Return the plan beside this module."""
    return [_HERE / "plan_16_2019.toml"]


@hookimpl
def tdkt_templates() -> list[Path]:
    """Return the templates shipped with tdkt."""
    return [shipped_templates()]


@hookimpl
def tdkt_profiles() -> list[Path]:
    """Return the sample profiles shipped with tdkt."""
    return [shipped_profiles("bac_giang")]
