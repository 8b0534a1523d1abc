"""Groups of units that a plan calls by one name: "huyện miền núi", with the names that it lists, or to be asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tdkt_tui.model.grouped import group_key
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import kind_of
from tdkt_tui.model.words import lowered_first

from .facts import Proposal, Reading
from .pieces import Piece
from .unit_words import AREA, DISTRICTS

UNNAMED = "…"
"""What stands for the names of a group that the plan nowhere lists."""
_WHICH = (
    r"(?:(?:thuộc\s+)?(?:khu vực|vùng|loại)\s+(?:III|II|I|[1-3])\b|(?:thuộc\s+)?(?:khu vực\s+|vùng\s+)?"
    r"(?:miền núi|đồng bằng|trung du(?: và miền núi)?|vùng (?:cao|sâu|xa|biên)|biên giới|hải đảo|ven biển"
    r"|bãi ngang(?: ven biển)?|đặc biệt khó khăn|an toàn khu)\b"
    rf"|có đông đồng bào(?:\s+(?:dân tộc(?: thiểu số)?|(?-i:[{UPPER}])\w*))*)"
)
_SORT = rf"(?P<sort>(?i:{AREA}|địa phương)\s+{_WHICH})"
_NAME = rf"(?:(?i:{AREA})\s+)?[{UPPER}][\w'’]*(?:[\s–-][{UPPER}][\w'’]*)*"
_MORE = rf"(?:(?:,\s*|\s+và\s+){_NAME})"
_NAMES = rf"(?P<names>{_NAME}{_MORE}+)"
_COUNT = r"(?:(?<!0)0*(?P<count>\d{1,3})\s+)?"
_LISTED = (
    re.compile(rf"{_COUNT}{_SORT}\s*\((?:(?:bao gồm|gồm|là)\s*:?\s+)?(?:các\s+)?{_NAMES}\)"),
    re.compile(rf"{_COUNT}{_SORT},?\s*(?:(?:bao gồm|gồm|là)\s*:?|:)\s+(?:các\s+)?{_NAMES}"),
    re.compile(rf"{_COUNT}(?!{AREA} có đông){_SORT} {_NAMES}"),
)
"""A sort with its names: in brackets, behind "gồm", or at once: "các xã ven biển An Hải, Bình Sơn"."""
_ROW = re.compile(rf"{_NAME}{_MORE}*")
_BEHIND = re.compile(rf"\s+\((?:(?:là|các)\s+)*(?:(?P<count>\d{{1,3}})\s+)?{_SORT}\)")
"""The sort behind its names: "A, B (các huyện miền núi)"."""
_BOUND = re.compile(rf"(?P<sort>(?:{'|'.join(DISTRICTS)})\s+{_WHICH})[^.;]{{0,80}}?\d", re.IGNORECASE)
"""A sort of districts of which something is counted."""
_COUNTED = re.compile(rf"\b(?P<count>\d{{1,2}})\s+(?P<sort>(?:{'|'.join(DISTRICTS)})\s+{_WHICH})", re.IGNORECASE)
_FEWEST = 2
"""Places that name a sort, for its units to be asked for: one alone is answered where it stands."""


def read_groups_named(reading: Reading) -> None:
    """Add unit_group for each sort of units of which the plan lists the names, or speaks of at several places.

    Of sorts without names only those of districts are asked for: a province has few, and its officers know them; of
    communes it has a hundred, and a fact on them stands with its condition.
    """
    pieces = reading.clauses()
    for name, units, piece in _listed(pieces):
        if group_key(name) not in _known(reading):
            _add(reading, piece, name, units)
    bound = [(lowered_first(found["sort"]), piece) for piece in pieces for found in _BOUND.finditer(piece.text)]
    often = Counter(group_key(sort) for sort, _ in bound)
    for sort, piece in bound:
        if often[group_key(sort)] >= _FEWEST and group_key(sort) not in _known(reading):
            _add(reading, piece, sort, [UNNAMED]).marks["units"] = _how_many(pieces, sort)
    known = _known(reading)
    for fact in reading.facts:
        if any(f"{group} " in f"{str(fact.values.get('when', '')).casefold()} " for group in known):
            fact.marks.pop("when", None)  # whose it is the group says


def _how_many(pieces: list[Piece], name: str) -> str:
    """Return how many units a plan says that a group has: "06"; "" where it nowhere says."""
    found = (one for piece in pieces for one in _COUNTED.finditer(piece.text))
    return next((one["count"] for one in found if group_key(one["sort"]) == group_key(name)), "")


def _listed(pieces: list[Piece]) -> Iterator[tuple[str, list[str], Piece]]:
    for piece in pieces:
        found = [(hit, hit["names"]) for way in _LISTED for hit in way.finditer(piece.text)]
        rows = _ROW.finditer(piece.text) if ")" in piece.text else ()
        found += [(hit, row[0]) for row in rows if (hit := _BEHIND.match(piece.text, row.end()))]
        for hit, names in found:
            sort = lowered_first(hit["sort"])
            units = _units(names, kind_of(sort))
            if len(units) > 1 and (not hit["count"] or int(hit["count"]) == len(units)):
                yield sort, units, piece


def _units(names: str, kind: str) -> list[str]:
    """Return the names of a list, each with its kind, that of the one before where it says none."""
    units: list[str] = []
    for name in re.split(r",\s*|\s+và\s+", names):
        own = kind_of(name)
        kind = own or kind
        units.append(f"{kind} {name[len(own) :].strip()}")
    return units if all(map(kind_of, units)) else []


def _known(reading: Reading) -> set[str]:
    return {group_key(one.values["name"]) for one in reading.of("unit_group")}


def _add(reading: Reading, piece: Piece, name: str, units: list[str]) -> Proposal:
    """Keep a group; what its paragraph says besides stays to be read. A mark on its units says how many they are."""
    clause = {"clause": piece.clause} if piece.clause else {}
    made = Proposal("unit_group", {"name": name, "units": units, **clause}, piece)
    reading.facts.append(made)
    return made
