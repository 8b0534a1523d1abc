"""Communes by the districts that they lie in, of a condition or in the place of units: "xã thuộc các huyện A, B"."""

from __future__ import annotations

import re

from .text import UPPER
from .unit_names import AREAS, kind_of, unit_key

_COMMUNE, _DISTRICT = ("|".join(kind for kind, tier in AREAS.items() if tier == of) for of in ("commune", "district"))
_IN = r"(?:(?:nằm\s+)?(?:trực\s+)?(?:thuộc|của|ở|tại|trên địa bàn)\s+)"
_COUNT = r"(?:(?:các|hai|ba|bốn|năm|\d{1,2})\s+)?"
_IN_DISTRICTS = re.compile(
    r"(?:(?:các\s+)?(?:xã|phường|thị trấn)(?:(?:,\s*|\s+và\s+)(?:xã|phường|thị trấn))*\s+)?"
    r"(?:thuộc|của|ở|tại|trên địa bàn)\s+(?:(?:các|\d{1,2})\s+)?(?P<names>[^;:.()]+)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?")
_NAME = rf"[{UPPER}][\w'’-]*(?:\s+[{UPPER}][\w'’-]*)*"
_COMMUNES = re.compile(
    rf"(?<!trừ )(?<!trừ các )(?<!\w)(?i:(?P<kinds>(?:{_COMMUNE})(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:{_COMMUNE}))*)\s+"
    rf"{_IN}?(?:(?:ubnd|ủy ban nhân dân)\s+)?{_COUNT})"
    rf"(?P<names>(?i:{_DISTRICT})(?:\s+[^\W\d{UPPER}]+){{0,3}}\s+{_NAME}"
    rf"(?:(?:,\s*(?:và\s+)?|\s+và\s+)(?:(?i:các\s+)?(?i:{_DISTRICT})\s+)?{_NAME})*)"
)
_BARE = re.compile(
    rf"(?i:(?:các\s+)?(?P<kinds>(?:{_COMMUNE})(?:(?:,\s*|\s+và\s+)(?:{_COMMUNE}))*)\s+{_IN})"
    rf"(?!(?:Khu|Khối|Cụm|Vùng|Tỉnh|Sở|Ban)\b)(?P<names>{_NAME}(?:(?:,\s*(?:và\s+)?|\s+và\s+){_NAME})*)"
)
_SORT = re.compile(rf"^((?i:{_DISTRICT}))(?:\s+[^\W\d{UPPER}]+)+(?=\s+[{UPPER}])")
"""What is said of districts before their names: "huyện vùng cao A"."""


def districts_of(when: str) -> list[str]:
    """Return the districts in which the communes of a condition lie: "xã thuộc các huyện A, B"; none for any other."""
    found = _IN_DISTRICTS.fullmatch(when.strip())
    return _districts(found["names"]) if found else []


def communes_told(said: str) -> list[str]:
    """Return the communes that words name by their districts, each kind and district as ``unit_key`` writes it.

    "các xã, thị trấn của hai huyện A và B": "xã thuộc huyện a", "xã thuộc huyện b", "thị trấn thuộc huyện a" …; []
    for words that name none. "xã thuộc Khê Sơn" says not what Khê Sơn is: whichever has that name.
    """
    if bare := _BARE.fullmatch(said):
        names = [f"{kind} {name}" for name in _AND.split(bare["names"]) for kind in _DISTRICT.split("|")]
        return [
            unit_key(f"{kind.casefold()} thuộc {unit_key(one)}") for kind in _AND.split(bare["kinds"]) for one in names
        ]
    return [unit_key(f"{kind} thuộc {unit_key(district)}") for kind, district in communes_of(said)]


def communes_of(said: str) -> list[tuple[str, str]]:
    """Return the kinds of commune that words name by their districts, each with each district."""
    return [
        (kind.casefold(), district)
        for found in _COMMUNES.finditer(said)
        for kind in (part.strip() for part in _AND.split(found["kinds"]))
        for district in _districts(_SORT.sub(r"\1", found["names"]))
    ]


def without_communes(said: str) -> str:
    """Return words without the communes that they name by their districts, which are none of those named."""
    return _COMMUNES.sub("", said)


def lies_in(when: str, above: str) -> bool:
    """Tell whether a commune of a district is one of those that a condition speaks of."""
    return unit_key(above) in map(unit_key, districts_of(when))


def _districts(names: str) -> list[str]:
    """Return districts of a row in which a kind may be said once; none where one of the row is no district."""
    named: list[str] = []
    for part in _AND.split(names):
        kind = kind_of(part) or (kind_of(named[-1]) if named else "")
        name = part if kind_of(part) else f"{kind} {part}"
        if AREAS.get(kind) != "district" or not name[len(kind) :].strip()[:1].isupper():
            return []
        named.append(name)
    return named
