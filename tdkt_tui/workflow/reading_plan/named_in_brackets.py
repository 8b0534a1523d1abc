"""Units in brackets by their names alone, behind the one kind that they are of: "xã đảo, xã biển (An Lạc, Cao Sơn)"."""

from __future__ import annotations

import re

from .unit_words import AREA, JOINED_NAME

_BETWEEN = r"(?:,\s*|\s+và\s+|,\s*và\s+)"
_LIST = re.compile(
    rf"(?P<lead>(?:^|(?<=[Đđ]ối với\s)|(?<=[Rr]iêng\s))(?:(?:các|những)\s+)?(?i:{AREA})\s[^().;:\d]{{2,200}}?)\s*"
    rf"\((?:gồm\s*:?\s+)?(?P<names>{JOINED_NAME}(?:{_BETWEEN}{JOINED_NAME})*)\)"
)
_KIND = re.compile(rf"(?:^|{_BETWEEN})(?:(?:các|những)\s+)?(?P<kind>{AREA})\b", re.IGNORECASE)
_OTHER = re.compile(rf"(?:{AREA}|Sở|Ban|Công an|Bộ|Hội|Trường|Bệnh viện)\b", re.IGNORECASE)


def kinds_put(sentence: str) -> str:
    """Return a sentence with their kind before the names in its brackets; as it is where they are of several kinds."""
    found = _LIST.search(sentence)
    kinds = {one["kind"].casefold() for one in _KIND.finditer(found["lead"])} if found else set()
    names = re.split(_BETWEEN, found["names"]) if found else []
    if found is None or len(kinds) != 1 or any(map(_OTHER.match, names)):
        return sentence
    (kind,) = kinds
    lead = found["lead"].replace(",", "")
    units = ", ".join(f"{kind} {name}" for name in names)
    return f"{sentence[: found.start()]}{lead} ({units}){sentence[found.end() :]}"
