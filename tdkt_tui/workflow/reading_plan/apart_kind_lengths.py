"""A length for each of several kinds of a level's units: "01 ngày đối với huyện, thành phố; nửa ngày đối với sở"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tdkt_tui.model.words import lowered_first

from .apart import levels_at, set_apart
from .facts import Proposal, Reading, bare
from .lengths import length_of
from .lengths_behind import PART_OF_LENGTH, lengths_behind
from .unit_lists import kinds_in

_KEYS = ("days", "days_approx", "days_at_most", "days_or")


def read_apart_kind_lengths(reading: Reading) -> None:
    """Add exception with the length of each kind of a level; the level itself then has none.

    Where the words before "đối với" name a unit that is none of the level's, nothing is made of the paragraph.
    """
    for piece in reading.clauses():
        found = lengths_behind(piece.text)
        levels = levels_at(reading, piece) if len(found) > 1 else []
        units = [_units(levels[0], one["who"]) for one in found] if len(levels) == 1 else []
        lengths = [length_of(one["length"]) for one in found]
        if not units or not all(units) or not all(lengths) or _overlap(units):
            continue
        for key in _KEYS:
            levels[0].values.pop(key, None)
            levels[0].marks.pop(key, None)
        for one, mine, length in zip(found, units, lengths, strict=True):
            set_apart(reading, piece, levels[0], {"units": mine}, length)
            reading.say(piece, bare(one[0]))
        if PART_OF_LENGTH.search(piece.text):  # what a part of it is for has no key
            reading.used.discard(piece.at)


def _overlap(units: Sequence[Sequence[str]]) -> bool:
    return any(set(one) & set(other) for one, other in combinations(units, 2))


def _units(level: Proposal, who: str) -> list[str]:
    """Return the units of a level that words name, not all of them; none where one of them is not the level's."""
    mine: list[str] = level.values.get("units", [])
    named = [[unit for unit in mine if f"{unit} ".startswith(f"{kind} ")] for kind in kinds_in(lowered_first(who))]
    some = list(dict.fromkeys(unit for one in named for unit in one))
    return some if named and all(named) and len(some) < len(mine) else []
