"""Of days and sums that a plan gives to units by name, what is the unit's own."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, proper_name

_NAME = rf"[{UPPER}]\w*(?:\s[{UPPER}]\w*)*"
_NAMES = rf"{_NAME}(?:(?:,|\svà|;)\s(?:(?:{AREA})\s)?{_NAME})*"
_DAY = r"(?:ngày\s+)?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?|(?:ngày\s+)?\d{1,2} tháng \d{1,2}(?: năm \d{4})?"
_OTHER_DAY = re.compile(
    rf"(?P<day>{_DAY})\s*\((?:riêng\s+|đối với\s+)*(?:các\s+)?(?:{AREA})\s(?P<names>{_NAMES}):?\s*(?P<own>{_DAY})\)"
)
"""A day, and another one for some: "ngày 25/5/2020 (các huyện Kỳ Anh, Hương Sơn: ngày 05/6/2020)"."""
_CLAUSE = re.compile(
    rf"\s*;\s*(?=[^;]*\bcác\s(?:{AREA})\b)[^;()]*\((?P<names>{_NAMES})\)(?=[^;]*\bmỗi\s(?:{AREA})\b)[^;]*"
)
"""What each of some is given: "; hỗ trợ các huyện nghèo (Kỳ Anh, Hương Sơn) mỗi huyện 50 triệu đồng"."""


def own_named(text: str, name: str, kind: str) -> str:
    """Return words with the unit's own day, and without what others by name are given."""
    mine = proper_name(name, kind).casefold()

    def is_mine(names: str) -> bool:
        bare = re.sub(rf"\b(?:{AREA})\s(?=[{UPPER}])", "", names)
        return mine in (part.casefold() for part in re.split(r"[,;]\s|\svà\s", bare))

    text = _OTHER_DAY.sub(lambda found: found["own"] if is_mine(found["names"]) else found["day"], text)
    return _CLAUSE.sub(lambda found: found[0] if is_mine(found["names"]) else "", text)
