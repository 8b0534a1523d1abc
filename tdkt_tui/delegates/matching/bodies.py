"""Two names of units or bodies: one, one written in two ways, or two."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Literal

Likeness = Literal["same", "near", "other"]
_NEAR = 80.0  # of 100
_LEAST = 4


@lru_cache(maxsize=1 << 14)
def likeness(one: str, other: str) -> Likeness:
    """Hold two written-out names against each other by the words that only one of them has.

    What all units of a kind share says nothing: "ủy ban nhân dân xã" is most of two names that mean two communes. near:
    one says more ("…, huyện Việt Yên"), or the words that differ do so by a slip.
    """
    if one == other:
        return "same"
    first, second = Counter(one.split()), Counter(other.split())
    left, right = first - second, second - first
    if not left and not right:
        return "same"
    if not left or not right:
        few, more = sorted((first, second), key=Counter.total)
        return "near" if few.total() > 1 and 3 * few.total() >= more.total() else "other"
    here, there = "".join(sorted(left.elements())), "".join(sorted(right.elements()))
    if min(len(here), len(there)) < _LEAST:
        return "other"
    from rapidfuzz import fuzz  # loaded where two rows come this far, not with every list that is read

    return "near" if fuzz.ratio(here, there) >= _NEAR else "other"
