"""Who is left of all beside those that a plan sets apart by name: "các sở, ban, ngành còn lại"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .bound_units import names_itself

if TYPE_CHECKING:
    from .dossier import Dossier
    from .duties import Nomination

LEFT = re.compile(r"\s+còn lại$")


def is_left(dossier: Dossier, said: str, clause: str, names: Sequence[str]) -> bool:
    """Tell whether a unit is one of the rest that a clause speaks of: no exception, and no pilot, of it is that unit.

    Where the clause sets nobody apart nobody knows who is left, so nobody is meant.
    """
    own = [item for item in dossier.plan.exception
           if item.level == dossier.level.id and item.clause == clause and not item.when]  # fmt: skip
    first = [item.unit for item in dossier.plan.pilot if item.clause == clause]
    apart = [*(unit for item in own for unit in item.units), *first]
    return bool(apart) and not names_itself(apart, *names) and dossier.charges(LEFT.sub("", said))


def said_of_all(dossier: Dossier, duty: Nomination, names: Sequence[str]) -> bool:
    """Tell a duty to introduce exemplars in whose place one stands that the plan lays on this very unit."""
    return not names_itself(duty.who, *names) and any(stands_for(one, duty, *names) for one in dossier.plan.nomination)


def stands_for(own: Nomination, general: Nomination, *names: str) -> bool:
    """Tell a duty of a unit by its name from one that it has beside that of all: of other kinds, to somebody else."""
    same_place = own.to == general.to or not (own.to and general.to)
    return same_place and set(own.kinds) <= set(general.kinds) and names_itself(own.who, *names)
