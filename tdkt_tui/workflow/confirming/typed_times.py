"""A time as a person types it, alone: the whole of it is read, or it is refused; no part is dropped in silence."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.conditions import condition_apart
from tdkt_tui.workflow.reading_plan.due import only_time, window_alone
from tdkt_tui.workflow.reading_plan.moments import HOW, YearOf
from tdkt_tui.workflow.reading_plan.time_alone import time_alone

from .level_times import from_until, whole_time
from .said_times import CLOCK

_LABEL = re.compile(r"^(?:thời (?:gian|hạn)|hạn)\s*:\s*", re.IGNORECASE)
_HELD = re.compile(r"^(\(?(?:dự kiến|khoảng)\)?[,:]?\s+)?(?:(?:tổ chức|khai mạc|diễn ra|tiến hành)\s+)+", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:vào\s+)?(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+(?:thứ\s+\w+,?\s+)?(?:ngày\s+)?(?=\d{1,2}(?:/|\s+tháng\b))",
    re.IGNORECASE,
)
"""The part of a day, of which a window keeps the day."""
_RELATIVE = re.compile(
    r"\b\d+\s*(?:\([^()]*\)\s*)?(?:ngày|tuần|tháng)\b(?:\s+làm việc)?\s+(?:trước|sau|kể từ|tính từ)\b"
)

_COUNTED = re.compile(
    r"(?:(?P<n>\d{1,2})\s*ngày(?P<work>\s+làm việc)?\s*,?\s+)?(?P<side>trước|sau|kể từ)\b(?P<what>[^\d;]*?)"
    r"(?:\s+(?P<m>\d{1,2})\s*ngày(?P<works>\s+làm việc)?)?",
    re.IGNORECASE,
)
_LATEST = re.compile(r"^(?:(?:chậm|muộn)\s+nhất(?:\s+là)?|ít nhất|tối thiểu|trong(?:\s+thời gian)?)\s+", re.IGNORECASE)
_EVENT = re.compile(r"hội nghị|đại hội|tổ chức|khai mạc|kết thúc|bế mạc", re.IGNORECASE)


class Counted(str):
    """A time that is counted from the conference, in the words in which each unit's own is reckoned by its day."""

    __slots__ = ()


def counted(typed: str) -> Counted | None:
    """Return a typed time that is counted from the conference, None for any other: "trước hội nghị 10 ngày"."""
    found = _COUNTED.fullmatch(_LATEST.sub("", " ".join(typed.split()).strip(" .;")))
    days = (found["n"] or found["m"]) if found else ""
    if not found or not days or (found["n"] and found["m"]) or not _EVENT.search(found["what"]):
        return None
    event = "đại hội" if "đại hội" in found["what"].casefold() else "hội nghị"
    side = "trước" if found["side"].casefold() == "trước" else "sau"
    work = " làm việc" if found["work"] or found["works"] else ""
    return Counted(f"chậm nhất {int(days):02d} ngày{work} {side} {event}")


def typed_window(typed: str, year_of: YearOf) -> dict[str, Any]:
    """Return a typed time as keys of a window. Raises ValueError with words for a person.

    "15/5" alone is the latest day, "ngày 15/5" is that day; a year that is left out is the one of ``year_of``.
    """
    text = from_until(_LABEL.sub("", " ".join(typed.split()).strip(" .;")))
    text, condition = condition_apart(text, alone=True)
    if _RELATIVE.search(text):
        raise ValueError(
            "hạn tính từ ngày khác thì chưa ghi được ở đây: Enter để trống, nêu cả hạn trong việc phải làm"
        )
    window = _read(_HELD.sub(r"\1", _PART.sub("ngày ", CLOCK.sub("", text))), year_of)
    window |= {"condition": condition} if condition else {}
    try:
        Window.model_validate(window)
    except ValidationError as wrong:
        raise ValueError(str(wrong.errors()[0].get("ctx", {}).get("error", HOW))) from None
    return window


def _read(text: str, year_of: YearOf) -> dict[str, Any]:
    """Return a time as the plan's own are read, with the short ways that a plan has not: "15/5" without its year."""
    try:
        return time_alone(text, year_of, day="until")
    except ValueError:
        window = window_alone(text, finished=False) if only_time(text) else whole_time(text, year_of)
        if not window:
            raise
        return window


def window_typed(window: Window) -> str:
    """Write a window so that, typed again, it is the same: a period until whose end something is done says so."""
    until = isinstance(window.until, str) and window.since is None
    words = window.words()
    return words.replace("trong ", "hoàn thành trong ", 1) if until else words
