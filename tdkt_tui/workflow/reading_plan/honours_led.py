"""Awards of a level named before a colon: what it gives itself, and whom of its own it puts forward to another."""

from __future__ import annotations

import re
from typing import Any

from .bounds import MOST
from .counts import COUNTS, KINDS, PRAISE, counted
from .destinations import levels_named
from .facts import Reading, bare
from .givers import AWARD, GIVERS, named_award
from .pieces import Piece
from .sentences import PART
from .unit_lists import kinds_in

_LED = re.compile(
    r"(?:Đối với\s+|Ở\s+)?(?P<at>(?:Tại\s+|Ở\s+)?(?:hội nghị|đại hội)\s+(?:của\s+)?)?"
    r"(?P<label>(?:các\s+)?cấp\s[^:;.\d]{2,60}|các\s[^:;.\d]{2,80}|(?(at)[^:;.\d]{2,60}|(?!))):\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TIER = re.compile(r"cấp (?:xã|huyện|tỉnh|cơ sở|trên cơ sở)\b", re.IGNORECASE)
_NUMBERS = rf"(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})"
_PLACE = r"(?:,?\s+(?:tại|trong|nhân dịp)\s+[^;:.\d]{3,60})?"
_GIVES = re.compile(rf"(?:được\s+|xét,?\s+|quyết định\s+)*[Tt]ặng\s+(?P<award>{AWARD})\s+(?:cho\s+)?{_NUMBERS}{_PLACE}")
_ASKS = re.compile(
    rf"(?:(?:(?:lựa |xét |bình )?chọn|giới thiệu|được)\s+)*(?:{KINDS}{PRAISE}[,:]?\s+)?{_NUMBERS}\s*(?:để\s+)?"
    rf"(?:đề nghị|trình)\s+(?P<givers>{GIVERS})\s+(?:(?:xét|xem xét),?\s+)*tặng\s+(?P<award>{AWARD}){_PLACE}"
)


def read_led(reading: Reading, piece: Piece, sentence: str) -> bool:
    """Add what each part behind the name of a level says; tell whether all of it was understood.

    At the conferences of several levels each gives as many.
    """
    found = _LED.fullmatch(bare(sentence))
    levels = _levels(reading, found["label"], several=bool(found["at"])) if found else []
    if found is None or not levels:
        return False
    told: list[dict[str, Any]] = []
    for part in PART.split(found["rest"]):
        words = bare(part)
        one = _GIVES.fullmatch(words) or _ASKS.fullmatch(words)
        numbers = counted(f"{one['how'] or ''} {one['numbers']}") if one else {}
        if one is None or not numbers:
            return False
        givers = one.groupdict().get("givers")
        award = f"đề nghị tặng {named_award(one['award'], givers)}" if givers else one["award"]
        told.append({"award": award, **numbers, "how": "at-most" if one["how"] else ""})
    for level in levels:
        for values in told:
            reading.add("honours", piece, None, level=level, **values)
    reading.say(piece, sentence)
    return True


def _levels(reading: Reading, label: str, *, several: bool) -> list[str]:
    """Return the levels that a label names, by what they are called or by their kinds of unit; none where unsure."""
    named = levels_named(reading, label)
    if not several:
        return named if len(named) == 1 else []
    kinds = kinds_in(re.sub(r"^(?:,\s*|\s+và\s+|các\s+)+", "", _TIER.sub("", label)))
    theirs = [level.values["id"] for level in reading.of("level")
              if kinds and set(kinds) <= {unit.casefold() for unit in level.values.get("units", ())}]  # fmt: skip
    tiers = len(_TIER.findall(label))
    return [*named, *theirs] if len(named) == tiers and bool(kinds) == (len(theirs) == 1) else []
