"""What a plan asks one unit by its name, with what it asks all beside: another day, and as many of the same."""

from __future__ import annotations

from tdkt_tui.model.bound_units import binds
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.rest_units import stands_for

_NUMBERS = ("at_least", "at_most", "collectives", "individuals")


def completed(dossier: Dossier, duties: list[Nomination]) -> list[Nomination]:
    """Return a unit's duties to introduce exemplars; one that is said of it by name has the rest from that of all."""
    return [_completed(dossier, duty) for duty in duties]


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
