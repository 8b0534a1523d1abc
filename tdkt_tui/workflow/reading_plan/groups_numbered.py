"""Levels that a plan numbers as groups and calls by their numbers: "Tại hội nghị của nhóm 1, nhóm 2 và nhóm 3"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .rows import cells_of
from .unit_words import ORDINALS

_NAMED = re.compile(r"\bnhóm\s+\d{1,2}(?:(?:,\s*|\s+và\s+|,\s*và\s+)(?:nhóm\s+)?\d{1,2}(?![\d/%]))*", re.IGNORECASE)
_HEADED = re.compile(r"nhóm\s+(?P<n>\d{1,2})\b", re.IGNORECASE)
_ORDINAL = re.compile(rf"(?<!\w)(?P<before>nhóm\s+|(?:,|và)\s+)thứ\s+(?P<n>{'|'.join(ORDINALS)})(?!\w)", re.IGNORECASE)
_HEAD = re.compile(r"(?:các\s+)?nhóm", re.IGNORECASE)


def groups_named(reading: Reading, text: str) -> list[str]:
    """Return the ids of the levels whose groups a text names by number; none where one of the numbers is no level's."""
    text = _counted(text)
    numbers = [number for found in _NAMED.finditer(text) for number in re.findall(r"\d+", found[0])]
    if not numbers:
        return []
    known: dict[str, list[str]] = {}
    for level in reading.of("level"):
        for number in _numbers(reading, level):
            known.setdefault(number, []).append(str(level.values["id"]))
    return [code for number in numbers for code in known[number]] if all(one in known for one in numbers) else []


def _numbers(reading: Reading, level: Proposal) -> set[str]:
    """Return the numbers that a level's headings, or its row of a table of groups, give it."""
    mine = {at for at, facts in reading.drawn.items() if level in facts}
    found: set[str] = set()
    heads: list[str] = []
    for piece in reading.body():
        cells = cells_of(piece.text) if "|" in piece.text else []
        heads = [] if not cells else heads or cells
        if piece.at in mine:
            found |= {hit["n"] for text in (*piece.under, piece.text[:40]) if (hit := _HEADED.match(_counted(text)))}
            found |= {cells[0]} if cells and cells[0].isdecimal() and _HEAD.fullmatch(heads[0]) else set()
    return found


def _counted(text: str) -> str:
    """Write the order of groups in digits: "nhóm thứ ba và thứ tư" is "nhóm 3 và 4"."""
    return _ORDINAL.sub(lambda one: f"{one['before']}{ORDINALS.index(one['n'].casefold()) + 1}", text)
