"""Units that a sentence on somebody else's tasks goes on to: by their kinds, "huyện, thị xã", or by their own names."""

from __future__ import annotations

from tdkt_tui.model.text import UPPER

from .unit_words import AREA

_WORD = rf"[{UPPER}][^\W\d_]*(?:’\w+)?"
_OWN = rf"(?i:{AREA})\s+{_WORD}(?:\s+(?:-\s+)?{_WORD}){{0,4}}"
_KIND = rf"(?i:{AREA}|doanh nghiệp|hợp tác xã)"
_KINDS = rf"(?:(?i:các|mỗi|từng)\s+)?{_KIND}(?:(?:,\s*|\s+và\s+){_KIND})*"
UNITS_ACT = rf"(?:(?:{_OWN})|(?:{_KINDS}))\s+(?:(?:phải|cần|có trách nhiệm|được)\s+)?"
"""Such units and what may stand before their verb: a part that begins so is none of the body's before it."""
