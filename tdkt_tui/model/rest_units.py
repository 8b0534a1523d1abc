"""Who is left of all beside those that a plan sets apart by name: "các sở, ban, ngành còn lại", "cơ quan khác"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bound_units import names_itself
from .duties import Nomination
from .plan import Plan

LEFT = re.compile(r"\s+(?:còn lại|khác)$")


def is_left(plan: Plan, level_id: str, clause: str, names: Sequence[str]) -> bool:
    """Tell whether a unit of a level is none of those that a clause sets apart: as an exception, or as a pilot.

    Where the clause sets nobody apart nobody knows who is left, so nobody is meant.
    """
    own = [item for item in plan.exception if item.level == level_id and item.clause == clause and not item.when]
    first = [item.unit for item in plan.pilot if item.clause == clause]
    apart = [*(unit for item in own for unit in item.units), *first]
    return bool(apart) and not names_itself(apart, *names)


def said_of_all(plan: Plan, duty: Nomination, names: Sequence[str]) -> bool:
    """Tell a duty to introduce exemplars in whose place one stands that the plan lays on this very unit."""
    return not names_itself(duty.who, *names) and any(stands_for(one, duty, *names) for one in plan.nomination)


def stands_for(own: Nomination, general: Nomination, *names: str) -> bool:
    """Tell a duty of a unit by its name from one that it has beside that of all: of other kinds, to somebody else."""
    same_place = own.to == general.to or not (own.to and general.to)
    return same_place and set(own.kinds) <= set(general.kinds) and names_itself(own.who, *names)
