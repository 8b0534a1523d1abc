"""The level that a cell of a table names, and its units."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .attending import kinds_of
from .beside import DEPARTMENT
from .facts import bare
from .naming import SUBJECT, labels_of, spelled
from .sent_numbers import KIND
from .tiers import ASIDE, names_bodies, tier_of

_PROVINCE = re.compile(rf"(?i:(?:cấp\s+)?tỉnh)(?:\s+[{UPPER}].*)?")
_UNITS = re.compile(rf"(?:phòng|trường(?: học)?|đoàn thể|{KIND})\b[^\d:]*", re.IGNORECASE)
_UNITS_OF = re.compile(r"(?P<tier>cấp\s+[^()]+?)\s*\((?:gồm\s+|các\s+)*(?P<units>[^()\d]+)\)", re.IGNORECASE)
"""A level with its units in brackets: "Cấp xã (xã, phường)"."""


_COUNTED = re.compile(rf"^(?:các\s+)?\d{{1,4}}\s+(?=(?:{KIND})\b)", re.IGNORECASE)
"""How many they are: "130 xã, phường"."""


def label_of(named: str) -> tuple[str, list[str]]:
    """Return the level that a cell names, and its units where it is a row of them; "" where it names none, or two."""
    named = _COUNTED.sub("", named, count=1)
    if (inside := _UNITS_OF.fullmatch(named)) and (tier := tier_of(inside["tier"])):
        return tier, _kinds(inside["units"].casefold())
    if _PROVINCE.fullmatch(named):
        return "cấp tỉnh", ["tỉnh"]
    if (tier := tier_of(named)) or DEPARTMENT.fullmatch(named):
        return tier, []
    found = SUBJECT.fullmatch(spelled(named)) or SUBJECT.match(spelled(named))
    labels = labels_of(found) if found else []
    if found and len(labels) == 1 and re.fullmatch(r"(?:\s+(?:cấp\s+)?tỉnh)?", named[found.end() :]):
        return labels[0], [] if labels[0].startswith("cấp ") else _kinds(labels[0])
    return ("", []) if labels else _listed(named)


def _listed(named: str) -> tuple[str, list[str]]:
    """Return a row of units that begins with no level's own word: one body by its name, or kinds."""
    own = bare(ASIDE.sub("", named))
    if ";" not in named and names_bodies(own) and _UNITS.fullmatch(own):
        return own, [own]
    if not _UNITS.fullmatch(named):
        return "", []
    words = bare(named[:1].lower() + named[1:])
    return words, [kind for part in words.split(";") for kind in _kinds(part.strip())]


def _kinds(words: str) -> list[str]:
    """Return the kinds of unit of a row; whose the last of them is stays with it: "đơn vị trực thuộc sở, ngành"."""
    own, of, whose = words.partition(" trực thuộc ")
    kinds = kinds_of(own)
    return [*kinds[:-1], f"{kinds[-1]}{of}{whose}"] if kinds else []
