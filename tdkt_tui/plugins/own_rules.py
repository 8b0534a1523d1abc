"""The rules of a folder without code: one field of a profile against a bound, a list, words, or that it is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tdkt_tui.model.extension import Rule
from tdkt_tui.model.finding import Finding, Severity

from .stopping import Ours

if TYPE_CHECKING:
    from tdkt_tui.model.dossier import Dossier
    from tdkt_tui.model.own_parts import OwnRule


def rule_of(own: OwnRule) -> Rule:
    """Return the rule as a hook gives it; where a value is absent it is silent, unless it asks for the value."""
    return Rule(own.id, own.title, _Check(own), own.clause, own.certainty)


class _Check(Ours):
    def __init__(self, own: OwnRule) -> None:
        self.own = own

    def __call__(self, dossier: Dossier) -> Iterator[Finding]:
        own = self.own
        if dossier.is_plan_itself or (own.levels and dossier.level.id not in own.levels):
            return
        value = value_at(dossier, own.field)
        absent = value in (None, "", [], {})
        if own.required if absent else not _holds(own, value, dossier):
            yield Finding(own.id, Severity(own.severity), own.message, field=own.field, fix=own.fix)


def value_at(dossier: Dossier, key: str) -> Any:
    """Return the value of a profile at a dotted key; None where there is none."""
    node: Any = dossier.profile
    for step in key.split("."):
        node = node.get(step) if isinstance(node, dict) else getattr(node, step, None)
    return node


def _holds(own: OwnRule, value: Any, dossier: Dossier) -> bool:
    if own.required:
        return True
    if own.one_of:
        return value in own.one_of
    if own.contains:
        return own.contains.casefold() in str(value).casefold()
    if own.lacks:
        return own.lacks.casefold() not in str(value).casefold()
    stated = own.at_least if own.at_least is not None else own.at_most
    bound = value_at(dossier, stated) if isinstance(stated, str) else stated
    if not _alike(value, bound):
        return True  # one of both is left to the clerk, or not given: there is nothing to compare
    return bool(value >= bound) if own.at_least is not None else bool(value <= bound)


def _alike(value: Any, bound: Any) -> bool:
    for kinds in ((int, float), (dt.date,), (dt.time,)):
        if isinstance(value, kinds) and isinstance(bound, kinds):
            return True
    return False
