"""Whom words of a plan bind, as a person reads it: levels by their names, units by theirs, or all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan


def _label(level: Level) -> str:
    return level.label


def whom_names(plan: Plan, whom: Mapping[str, Any], name: Callable[[Level], str] = _label) -> list[str]:
    """Return the names of those whom keys of a fact bind, levels first; none for all. name: how a level is called."""
    return [*(name(level) for level in plan.level if level.id in whom.get("levels", ())), *whom.get("who", ())]


def whom_told(plan: Plan, whom: Mapping[str, Any], name: Callable[[Level], str] = _label) -> str:
    """Return those whom keys of a fact bind in one row, "mọi đơn vị" where they name nobody."""
    return "; ".join(whom_names(plan, whom, name)) or "mọi đơn vị"
