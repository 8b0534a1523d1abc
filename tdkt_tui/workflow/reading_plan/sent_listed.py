"""The parts of a dossier that is to be sent, as a line lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .facts import bare

_PAPER = (
    r"(?:Hồ sơ|Danh sách|Báo cáo (?:tóm tắt )?(?:thành tích|tham luận)|Bản (?:tóm tắt )?thành tích|Tờ trình|"
    r"Bài tham luận|Tham luận|Văn bản đăng ký)\b"
)
"""A paper that a list of its parts may follow."""
_LISTED = re.compile(
    rf"(?:Thành phần\s+)?(?P<what>(?i:{_PAPER})[^:.;]{{0,120}}?),?\s+(?:gồm|bao gồm)(?:\s+có)?"
    r"(?:\s+(?P<many>\d{1,2} bộ))?(?:,?\s+gồm)?\s*:(?:\s+(?P<parts>\S.*))?",
    re.DOTALL,
)


@dataclass(slots=True)
class Paper:
    """What is to be sent, as a line lists it. many: "01 bộ"; said: the words that list it."""

    what: str = ""
    many: str = ""
    parts: list[str] = field(default_factory=list)
    said: str = ""


def listed(sentence: str) -> tuple[Paper, str] | None:
    """Return the papers that a sentence lists, and what stands in it behind them on sending them."""
    found = _LISTED.fullmatch(sentence)
    if found is None:
        return None
    parts = (found["parts"] or "").split(";")
    tail = parts.pop() if re.match(r"\s*(?:hồ sơ\s+)?gửi\s", parts[-1], re.IGNORECASE) else ""
    told = [re.sub(r"^\(\d\)\s*", "", bare(part)) for part in parts if bare(part)]
    return Paper(found["what"], found["many"] or "", told, sentence.removesuffix(tail)), tail.strip()
