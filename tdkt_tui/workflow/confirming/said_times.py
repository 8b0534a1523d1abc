"""Times that words name, as keys of a window for a person to confirm. Guesses, never silent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.days import DATE, day_named, day_of
from tdkt_tui.workflow.reading_plan.days_barred import bars
from tdkt_tui.workflow.reading_plan.moments import quarter_said
from tdkt_tui.workflow.reading_plan.time_alone import time_alone
from tdkt_tui.workflow.reading_plan.times import window_of

from .said import sentences

_STARTS = re.compile(r"\b(?:bắt đầu\s+(?:từ|vào)|kể từ)\s+(?:ngày|tháng|quý|năm)\s[^,;.]*", re.IGNORECASE)
"""When something begins; no time until when it is to be done."""
_FROM = re.compile(
    rf"\b[Tt]ừ\s+(?:(?:ngày\s+)?{DATE}|(?:tháng\s+\d{{1,2}}|quý\s+(?:IV|I{{1,3}}|[1-4]))\s*(?:/|năm\s+)\s*\d{{4}})"
    r"(?!\s*(?:đến|tới|-|–|,?\s*(?:và|hoàn thành|xong|trước|chậm nhất)\b))"
)
_BOTH = re.compile(
    r"\b(?:quý\s+(?:IV|I{1,3})|tháng\s+\d{1,2})(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?(?:\s+(?:và|hoặc)\s+(?:\w+\s+)?|,\s+)"
    r"(?:quý|tháng|ngày)\b",
    re.IGNORECASE,
)
"""Two times side by side: "quý I và tháng 4/2020"."""
_MONTHLY = re.compile(r"\bcác tháng\s+\d{1,2}(?:,|\s+và)\s+\d{1,2}\b", re.IGNORECASE)
"""Several months by their numbers: "ngày 15 các tháng 3, 4 năm 2030" is no one time."""
CLOCK = re.compile(r"\b\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?,?\s+(?=ngày|\d)", re.IGNORECASE)
"""The hour before a day, which a window does not keep."""
_CITED = re.compile(rf"\b(?:số:?\s+)?\d+/[\w/.-]*[A-ZĐ][\w/.-]*,?\s+ngày\s+{DATE}")
"""A document by its number and day: "(Kèm theo Kế hoạch số 78/KH-UBND ngày 30/7/2030)" sets nobody a time."""
_DAY = re.compile(rf"(?:ngày\s+)?{day_named('a')}")
_RANGE = re.compile(rf"{day_named('a')}\s*[-–]\s*(?:ngày\s+)?{day_named('b')}")
_MONTH = re.compile(r"(?:tháng\s+)?\b(\d{1,2})\s*(?:/|năm\s+)\s*((?:19|20)\d{2})\b", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(IV|I{1,3}|[1-4])\s*(?:/|năm\s+)\s*((?:19|20)\d{2})", re.IGNORECASE)
_ROUGH = re.compile(r"dự kiến|khoảng|tuần\b|giữa\b", re.IGNORECASE)
_LATEST = re.compile(r"chậm nhất|muộn nhất|xong|hoàn thành", re.IGNORECASE)
_THESE = re.compile(
    r"(?:(?:hai|ba|bốn|các) )?(?:đơn vị|địa phương|nơi) (?:này|trên|nói trên|làm điểm)\b", re.IGNORECASE
)
"""How words begin that point back at the units just named."""


def window_in(words: str) -> dict[str, Any]:
    """Return the first time that words name as keys of a window, as far as they can be guessed; empty for none."""
    return dict(_window_in(words))


@lru_cache(maxsize=512)
def _window_in(words: str) -> Mapping[str, Any]:
    """Read a time once: every table that a passage may be asks for it."""
    if _BOTH.search(words) or _MONTHLY.search(words) or bars(words):
        return {}  # one of two times would be kept, or one at which nothing may be held
    text = _STARTS.sub("", CLOCK.sub("", _CITED.sub("", words)))
    said = window_of(f"{text} ")
    if said and _holds(said):
        return said
    return next((found for read in (_since, _any_time) if (found := read(text)) and _stands(found)), {})


def _since(text: str) -> dict[str, Any]:
    """Return the time from which on something goes, which is no time until when: "từ quý II năm 2023"."""
    found = _FROM.search(text)
    try:
        return time_alone(found[0]) if found else {}
    except ValueError:
        return {}


def _any_time(text: str) -> dict[str, Any]:
    rough = {"approx": True} if _ROUGH.search(text) else {}
    if found := _RANGE.search(text):
        since, until = day_of(found, "a"), day_of(found, "b")
        return {"since": since, "until": until} | rough if since and until and since < until else {}
    if found := _DAY.search(text):
        day = day_of(found, "a")
        return {"until": day} if day else {}
    key = "until" if _LATEST.search(text) else ""
    if found := _QUARTER.search(text):
        return {key or "quarter": f"{found[2]}-Q{quarter_said(found[1])}"} | rough
    if (found := _MONTH.search(text)) and 1 <= int(found[1]) <= 12:
        return {key or "month": f"{found[2]}-{int(found[1]):02}"} | rough
    return {}


def _holds(said: dict[str, Any]) -> bool:
    return _stands(said) and Window.model_validate(said).dated()


def _stands(said: dict[str, Any]) -> bool:
    """Tell a time that a plan may hold: no year of another age."""
    try:
        Window.model_validate(said)
    except ValidationError:
        return False
    return True


def window_behind(whole: str, sentence: str) -> dict[str, Any]:
    """Return by when the units of a sentence do it, where the sentence behind it points back at them."""
    behind = whole.partition(sentence)[2].strip(" .;")
    return window_in(sentences(behind)[0]) if _THESE.match(behind) else {}
