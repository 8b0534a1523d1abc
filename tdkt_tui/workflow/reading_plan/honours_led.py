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

_LED = re.compile(r"(?:Đối với\s+|Ở\s+)?(?P<label>(?:các\s+)?cấp\s[^:;.\d]{2,60}|các\s[^:;.\d]{2,80}):\s+(?P<rest>.+)",
                  re.IGNORECASE | re.DOTALL)  # fmt: skip
_NUMBERS = rf"(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})"
_PLACE = r"(?:,?\s+(?:tại|trong|nhân dịp)\s+[^;:.\d]{3,60})?"
_GIVES = re.compile(rf"(?:được\s+|xét,?\s+|quyết định\s+)*[Tt]ặng\s+(?P<award>{AWARD})\s+cho\s+{_NUMBERS}{_PLACE}")
_ASKS = re.compile(
    rf"(?:(?:(?:lựa |xét |bình )?chọn|giới thiệu|được)\s+)*(?:{KINDS}{PRAISE}[,:]?\s+)?{_NUMBERS}\s*(?:để\s+)?"
    rf"(?:đề nghị|trình)\s+(?P<givers>{GIVERS})\s+(?:(?:xét|xem xét),?\s+)*tặng\s+(?P<award>{AWARD}){_PLACE}"
)


def read_led(reading: Reading, piece: Piece, sentence: str) -> bool:
    """Add what each part behind the name of one level says; tell whether all of it was understood."""
    found = _LED.fullmatch(bare(sentence))
    levels = levels_named(reading, found["label"]) if found else []
    if found is None or len(levels) != 1:
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
    for values in told:
        reading.add("honours", piece, None, level=levels[0], **values)
    reading.say(piece, sentence)
    return True
