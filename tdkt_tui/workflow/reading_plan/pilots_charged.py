"""What those who go first are to do besides: "Chậm nhất 15 ngày trước ngày tổ chức, đơn vị làm điểm trình kịch bản"."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .owners import in_tasks
from .parting import DOES
from .sentences import PART

_WHO = (
    r"(?:(?:các|những)\s+)?(?:đơn vị|cơ quan|địa phương|nơi)\s+(?:được\s+(?:lựa\s+)?chọn\s+)?"
    r"(?:(?:làm|tổ chức|chỉ đạo)\s+)?điểm"
)
_WHEN = r"(?:(?:chậm|muộn) nhất|trước|sau|trong)\s[^,;.:]*?"
_CHARGED = re.compile(
    rf"(?:(?P<when>{_WHEN}),\s+)?{_WHO}\s+(?:có trách nhiệm\s+|phải\s+|cần\s+)?"
    rf"(?!(?:hoàn thành|tổ chức)\b)(?P<does>(?:{DOES}|trình|xin ý kiến)\b.*)",
    re.IGNORECASE | re.DOTALL,
)


def read_pilots_charged(reading: Reading) -> None:
    """Add a task of the pilots for each sentence, outside of who does what, that charges them all."""
    for piece in reading.clauses():
        for part in PART.split(piece.text) if "điểm" in piece.text and not in_tasks(piece) else ():
            if found := _CHARGED.fullmatch(bare(part)):
                when = f", {found['when'][:1].lower()}{found['when'][1:]}" if found["when"] else ""
                reading.add("task", piece, body="các đơn vị làm điểm", does=f"{found['does']}{when}")
                reading.say(piece, part.strip())
