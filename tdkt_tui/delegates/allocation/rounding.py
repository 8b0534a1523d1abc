"""From shares to whole seats, by the two methods that offices use. Nothing here knows of units."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Rounded:
    """seats: whole numbers in the order of the units. line: the least remainder or quotient that got a seat.

    cuts: for each unit the remainder of its share, or the quotient of the seat that it would get next. extra: the units
    that got a seat for their remainder. tied: units between which only the order decided, all of them.
    """

    seats: tuple[int, ...]
    line: Fraction | None
    cuts: tuple[Fraction, ...]
    extra: frozenset[int]
    tied: frozenset[int]


def largest_remainder(seats: int, shares: Sequence[Fraction], weights: Sequence[Fraction]) -> Rounded:
    """Give each unit the whole part of its share, then one seat each by the size of what is left over.

    Shares keep within whole bounds, so their whole parts and the next whole number do too.
    """
    whole = [int(share) for share in shares]
    rest = [share - part for share, part in zip(shares, whole, strict=True)]
    left = seats - sum(whole)
    order = sorted((index for index, part in enumerate(rest) if part), key=lambda i: (-rest[i], -weights[i], i))
    for index in order[:left]:
        whole[index] += 1
    line = rest[order[left - 1]] if left else None
    beyond = left < len(order) and rest[order[left]] == line
    tied = frozenset(index for index in order if rest[index] == line) if left and beyond else frozenset()
    return Rounded(tuple(whole), line, tuple(rest), frozenset(order[:left]), tied)


def sainte_lague(seats: int, weights: Sequence[Fraction], bounds: Sequence[tuple[int, int]]) -> Rounded:
    """Give seat after seat to the unit with the greatest quotient, its weight over twice its seats and one.

    Every unit begins with its lower bound and stops at its upper one.
    """
    given = [lower for lower, _ in bounds]
    queue = [
        (-_quotient(weight, lower), -weight, index)
        for index, (weight, (lower, upper)) in enumerate(zip(weights, bounds, strict=True))
        if weight and upper > lower
    ]
    heapq.heapify(queue)
    last: list[int] = []
    line: Fraction | None = None
    for _ in range(seats - sum(given)):
        quotient, weight, index = heapq.heappop(queue)
        if line != -quotient:
            line = -quotient
            last.clear()
        last.append(index)
        given[index] += 1
        if given[index] < bounds[index][1]:
            heapq.heappush(queue, (-_quotient(-weight, given[index]), weight, index))
    waiting = [index for quotient, _, index in queue if line is not None and -quotient == line]
    cuts = tuple(_quotient(weight, taken) for weight, taken in zip(weights, given, strict=True))
    return Rounded(tuple(given), line, cuts, frozenset(), frozenset([*last, *waiting]) if waiting else frozenset())


def _quotient(weight: Fraction, seats: int) -> Fraction:
    return weight / (2 * seats + 1)
