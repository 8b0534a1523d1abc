"""Levels between the lowest of a plan and the province's, which it may call by one word: "cấp trên cơ sở"."""

from __future__ import annotations

from collections.abc import Sequence

from .level import Level
from .text import folded
from .unit_names import AREAS, kind_of


def above_base(levels: Sequence[Level], level: Level) -> bool:
    """Tell a level between the lowest of a plan and the province's."""
    tiers = {one.id: _tier(one) for one in levels}
    return tiers.get(level.id) == "" and "base" in tiers.values()


def _tier(level: Level) -> str:
    kinds, label = {AREAS.get(kind_of(kind), "") for kind in level.kinds()}, folded(level.label)
    base = "trên" not in label and ("commune" in kinds or "cơ sở" in label)
    return "province" if "people-committee" in kinds or label == "cấp tỉnh" else "base" if base else ""
