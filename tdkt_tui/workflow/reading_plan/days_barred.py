"""Days on which a plan lets no conference be held: what the units of a level must not do, and no time by which."""

from __future__ import annotations

import re

_DAYS = r"(?:ngày|tuần|tháng|tết|lễ|đợt|dịp|thời (?:gian|điểm)|mùa)"
_BARRED = re.compile(
    r"(?:(?:nhưng|song|và|tuyệt đối|phải|cần|đồng thời)\s+)*(?P<no>không|tránh)(?:\s+được)?\s+"
    rf"(?P<verb>tổ chức|họp|bố trí|khai mạc|tiến hành)(?P<what>\s+(?:các\s+)?(?:hội nghị|đại hội)(?:\s+{_DAYS}?)?)?\s+"
    rf"(?P<when>(?:vào|trong|từ|đúng|trùng(?: với)?)\s+(?:(?:các|những|thời gian|khoảng|dịp)\s+)*{_DAYS}?\b[^.;]*)",
    re.IGNORECASE,
)
_TIMED = re.compile(rf"\d|\b{_DAYS}\b", re.IGNORECASE)


def bars(words: str) -> bool:
    """Tell words whose days are those on which nothing is held."""
    return bool((found := _BARRED.search(words)) and _TIMED.search(found["when"]))
