"""Parts of a programme that are of one meeting alone: "thông qua Nghị quyết (đối với Đại hội)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .programme import AgendaItem
from .words import raised_first

_MEETINGS = r"(?:đại hội|hội nghị)\b(?:\s+(?:thi đua yêu nước|điển hình tiên tiến|biểu dương))?"
_ONLY = re.compile(
    r"\s*\((?:chỉ\s+)?(?:đối với|áp dụng (?:đối với|cho)|dành cho|riêng|nếu là|ở|tại)\s+(?:các\s+)?"
    rf"(?P<of>{_MEETINGS}(?:(?:,|;|\s+và|\s+hoặc)\s+{_MEETINGS})*)\)",
    re.IGNORECASE,
)
_PART = re.compile(r"[;,]\s+(?=[^\W\d_])")


def held(items: Sequence[AgendaItem], noun: str) -> list[AgendaItem]:
    """Return items with what their words give this meeting, and no word on which meeting; noun: what is held."""
    kept = [(item, _of(item.title, "đại hội" if noun == "Đại hội" else "hội nghị")) for item in items]
    return [item if title == item.title else item.model_copy(update={"title": title}) for item, title in kept if title]


def _of(title: str, meeting: str) -> str:
    while only := _ONLY.search(title):
        before, after = title[: only.start()], title[only.end() :]
        if meeting not in only["of"].casefold():
            before = before[: _begin(before)].rstrip(" ,;")
            after = after if before else after.lstrip(" ,;")
        title = raised_first(before + after)
    return title


def _begin(before: str) -> int:
    """Return where the last part begins: at a small letter outside brackets, since a name goes with what it follows."""
    at = [
        found.start()
        for found in _PART.finditer(before)
        if before[found.end()].islower() and before.count("(", 0, found.start()) == before.count(")", 0, found.start())
    ]
    return at[-1] if at else 0
