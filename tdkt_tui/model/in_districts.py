"""Conditions that say in which districts the communes lie of which they speak: "xã thuộc các huyện A, B"."""

from __future__ import annotations

import re

from .bound_units import same_unit
from .unit_names import AREAS, kind_of

_IN_DISTRICTS = re.compile(
    r"(?:(?:các\s+)?(?:xã|phường|thị trấn)(?:(?:,\s*|\s+và\s+)(?:xã|phường|thị trấn))*\s+)?"
    r"(?:thuộc|của|ở|tại|trên địa bàn)\s+(?:(?:các|\d{1,2})\s+)?(?P<names>[^;:.()]+)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,\s*(?:và\s+)?|\s+và\s+)(?:các\s+)?")


def districts_of(when: str) -> list[str]:
    """Return the districts in which the communes of a condition lie: "xã thuộc các huyện A, B"; none for any other."""
    found = _IN_DISTRICTS.fullmatch(when.strip())
    named: list[str] = []
    for part in _AND.split(found["names"]) if found else ():
        kind = kind_of(part) or (kind_of(named[-1]) if named else "")
        name = part if kind_of(part) else f"{kind} {part}"
        if AREAS.get(kind) != "district" or not name[len(kind) :].strip()[:1].isupper():
            return []
        named.append(name)
    return named


def lies_in(when: str, above: str) -> bool:
    """Tell whether a commune of a district is one of those that a condition speaks of."""
    return same_unit(above) in map(same_unit, districts_of(when))
