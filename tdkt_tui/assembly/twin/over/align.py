"""Which item of a new list was which of an old one: kept, moved, edited, or new. About linear in their number."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SMALL = 40_000  # old × new items that are compared each with each
_SMALL_EDIT = 2_500
_ALIKE = 0.3

Gap = tuple[int, int, int, int]  # old from, to; new from, to


@dataclass(frozen=True, slots=True)
class Match:
    """old: the index that an item had. moved: it stands elsewhere among those that stayed. equal: nothing changed."""

    old: int
    moved: bool = False
    equal: bool = True


def align(
    old: Sequence[Hashable], new: Sequence[Hashable], likeness: Callable[[int, int], float]
) -> list[Match | None]:
    """Return for each new item which old one it was, None for one that is new.

    likeness: of an old and a new item by their indexes, from 0 (not to be paired) to 1.
    """
    stayed = in_order(old, new)
    found: list[Match | None] = [None if index is None else Match(index) for index in stayed]
    taken = {index for index in stayed if index is not None}
    places: dict[Hashable, list[int]] = {}
    for index in range(len(old) - 1, -1, -1):
        if index not in taken:
            places.setdefault(old[index], []).append(index)
    for number, key in enumerate(new):
        if found[number] is None and places.get(key):
            found[number] = Match(places[key].pop(), moved=True)
    gone = {match.old for match in found if match is not None}
    for first, last, start, stop in _gaps(stayed, len(old)):
        olds = [index for index in range(first, last) if index not in gone]
        news = [index for index in range(start, stop) if found[index] is None]
        for one, other in _edited(olds, news, likeness):
            found[other] = Match(one, equal=False)
    return found


def in_order(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int | None]:
    """Return for each new item the equal old one, in the order of both; as many as are found without long search."""
    found: list[int | None] = [None] * len(new)
    work: list[Gap] = [(0, len(old), 0, len(new))]
    while work:
        first, last, start, stop = work.pop()
        while first < last and start < stop and old[first] == new[start]:
            found[start] = first
            first, start = first + 1, start + 1
        while first < last and start < stop and old[last - 1] == new[stop - 1]:
            last, stop = last - 1, stop - 1
            found[stop] = last
        if first == last or start == stop:
            continue
        fixed = _unique(old, new, (first, last, start, stop))
        if not fixed:
            for one, other in _searched(old, new, (first, last, start, stop)):
                found[other] = one
            continue
        for one, other in [*fixed, (last, stop)]:
            work.append((first, one, start, other))
            if other < stop:
                found[other] = one
            first, start = one + 1, other + 1
    return found


def _unique(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    """Return the longest chain of items that stand once in the old and once in the new stretch, in both orders."""
    first, last, start, stop = gap
    in_old, in_new = Counter(old[first:last]), Counter(new[start:stop])
    at = {key: index for index, key in enumerate(old[first:last], first) if in_old[key] == 1}
    pairs = [(at[new[index]], index) for index in range(start, stop) if new[index] in at and in_new[new[index]] == 1]
    tails: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for number, (one, _) in enumerate(pairs):
        place = bisect_left(tails, one)
        tails[place : place + 1] = [one]
        heads[place : place + 1] = [number]
        before.append(heads[place - 1] if place else -1)
    chain: list[tuple[int, int]] = []
    number = heads[-1] if heads else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _searched(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    """Pair equal items of a stretch in which none stands alone: thoroughly where it is short."""
    first, last, start, stop = gap
    if (last - first) * (stop - start) > _SMALL:
        return _next_best(old, new, gap)
    blocks = SequenceMatcher(None, old[first:last], new[start:stop], autojunk=False).get_matching_blocks()
    return [(first + one + step, start + other + step) for one, other, size in blocks for step in range(size)]


def _next_best(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    first, last, start, stop = gap
    places: dict[Hashable, list[int]] = {}
    for index in range(first, last):
        places.setdefault(old[index], []).append(index)
    pairs = []
    for index in range(start, stop):
        later = places.get(new[index], [])
        place = bisect_left(later, first)
        if place < len(later) and later[place] - first <= 2 * (stop - index):
            pairs.append((later[place], index))
            first = later[place] + 1
    return pairs


def _gaps(stayed: Sequence[int | None], length: int) -> list[Gap]:
    gaps: list[Gap] = []
    first = start = 0
    for number, index in enumerate([*stayed, length]):
        if index is not None:
            if index > first and number > start:
                gaps.append((first, index, start, number))
            first, start = index + 1, number + 1
    return gaps


def _edited(olds: Sequence[int], news: Sequence[int], likeness: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Pair what was edited, in order, so that the sum of likeness is greatest; long stretches one by one."""
    if len(olds) == len(news) == 1:  # between two that stayed: a line all of whose words are new is still that line
        return [(olds[0], news[0])] if likeness(olds[0], news[0]) else []
    if len(olds) * len(news) > _SMALL_EDIT:
        return [pair for pair in zip(olds, news, strict=False) if likeness(*pair) >= _ALIKE]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    alike = [[likeness(one, other) for other in news] for one in olds]
    for row in range(len(olds) - 1, -1, -1):
        for column in range(len(news) - 1, -1, -1):
            best[row][column] = max(best[row + 1][column], best[row][column + 1])
            if alike[row][column] >= _ALIKE:
                best[row][column] = max(best[row][column], alike[row][column] + best[row + 1][column + 1])
    pairs = []
    row = column = 0
    while row < len(olds) and column < len(news):
        if alike[row][column] >= _ALIKE and best[row][column] == alike[row][column] + best[row + 1][column + 1]:
            pairs.append((olds[row], news[column]))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs
