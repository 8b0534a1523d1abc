"""What a plan lays down in words that no other table has a key for, as a unit's own plan says it."""

from __future__ import annotations

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import sentence
from tdkt_tui.model.base import in_turn
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.worded import Provision


def own_provisions(dossier: Dossier) -> dict[str, list[str]]:
    """Return the provisions that bind the dossier's unit, by what each is about, in the plan's turn."""
    told: dict[str, list[str]] = {}
    for one in in_turn(dossier.plan.provision):
        if provides_for(dossier, one):
            told.setdefault(one.about, []).append(sentence(in_own_words(dossier, one.words)))
    return told


def provides_for(dossier: Dossier, provision: Provision) -> bool:
    """Tell whether a provision binds the unit: all units where it names none."""
    if not (provision.levels or provision.who):
        return True
    return dossier.level.id in provision.levels or any(
        dossier.charges(said, provision.clause) for said in provision.who
    )
