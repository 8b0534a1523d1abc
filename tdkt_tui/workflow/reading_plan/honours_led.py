"""Awards of a level named before a colon: what it gives itself, and whom of its own it puts forward to another."""

from __future__ import annotations

import re
from typing import Any

from .bounds import MOST
from .counts import COUNTS, KINDS, PRAISE, counted
from .destinations import levels_named, of_province
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


_OF_PROVINCE = re.compile(
    rf"(?P<award>{AWARD})\s+của\s+(?P<givers>{GIVERS}|Chính phủ)\s*:\s+(?:cả|toàn)\s+tỉnh\s+"
    rf"(?:được\s+)?(?:đề nghị|trình)\s+{_NUMBERS}"
)
"""What the whole province asks for: "Cờ thi đua của Chính phủ: toàn tỉnh đề nghị không quá 04 tập thể"."""


def read_led(reading: Reading, piece: Piece, sentence: str) -> bool:
    """Add what each part behind the name of a level says; tell whether all of it was understood.

    At the conferences of several levels each gives as many.
    """
    if _of_province(reading, piece, bare(sentence)):
        return True
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


def _of_province(reading: Reading, piece: Piece, words: str) -> bool:
    """Add how many the whole province asks for of one award, where words say nothing else."""
    found = _OF_PROVINCE.fullmatch(words)
    level = next(filter(of_province, reading.of("level")), None) if found else None
    if found is None or level is None:
        return False
    reading.add("honours", piece, level=level.values["id"], how="at-most" if found["how"] else "",
                award=f"đề nghị tặng {named_award(found['award'], found['givers'])}",
                **counted(f"{found['how'] or ''} {found['numbers']}"))  # fmt: skip
    reading.say(piece, words)
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
