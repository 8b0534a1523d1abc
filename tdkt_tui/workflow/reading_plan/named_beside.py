"""What a line names beside the level that it begins with: the kinds of its units, and units that go with it."""

from __future__ import annotations

import re

from .naming import LABEL, OF_PROVINCE, SUBJECT, VERBS
from .unit_lists import LIKE, kinds_in

_WITH = re.compile(
    rf"(?P<label>{LABEL.pattern})(?:\s*\((?:gồm\s+)?(?:các\s+)?(?P<kinds>[^():]+)\))?"
    r"(?:,?\s+(?:và|cùng)\s+(?:các\s+)?(?P<also>(?!cấp\b|trên cơ sở|cơ sở)[^:;.()]{3,80}?))?"
    r"(?:\s*(?::|\.?$)|(?=(?:,|,?\s+và)\s+cấp\s))",
    re.IGNORECASE,
)
"""A level with the kinds of its units in brackets, and with units that go with it."""
_MORE_UNITS = re.compile(rf"(?:{OF_PROVINCE})?(?:,|,?\s+(?:và|cùng))\s+(?:các\s+)?(?P<also>(?!{VERBS})[^:;.]{{3,120}})")


def units_of(text: str) -> tuple[str, list[str]]:
    """Return the level that a line begins with and the kinds of unit that it lists beside it; "" and none otherwise."""
    found = _WITH.match(text)
    if found is None:
        return "", []
    kinds = kinds_in(found["kinds"] or "")
    also = found["also"] or ""
    own = [f"đơn vị {also.removeprefix('đơn vị ').strip()}"] if re.match(r"đơn vị (?:trực )?thuộc\b", also) else []
    return found["label"].casefold(), [*kinds, *own]


def beside_level(text: str) -> str:
    """Return what a line names together with the levels or units that it begins with; "" for nothing."""
    if _WITH.match(text):
        return next((words for found in _WITH.finditer(text) if (words := _beside(found))), "")
    units = SUBJECT.match(text)
    more = _MORE_UNITS.match(text, units.end()) if units and units["units"] else None
    return more["also"] if more else ""


def _beside(found: re.Match[str]) -> str:
    also = found["also"] or ""
    unknown = found["kinds"] and not kinds_in(found["kinds"])
    return found["kinds"] if unknown else "" if LIKE.fullmatch(also) else also
