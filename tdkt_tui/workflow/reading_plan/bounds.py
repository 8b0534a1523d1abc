"""The words that make a number a bound: "không vượt quá 200", "tối đa không quá 02", "ít nhất là 30%"."""

from __future__ import annotations

import re

_MOST = r"không (?:được )?(?:(?:vượt|kéo dài) )?quá|không (?:nhiều|cao) hơn|tối đa|nhiều nhất"
_LEAST = r"ít nhất|tối thiểu|không dưới|không (?:được )?(?:ít|thấp) hơn"
MOST, LEAST = (rf"(?i:(?:{words})(?:\s+(?:{words}))?(?:\s+là\b)?)" for words in (_MOST, _LEAST))
"""Said before a number that is not to be passed, and before one that is to be reached."""
BOUND = rf"(?:{MOST}|{LEAST})"


ABOUT = (
    r"(?i:(?:dự kiến(?:\s+(?:tổng\s+)?(?:số lượng|quy mô|số)(?:\s+đại biểu)?)?|khoảng|ước(?: tính)?)"
    r"(?:\s+(?:có|mời|triệu tập|là|khoảng)\b)*)"
)
"""Said before a number that is expected, and bounds nothing."""
EXCEPT = re.compile(r"[,;]?\s+(?:ngoại\s+)?(?:trừ|không kể|không bao gồm|riêng)\b")
"""Behind what is not that of all: a source of money, a time."""
GIVEN = re.compile(
    r"(?:(?!\b(?:tổ chức|hội nghị)\b)[^;.:“])*?\b(?:cử|bầu|chọn|giới thiệu|phân bổ)\s+(?:[^\W\d]+\s+){0,3}\d",
    re.IGNORECASE,
)
"""What gives a row of units a number of delegates, and is on no meeting of theirs: "các xã còn lại mỗi xã cử 02"."""
CHOOSING = re.compile(r"\s+(?:còn\s+)?có thể (?:lựa )?chọn\b[^.;]*[.;]\s+(?=\S)")
"""What some of a level may choose, up to where the sentence on them ends: the next is of the level again."""


def bound_key(words: str | None) -> str:
    """Return the key of what words that MOST or LEAST matches bound: "at_most", "at_least"; "" for others."""
    return next((key for key, way in (("at_most", MOST), ("at_least", LEAST)) if words and re.match(way, words)), "")
