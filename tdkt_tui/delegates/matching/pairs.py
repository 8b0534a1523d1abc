"""Which rows are worth comparing: those that share a key. Comparing all with all would take hours on a long list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from tdkt_tui.delegates.matching.keyed import Keyed, keyed
from tdkt_tui.delegates.matching.weighing import LEVEL_WORDS, Pair, weighed
from tdkt_tui.model.person import Delegate

_CROWD = 60
"""Rows that share a key, above which each is compared with its neighbours in order alone."""
_RARE = 3
_LEVELS = list(LEVEL_WORDS)


def pairs(people: Sequence[Delegate], *, lists: Sequence[int] | None = None) -> list[Pair]:
    """Return the pairs of rows that may be one person, the surest first, then in the list's order.

    lists: for each row the list that it comes from; then only pairs across two lists are returned.
    """
    rows = [keyed(person) for person in people]
    found: dict[tuple[int, int], Pair] = {}
    for first, second in _candidates(rows):
        if (first, second) in found or (lists is not None and lists[first] == lists[second]):
            continue
        pair = weighed(rows[first], rows[second], (first, second))
        if pair is not None:
            found[first, second] = pair
    return sorted(found.values(), key=lambda pair: (_LEVELS.index(pair.level), pair.first, pair.second))


def _candidates(rows: Sequence[Keyed]) -> Iterator[tuple[int, int]]:
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    common = Counter(row.plain for row in rows)
    for place, row in enumerate(rows):
        for key in _keys(row, rare=common[row.plain] <= _RARE):
            blocks[key].append(place)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) < 2:
            continue
        near = (
            combinations(block, 2) if len(block) <= _CROWD else pairwise(sorted(block, key=lambda at: _order(rows[at])))
        )
        for one, other in near:
            pair = (one, other) if one < other else (other, one)
            if pair not in seen:
                seen.add(pair)
                yield pair


def _keys(row: Keyed, *, rare: bool) -> Iterable[tuple[str, ...]]:
    words = row.plain.split()
    if not words:
        return
    if row.subject == "collective":
        yield from _keys_of_body(row, words)
        return
    head = words[1] if words[0] in ("i", "h") and len(words) > 2 else words[0]  # which may be left out
    given, initials = words[-1], "".join(sorted(word[0] for word in words))
    if row.id_number:
        yield "id", row.id_number
    if row.phone:
        yield "phone", row.phone
    if rare:
        yield "name", row.plain
    yield "name and unit", row.plain, row.unit
    if row.birth:
        yield "words and year", row.turned, row.year
        yield "ends and year", head, given, row.year
        # Names that are only near count for little: without a day of birth the unit must speak for them too.
        yield "letters and birth", initials, row.birth, "" if row.whole_birth else row.unit[-8:]
        yield "given and birth", given, row.birth, row.unit[-8:]
    else:
        yield "ends and unit", head, given, row.unit


def _keys_of_body(row: Keyed, words: list[str]) -> Iterable[tuple[str, ...]]:
    yield "body", row.turned
    yield "last of body", *words[-2:]
    yield "body of unit", words[0], row.unit


def _order(row: Keyed) -> tuple[str, ...]:
    return row.plain, row.birth, row.unit, row.phone, row.id_number
