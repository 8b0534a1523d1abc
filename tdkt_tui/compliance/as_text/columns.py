"""How wide a table's columns are in cells: in proportion to the paper, no date cut where it need not be."""

from __future__ import annotations

from collections.abc import Sequence

LEAST = 4
"""Cells of the narrowest column: a letter of another script takes two, and a free cell may stand at each side."""
_LONG_WORD = 12


def shared_out(grid: Sequence[float], room: int, words: Sequence[int]) -> list[int]:
    """Return the cells of each column, ``room`` together; grid: their widths on paper; words: of the longest word.

    room must be LEAST for each column at least.
    """
    whole = sum(grid) or 1.0
    widths = [max(LEAST, int(room * part / whole)) for part in grid]
    wanted = [max(LEAST, min(word, _LONG_WORD)) for word in words]
    _balance(widths, room, [LEAST] * len(widths))
    for at, least in enumerate(wanted):
        while widths[at] < least:
            slack = [(wide - need, place) for place, (wide, need) in enumerate(zip(widths, wanted, strict=True))]
            most, giver = max(slack)
            if most <= 0:
                break
            widths[giver] -= 1
            widths[at] += 1
    return widths


def _balance(widths: list[int], room: int, least: Sequence[int]) -> None:
    """Give to, or take from, the widest columns until they fill the room."""
    while (over := sum(widths) - room) != 0:
        places = [place for place, wide in enumerate(widths) if over < 0 or wide > least[place]]
        widest = max(places, key=lambda place: widths[place])
        widths[widest] -= 1 if over > 0 else -1
