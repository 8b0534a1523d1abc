"""Which alternates in place of which delegates would mend a composition: a proposal, in units first, as few as can be.

The best is where least is missing; then where the fewest swaps go across units; then the fewest swaps. The search goes
from cheap to dear, so the first answer that lacks nothing is the best. Only whether a person is known to have a trait
counts, so people of one unit with the same traits are alike, and the search runs over kinds of people. Where there are
too many kinds, swaps that bring the same count as alike too, and the answer is proved only if that hid nothing.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

Gains = tuple[int, ...]
Kind = tuple[Hashable, tuple[bool, ...]]
_MOST = 30_000
"""Steps that a search takes at most."""


@dataclass(frozen=True, slots=True)
class Swaps:
    """pairs: (place of who goes, place of who comes). left: what is missing then. proved: nothing better there is."""

    pairs: tuple[tuple[int, int], ...]
    left: tuple[int, ...]
    proved: bool


@dataclass(frozen=True, slots=True)
class _Option:
    """Swaps that bring the same: (who goes, who comes) by kind."""

    across: bool
    gain: Gains
    ways: tuple[tuple[Kind, Kind], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    taken: tuple[tuple[Kind, Kind], ...]
    left: Gains
    whole: bool


def propose(going: Sequence[Kind], coming: Sequence[Kind], missing: Sequence[int]) -> Swaps:
    """Propose swaps. going, coming: unit and traits of each delegate and each alternate; missing: by trait, or spare.

    A negative number is how many more there are than needed. Where not all can be mended, as much as can be is.
    """
    old, new, start = _places(going), _places(coming), tuple(missing)
    single = [_Option(gone[0] != come[0], gain, ((gone, come),)) for gone, come, gain in _kinds(old, new)]
    found = _search(single, Counter(going), Counter(coming), start)
    if not found.whole:
        alike: dict[tuple[bool, Gains], list[tuple[Kind, Kind]]] = defaultdict(list)
        for option in single:
            alike[option.across, option.gain] += option.ways
        merged = [_Option(*key, tuple(ways)) for key, ways in alike.items()]
        found = min(found, _search(merged, Counter(going), Counter(coming), start), key=_cost)
    # Of delegates who are alike the last of the list goes, of alternates the first comes.
    pairs = tuple((old[gone].pop(), new[come].pop(0)) for gone, come in found.taken)
    return Swaps(pairs, tuple(max(0, lack) for lack in found.left), found.whole)


def _search(options: Sequence[_Option], old: Counter[Kind], new: Counter[Kind], start: Gains) -> _Found:
    """Return the best that the options give; whole: the search saw all that could be better."""
    best = _Found((), start, whole=True)
    queue: list[tuple[int, int, int, int, Gains, tuple[tuple[Kind, Kind], ...]]] = [(0, 0, 0, 0, start, ())]
    steps, hidden = 0, False
    while queue and _lack(best.left):
        across, _, _, first, left, taken = heapq.heappop(queue)
        best = min(best, _Found(taken, left, whole=True), key=_cost)
        for at in range(first, len(options)):
            steps += 1
            option = options[at]
            way = _free(option.ways, taken, old, new)
            if way is None:
                hidden |= len(option.ways) > 1
                continue
            after = tuple(lack - more for lack, more in zip(left, option.gain, strict=True))
            least = len(taken) + 1 + max(0, *after)
            heapq.heappush(queue, (across + option.across, least, steps, at, after, (*taken, way)))
        if steps > _MOST:
            return _further(best, options, old, new)
    return _Found(best.taken, best.left, whole=not hidden)


def _further(found: _Found, options: Sequence[_Option], old: Counter[Kind], new: Counter[Kind]) -> _Found:
    """Go on by the swap that mends most, within a unit before across, while one mends anything."""
    while True:
        steps = [
            (_lack(after := tuple(lack - more for lack, more in zip(found.left, option.gain, strict=True))),
             option.across, at, after, way)
            for at, option in enumerate(options)
            if (way := _free(option.ways, found.taken, old, new)) is not None
        ]  # fmt: skip
        best = min(steps, default=None)
        if best is None or best[0] >= _lack(found.left):
            return _Found(found.taken, found.left, whole=False)
        found = _Found((*found.taken, best[4]), best[3], whole=False)


def _cost(found: _Found) -> tuple[int, int, int]:
    return _lack(found.left), sum(gone[0] != come[0] for gone, come in found.taken), len(found.taken)


def _places(people: Sequence[Kind]) -> dict[Kind, list[int]]:
    places: dict[Kind, list[int]] = defaultdict(list)
    for place, kind in enumerate(people):
        places[kind].append(place)
    return places


def _kinds(old: Iterable[Kind], new: Iterable[Kind]) -> list[tuple[Kind, Kind, Gains]]:
    """Return every kind of swap that brings something, those within a unit and those that bring most first."""
    found = []
    for come in new:
        for gone in old:
            gain = tuple(int(more) - int(less) for more, less in zip(come[1], gone[1], strict=True))
            if max(gain) > 0:
                found.append((gone, come, gain))
    return sorted(found, key=lambda kind: (kind[0][0] != kind[1][0], -sum(kind[2]), -max(kind[2])))


def _free(ways: Sequence[tuple[Kind, Kind]], taken: Sequence[tuple[Kind, Kind]], old: Counter[Kind],
          new: Counter[Kind]) -> tuple[Kind, Kind] | None:  # fmt: skip
    """Return the first way for which there are people left."""
    gone, come = Counter(one for one, _ in taken), Counter(one for _, one in taken)
    return next((way for way in ways if gone[way[0]] < old[way[0]] and come[way[1]] < new[way[1]]), None)


def _lack(left: Gains) -> int:
    return sum(lack for lack in left if lack > 0)
