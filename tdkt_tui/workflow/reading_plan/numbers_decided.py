"""Who decides how many come to a level's conference, and who proposes it."""

from __future__ import annotations

import re
from typing import Any

_LEAD = r"\b[Ss]ố (?:lượng )?(?:đại biểu\s*)?(?:cụ thể\s*)?(?:của \w+ )?:?\s*[Dd]o "
_DECIDE = r"(?:(?:xem xét|cân nhắc|tự),? )?quyết định\b"
_DECIDED = re.compile(
    rf"{_LEAD}(?P<who>[^;:.\d]{{3,80}}?)\s{_DECIDE}(?:,?\s+(?:trên cơ sở|căn cứ|theo)(?:\s+tham mưu,?)?\s+"
    r"đề xuất của\s+(?P<by>[^;:.,()\d]{3,120}?)(?=\s*[;.,()]|\s*$))?"
)
"""Of guests or of another kind alone there is no key."""
_PROPOSED = re.compile(
    rf"{_LEAD}(?P<by>[^;:.\d]{{3,80}}?)\s(?:tham mưu(?:,|\s+và)?\s+)?đề xuất(?:,|\s+và)?\s+"
    rf"(?:(?:thống nhất với|để|trình|với)\s+)?(?P<who>[^;:.\d]{{3,160}}?)\s{_DECIDE}"
)
"""The same with who proposes first: "do Hội đồng đề xuất và thống nhất với thủ trưởng cơ quan quyết định"."""


def read_decided(size: dict[str, Any], text: str) -> list[str]:
    """Add to a size who decides, and who proposes; return the words that say what the size holds."""
    found = _PROPOSED.search(text) or _DECIDED.search(text)
    if found is None or size.setdefault("decided_by", found["who"].strip()) != found["who"].strip():
        return []
    if found["by"]:
        size["proposed_by"] = found["by"].strip()
    return [found[0]]
