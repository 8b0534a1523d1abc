"""Which paragraph of a document was which of another state of it: the one way in which states are held together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tdkt_tui.assembly.twin.over.align import align


class Item(NamedTuple):
    """A paragraph as it is known again: its words, its style (which tells empty ones apart), where it stands."""

    text: str
    style: str
    part: str = ""
    in_cell: bool = False


class Pair(NamedTuple):
    """old, new: indexes, None where a paragraph is not; moved: it stands elsewhere among those that stayed."""

    old: int | None
    new: int | None
    moved: bool = False


def paired(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    """Yield every paragraph of both states once, in the order of the new one, those that are gone where they stood."""
    bags = [Counter(item.text.split()) for item in old], [Counter(item.text.split()) for item in new]

    def likeness(one: int, other: int) -> float:
        if old[one].part != new[other].part:
            return 0.0
        first, second = bags[0][one], bags[1][other]
        total = first.total() + second.total()
        shared = 2 * (first & second).total() / total if total else 1.0
        return max(shared, 0.01) if old[one].in_cell == new[other].in_cell else shared

    keys = [[(item.part, item.text or item.style) for item in items] for items in (old, new)]
    matches = align(keys[0], keys[1], likeness)
    left = {match.old for match in matches if match is not None}
    told = 0
    for number, match in enumerate(matches):
        if match is not None and not match.moved:
            yield from (Pair(index, None) for index in range(told, match.old) if index not in left)
            told = max(told, match.old + 1)
        yield Pair(None if match is None else match.old, number, match is not None and match.moved)
    yield from (Pair(index, None) for index in range(told, len(old)) if index not in left)
