"""What a plan says of a time that ends on a day off: the next working day counts, or the one before."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .sentences import PART, SENTENCE

_RULE = re.compile(
    r"(?:[^.;]*?\b)?(?:mốc|hạn|ngày|thời (?:gian|điểm))\b[^.;]*?\b(?:trùng|rơi|đúng|là)\b[^.;]{0,20}?"
    r"\bngày (?:nghỉ|lễ|thứ [Bb]ảy|[Cc]hủ [Nn]hật)[^.;]*?"
    r"\bngày (?:làm việc\s+)?(?:(?:liền|ngay|kề|liền kề|đầu tiên)\s+)?(?P<way>sau|kế tiếp|tiếp theo|trước)\b[^.;]*",
    re.IGNORECASE,
)


def read_days_off(reading: Reading) -> None:
    """Keep which working day counts where a time ends on a day off; the program itself counts the one before."""
    for piece in reading.clauses():
        for part in (one for sentence in SENTENCE.split(piece.text) for one in PART.split(sentence)):
            if found := _RULE.fullmatch(bare(part)):
                if found["way"].casefold() != "trước":
                    reading.of("plan")[0].values["day_off"] = "after"
                    reading.said_at["day_off"] = piece
                reading.used.add(piece.at)
                reading.say(piece, part)
