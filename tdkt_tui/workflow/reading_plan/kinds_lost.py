"""Kinds of unit that a heading on a level lists in brackets, or that an exception is of, and that no level holds."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .naming import LABEL
from .sentences import PART
from .unit_lists import BETWEEN

_LISTED = re.compile(rf"(?:{LABEL.pattern})\s*\((?:gồm\s+)?(?P<kinds>[^()\d]+)\)\s*[.:]?\s*$", re.IGNORECASE)
"""A heading that ends in the kinds of its level."""
_LEAD = re.compile(r"^(?:và\s+)?(?:các|những)\s+")
_MANY = 3


def lists_others(text: str, reading: Reading) -> bool:
    """Tell a heading on a level whose brackets list a kind that no level has among its units."""
    found = _LISTED.search(text)
    parts = [part for row in re.split(r";\s*", found["kinds"]) for part in BETWEEN.split(row)] if found else []
    kinds = [_LEAD.sub("", part.strip()).casefold() for part in parts]
    units = [unit for level in reading.of("level") for unit in level.units()]
    return len(kinds) >= _MANY and any(kind in units for kind in kinds) and not all(_held(one, units) for one in kinds)


def take_back_lost(reading: Reading) -> None:
    """Take back what some kinds have apart of a level that lists others as its own, and tell its words as unread."""
    levels = {level.values["id"]: level for level in reading.of("level")}
    for one in reading.of("exception"):
        level, kinds = levels.get(one.values.get("level")), one.units()
        if level is None or one.piece is None or "units" in level.marks or not kinds or not level.units():
            continue
        by_name = any(unit != unit.lower() for unit in one.values["units"])
        if not by_name and not any(_held(kind, level.units()) for kind in kinds):
            _tell(reading, one, kinds)


def _tell(reading: Reading, one: Proposal, kinds: set[str]) -> None:
    piece = one.piece
    parts = PART.split(piece.text) if piece else []
    if piece and (words := [part for part in parts if any(kind in part.casefold() for kind in kinds)]):
        reading.facts.remove(one)
        reading.drawn[piece.at] = [fact for fact in reading.drawn.get(piece.at, []) if fact is not one]
        reading.doubted.setdefault(piece.at, []).extend(word.strip(" .;") for word in words)


def _held(kind: str, units: set[str] | list[str]) -> bool:
    return any(f" {kind} " in f" {unit} " or f"{kind} ".startswith(f"{unit} ") for unit in units)
