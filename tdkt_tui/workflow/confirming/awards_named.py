"""Awards as words name them, and who gives them."""

from __future__ import annotations

import re

AWARD = re.compile(
    r"Bằng khen|Giấy khen|Cờ thi đua|Kỷ niệm chương|Huân chương\s+(?:Lao động|Độc lập)(?:\s+hạng\s+\w+)?|"
    r"(?:[Dd]anh hiệu\s+)?“(?:Chiến sĩ thi đua|Lao động tiên tiến|Tập thể lao động|Đơn vị)[^”]{0,40}”|"
    r"(?:danh hiệu\s+)?Chiến sĩ thi đua(?:\s+(?:cơ sở|toàn quốc|cấp \w+))?"
)
_GIVER = re.compile(
    r"((?:Chủ tịch\s+(?:UBND|Ủy ban nhân dân)|Thủ tướng|Giám đốc|[Tt]hủ trưởng|[Nn]gười đứng đầu|Chủ tịch nước)"
    r"[^,;.:]{0,60}?)"
    r"(?=\s+(?:xem xét|quyết định|khen|tặng|trao|đề nghị|ban|cho|đối với|tại|nhân dịp|không|tối đa|từ|đã|được)\b|"
    r"\s+\d|[,;.:]|$)"
)
_ASKED = re.compile(
    r"\bđề nghị\s+((?:Chủ tịch\s+(?:UBND|Ủy ban nhân dân)|Thủ tướng|Chủ tịch nước)[^,;.:]{0,60}?)"
    r"\s+(?:xem xét,?\s+)?(?:quyết định\s+)?(?:khen|tặng)\b"
)
"""Who is asked to give it, whoever asks: "Chủ tịch UBND huyện đề nghị Chủ tịch UBND tỉnh tặng …"."""
_OF = re.compile(
    r"\bcủa\s+((?:Chủ tịch|Thủ tướng|UBND|Ủy ban)[^,;.:]{0,50}?)"
    r"(?=\s+(?:cho|tặng|đối với|có|tại|nhân dịp|và|không|tối đa|từ)\b|\s+\d|[,;.:]|$)"
)
_GOVERNMENT = re.compile(rf"(?:{AWARD.pattern})\s+của\s+(Chính phủ)\b")
ASKED_OF = re.compile(
    r"\bcủa\s+(?:(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân) tỉnh|Thủ tướng|Chính phủ)|cấp tỉnh|toàn quốc"
)
"""Whom a unit below asks for an award: it gives none of these itself."""


def award_in(words: str) -> str:
    """Return the last award that words name, "" for none."""
    named = [found[0] for found in AWARD.finditer(words)]
    return named[-1] if named else ""


def giver_in(words: str) -> str:
    """Return who gives it, "" where that is not said."""
    found = _ASKED.search(words) or _GIVER.search(words) or _OF.search(words) or _GOVERNMENT.search(words)
    return found[1].strip() if found else ""
