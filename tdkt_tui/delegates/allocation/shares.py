"""A part of the seats that are shared out already: exemplars, alternates, spread over the same units."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tdkt_tui.delegates.allocation.allocate import allocate
from tdkt_tui.delegates.allocation.demand import Award, Claim, Demand, Method


def spread(total: int, awards: Sequence[Award], method: Method, *, within: bool) -> tuple[int, ...]:
    """Return how many of ``total`` fall to each unit, by its seats; the sum is ``total`` exactly.

    within: the part lies inside the seats (exemplars), so none may exceed them; alternates come on top.
    Raises BadInput where more are asked for inside than there are seats.
    """
    claims = tuple(
        Claim(award.claim.unit, Fraction(award.seats), maximum=award.seats if within else None) for award in awards
    )
    return tuple(award.seats for award in allocate(Demand(total, claims, method)).awards)
