"""Parts of a programme that are of one meeting alone: "thông qua Nghị quyết (đối với Đại hội)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .issuer import UnitGroup
from .programme import AgendaItem
from .text import folded
from .words import raised_first

_MEETINGS = r"(?:đại hội|hội nghị)\b(?:\s+(?:thi đua yêu nước|điển hình tiên tiến|biểu dương))?"
_ONLY = re.compile(
    r"\s*\((?:chỉ\s+)?(?:đối với|áp dụng (?:đối với|cho)|dành cho|riêng|nếu là|ở|tại)\s+(?:các\s+)?"
    rf"(?P<of>{_MEETINGS}(?:(?:,|;|\s+và|\s+hoặc)\s+{_MEETINGS})*)\)",
    re.IGNORECASE,
)
_PART = re.compile(r"[;,]\s+(?=[^\W\d_])")


_FOR = re.compile(
    r"\s*\((?:chỉ\s+)?(?:đối với|áp dụng (?:đối với|cho)|dành cho|riêng|ở|tại)\s+(?:các\s+)?(?P<of>[^()]+)\)"
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+")


def of_groups(
    items: Sequence[AgendaItem], groups: Sequence[UnitGroup], mine: Callable[[str], bool]
) -> list[AgendaItem]:
    """Return items without those that other groups of units alone have: "chào cờ (đối với nhóm thứ ba)".

    mine: tells by its name a group that the unit is of.
    """
    names = {folded(group.name) for group in groups}
    kept = []
    for item in items:
        only = _FOR.search(item.title)
        told = _BETWEEN.split(only["of"]) if only else []
        if only is None or not told or not all(folded(one) in names for one in told):
            kept.append(item)
        elif any(map(mine, told)):
            kept.append(item.model_copy(update={"title": item.title[: only.start()] + item.title[only.end() :]}))
    return kept


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
