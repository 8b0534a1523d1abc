"""Shares before rounding: proportional to weight, but never outside a unit's bounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Exact:
    """shares: one for each unit, together what is shared out. rate: seats for one of weight, among the free units."""

    shares: tuple[Fraction, ...]
    rate: Fraction


def exact_shares(seats: int, weights: Sequence[Fraction], bounds: Sequence[tuple[int, int]]) -> Exact:
    """Return the shares: the weight times one rate for all, or the bound that it would pass.

    Such a rate exists where the lower bounds fit in ``seats`` and the upper ones, of units with a weight, reach them.
    As the rate rises, each unit stands at its lower bound, then grows with its weight, then stands at its upper bound:
    the turns are walked in order, so that the work is one sort.
    """
    turns: list[tuple[Fraction, Fraction, int]] = []
    for weight, (lower, upper) in zip(weights, bounds, strict=True):
        if weight and upper > lower:
            turns += [(lower / weight, weight, -lower), (upper / weight, -weight, upper)]
    standing, growing, rate = sum(lower for lower, _ in bounds), Fraction(0), Fraction(0)
    for at, weight, seats_there in sorted(turns):
        if standing + growing * at >= seats:
            break
        standing, growing, rate = standing + seats_there, growing + weight, at
    if growing:
        rate = (seats - standing) / growing
    shares = tuple(
        min(max(rate * weight, Fraction(lower)), Fraction(upper)) if weight else Fraction(lower)
        for weight, (lower, upper) in zip(weights, bounds, strict=True)
    )
    return Exact(shares, rate)
