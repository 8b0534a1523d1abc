"""Who is left of a level beside those whom a clause names: "các sở, ban, ngành còn lại"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bound_units import names_itself

if TYPE_CHECKING:
    from .dossier import Dossier

LEFT = re.compile(r"\s+còn lại$")


def is_left(dossier: Dossier, said: str, clause: str, names: list[str]) -> bool:
    """Tell whether a unit is one of the rest that a clause speaks of: no exception of that clause names it.

    Where the clause sets nobody apart nobody knows who is left, so nobody is meant.
    """
    own = [item for item in dossier.plan.exception
           if item.level == dossier.level.id and item.clause == clause and not item.when]  # fmt: skip
    apart = [unit for item in own for unit in item.units]
    return bool(apart) and not names_itself(apart, *names) and dossier.charges(LEFT.sub("", said))
