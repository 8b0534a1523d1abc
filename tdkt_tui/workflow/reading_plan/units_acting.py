"""Units that a sentence on somebody else's tasks goes on to: by their kinds, "huyện, thị xã", or by their own names."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .unit_words import AREA

_WORD = rf"[{UPPER}][^\W\d_]*(?:’\w+)?"
_OWN = rf"(?i:{AREA})\s+{_WORD}(?:\s+(?:-\s+)?{_WORD}){{0,4}}"
_KIND = rf"(?i:{AREA}|doanh nghiệp|hợp tác xã)"
_KINDS = rf"(?:(?i:các|mỗi|từng)\s+)?{_KIND}(?:(?:,\s*|\s+và\s+){_KIND})*(?:\s+(?:còn lại|khác))?"
UNITS_ACT = rf"(?:(?:{_OWN})|(?:{_KINDS}))\s+(?:(?:phải|cần|có trách nhiệm|được)\s+)?"
"""Such units and what may stand before their verb: a part that begins so is none of the body's before it."""
_EACH = re.compile(rf"(?i:các|mỗi|từng)\s+(?P<kind>(?i:{AREA}))\b")


def of_other_units(words: str, body: str) -> bool:
    """Tell a sentence that begins with units of a kind that the body whose tasks stand before it is none of."""
    found = _EACH.match(words)
    return bool(body and found and found["kind"].casefold() not in body.casefold() and "cấp" not in body.casefold())
