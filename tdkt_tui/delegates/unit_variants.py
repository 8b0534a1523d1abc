"""Ways of writing that may be one unit, only suggested: "UBND xã Tân Phúc", "Ủy ban nhân dân xã Tân Phúc"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.model.text import folded
from tdkt_tui.model.words import raised_first

from .unit_words import written_out

_SCHOOL = re.compile(r"^trường (?=(?:trung học|tiểu học|mầm non|mẫu giáo|phổ thông)\b)")
"""A school is mostly called by its kind alone: "THCS Giục Tượng"."""
_COMMITTEE = re.compile(r"\bủy ban nhân dân\b")


@dataclass(frozen=True, slots=True)
class UnitVariants:
    """One unit, perhaps. written: the ways of writing with how many people have each, the most frequent first."""

    written: tuple[tuple[str, int], ...]


def unit_variants(units: Iterable[str]) -> list[UnitVariants]:
    """Return the units that are written in more than one way, by the first that comes."""
    counts = Counter(unit for unit in units if unit)
    groups: dict[str, list[str]] = {}
    for unit in counts:
        groups.setdefault(unit_key(unit), []).append(unit)
    return [
        UnitVariants(tuple(sorted(((unit, counts[unit]) for unit in group), key=lambda pair: -pair[1])))
        for group in groups.values()
        if len(group) > 1
    ]


@lru_cache(maxsize=4096)
def unit_key(unit: str) -> str:
    """Return what a unit's ways of writing share: short forms written out, "Ủy ban nhân dân" and joints left out.

    "Trường" before a kind of school is left out too.
    """
    told = folded(unit)
    return _SCHOOL.sub("", " ".join(_COMMITTEE.sub(" ", written_out(told)).split())) or told


@lru_cache(maxsize=4096)
def says_school(unit: str) -> bool:
    """Tell the full name of a school, "Trường THCS …", from its kind alone."""
    return _SCHOOL.match(written_out(folded(unit))) is not None


@lru_cache(maxsize=4096)
def is_committee(unit: str) -> bool:
    """Tell the committee of a place from the place itself: quotas count both as one, a list may mean the one alone."""
    return _COMMITTEE.search(written_out(folded(unit))) is not None


def as_cell(unit: str) -> str:
    """Return a unit's name as it begins a table's cell: "xã Tân Mỹ" → "Xã Tân Mỹ".

    A name without any capital is somebody's typing, of which more than its first letter would have to be mended.
    """
    return raised_first(unit) if unit.partition(" ")[0].islower() and not unit.islower() else unit
