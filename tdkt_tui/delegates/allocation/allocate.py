"""One demand becomes one allocation, or the reasons why it cannot."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from tdkt_tui.delegates.allocation import impossible
from tdkt_tui.delegates.allocation.demand import Allocation, Award, Demand
from tdkt_tui.delegates.allocation.exact import exact_shares
from tdkt_tui.delegates.allocation.rounding import largest_remainder, sainte_lague
from tdkt_tui.model.fault import raise_all


def allocate(demand: Demand) -> Allocation:
    """Share out the seats: those given beforehand first, the rest by weight within each unit's bounds.

    Where two units have the same claim to the last seat, the greater weight gets it, then the order of the list; every
    such award names the others. Raises BadInput, or ManyFaults, where the demand cannot be met: why, and what would do.
    """
    raise_all(impossible.faults(demand))
    shared = demand.shared
    weights = [claim.weight for claim in demand.claims]
    bounds = [claim.bounds(shared) for claim in demand.claims]
    exact = exact_shares(shared, weights, bounds)
    if demand.method == "sainte-lague":
        rounded = sainte_lague(shared, weights, bounds)
    else:
        rounded = largest_remainder(shared, exact.shares, weights)
    fixed: list[Literal["", "minimum", "maximum"]] = [
        "minimum" if exact.rate * weight < lower else "maximum" if exact.rate * weight > upper else ""
        for weight, (lower, upper) in zip(weights, bounds, strict=True)
    ]
    tied = tuple(demand.claims[index].unit for index in sorted(rounded.tied))
    at_bound = {"minimum": 0, "maximum": 1}
    awards = [
        Award(
            claim=claim,
            seats=claim.given + rounded.seats[index],
            exact=claim.weight * exact.rate,
            held=fixed[index] if fixed[index] and rounded.seats[index] == bounds[index][at_bound[fixed[index]]] else "",
            cut=rounded.cuts[index],
            extra=index in rounded.extra,
            tied=tied if index in rounded.tied else (),
        )
        for index, claim in enumerate(demand.claims)
    ]
    standing = sum(bounds[index][at_bound[side]] for index, side in enumerate(fixed) if side)
    free = [weight for weight, side in zip(weights, fixed, strict=True) if not side]
    return Allocation(demand, tuple(awards), shared - standing, sum(free, Fraction(0)), rounded.line)
