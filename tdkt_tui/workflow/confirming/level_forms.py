"""The forms of conference that words on a level name, wherever in them: "gọi là Hội nghị …", "… hoặc Hội nghị …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.reading_plan.form_added import QUOTED
from tdkt_tui.workflow.reading_plan.forms import held_in

from .level_values import MASK, masked

_MEETING = re.compile(
    r"\b(?:Hội nghị|Đại hội|(?:hội nghị|đại hội)(?=\s(?:điển hình|biểu dương|tuyên dương|thi đua)))\s"
)
_OTHER = re.compile(r"\s*(?:hình thức:\s*)?“?(?P<name>(?:Buổi|Lễ|Gặp mặt|Tọa đàm|Ngày hội)\s[^;:.,“”\d]{3,90})”?",
                    re.IGNORECASE)  # fmt: skip
"""What a person types as a form that is called neither conference nor congress."""
_PART = re.compile(r"(?:^|[:;])\s*“?(?P<name>(?:Hội nghị|Đại hội)\s[^;:.,“”\d]{3,90})”?\s*(?=[;.]|$)", re.IGNORECASE)
"""A form that is all of a part."""
_MORE = re.compile(r", (?:việc tốt|lao động sáng tạo)\b")
"""What goes on with a name behind a comma."""
_OWN = re.compile(r"\s+(?:của|ở)\s+(?:mỗi\s+)?(?:ngành|cấp|đơn vị|cơ quan|địa phương|nơi)\s+(?:mình|đó|ấy)$")
"""Whose it is, in words that are of no name."""
_WHICH = re.compile(r"(?:\s+tỉnh)?\s+lần thứ\s+(?:[IVXLC]+|\d{1,3})\b")
"""Which of its row a congress is: the plan's own head says that."""
_SAID_OF = re.compile(r"(?:Hội nghị|Đại hội)\s(?:này\s)?(?:phải|cần|được|sẽ|nên|không|có thể)\b", re.IGNORECASE)
"""What is said of a conference, which is no name of one: "Hội nghị phải được chuẩn bị …"."""
_OR = re.compile(rf"(?<={MASK})”?(?:\s+cấp \w+)?\s+(?:hoặc|hay)\s+(?:là\s+)?“?(?={MASK})")


def forms_in(text: str, *, typed: bool = False) -> tuple[list[str], str]:
    """Return the names of the forms, and the words with these masked.

    typed: as a person typed it, where a form may be called anything that is all of a part.
    """
    free = text
    first = _MEETING.search(text)
    names = list(QUOTED.findall(text))
    if first and not names:
        names = held_in(f"Các xã tổ chức {raised_first(text[first.start() :])}")
    for part in () if names else text.split(";"):
        names += [raised_first(found["name"].strip())] if (found := _OTHER.fullmatch(part)) else []
    if typed and not names:
        names = [raised_first(found["name"].strip()) for found in _PART.finditer(text)]
    told: list[str] = []
    for name in (_OWN.sub("", one) for one in names):
        at = free.casefold().find(name.casefold())
        if at < 0 or _SAID_OF.match(name):
            continue
        end = at + len(name)
        more = _MORE.match(free, end)
        which = _WHICH.match(free, more.end() if more else end)
        told.append(f"{name}{more[0] if more else ''}")
        last = which or more
        free = masked(free, at, last.end() if last else end)
    while either := _OR.search(free):
        free = masked(free, either.start(), either.end())
    return list(dict.fromkeys(told)), free
