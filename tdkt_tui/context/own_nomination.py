"""Whom a plan asks one unit to introduce or send: what it asks all beside its name, and the seats that are its own."""

from __future__ import annotations

from tdkt_tui.model.bound_units import binds, names_itself, names_unit, unit_word
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.rest_units import stands_for
from tdkt_tui.model.unit_names import kind_of

_NUMBERS = ("at_least", "at_most", "collectives", "individuals")


def completed(dossier: Dossier, duties: list[Nomination]) -> list[Nomination]:
    """Return a unit's duties to introduce exemplars; one that is said of it by name has the rest from that of all."""
    return [_completed(dossier, duty) for duty in duties]


def sends(dossier: Dossier, quota: PlanQuota) -> bool:
    """Tell a quota of this unit's, for a conference of another level than its own."""
    unit = dossier.profile.unit
    kind = unit.category or ""
    named = quota.members() or quota.units or [name for name in (quota.unit,) if name]
    if named:  # none sends anybody to a meeting of its own
        return names_itself(named, unit.name or "", kind if kind[:1].isupper() else "")
    if quota.levels == [dossier.level.id]:
        return False
    return (
        unit_word(quota.each) == unit_word(kind)
        or (bool(kind_of(quota.each)) and names_unit(quota.each, dossier.level, kind))
        or _called(dossier, unit_word(quota.each))
    )


def _called(dossier: Dossier, each: str) -> bool:
    """Tell a unit whose own kind no quota names, and which the word for another one of its level calls.

    A body of the Party that is a "Ban" by its name is one of the "ban"; unions are "đoàn thể" where these are no kind
    of their own.
    """
    unit, kinds = dossier.profile.unit, {unit_word(kind) for kind in dossier.level.kinds()}
    kind = unit_word(unit.category or "")
    if any(unit_word(quota.each) == kind for quota in dossier.plan.quota):
        return False
    if each == "đoàn thể":
        return each not in kinds and kind.startswith("tổ chức chính trị")
    return each in ("sở", "ban", "ngành") and each in kinds and (unit.name or "").casefold().startswith(f"{each} ")


def _completed(dossier: Dossier, duty: Nomination) -> Nomination:
    unit = dossier.profile.unit
    general = next(
        (one for one in dossier.plan.nomination if one != duty and stands_for(duty, one, unit.name or "")
         and binds(one, dossier.level, unit.category or "")), None)  # fmt: skip
    if general is None:
        return duty
    counted = any(getattr(duty, key) for key in _NUMBERS)
    keys = ("kinds", "needs", "to", "quota", *(() if counted else _NUMBERS))
    said = {key: getattr(general, key) for key in keys if not getattr(duty, key)}
    return duty.model_copy(update=said if duty.window.dated() else said | {"window": general.window})
