"""The time of a task apart from its words: behind them, before them, in brackets, or as a sentence of its own."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE, without_weekday
from .figures import figures_in, figures_of
from .rough_times import part_said, part_window
from .time_alone import time_alone
from .times import window_of

_LEAD = (
    r"(?:thời (?:gian|hạn)|tiến độ|hạn)(?:\s+(?:thực hiện|triển khai|hoàn thành|gửi|nộp|báo cáo))*"
    r"(?:\s*[:–-]\s*|\s+(?:là\s+)?)"
)
"""What a plan sets before the time of a task: "thời gian thực hiện: tháng 12/2024"."""
_WORD = (
    rf"(?:{DATE}|ngày|tháng|quý|năm|trong|trước|vào|chậm nhất|muộn nhất|đến|hết|từ|là|hoàn thành|xong|cuối|đầu|giữa|"
    r"tuần|dự kiến|khoảng|và|IV|I{1,3}|\d{1,4}|/|-|–)"
)
_TIME = rf"(?:{_LEAD})?{_WORD}(?:,?\s+{_WORD}|/\s?\d{{4}})*"
_ALONE = re.compile(rf"(?P<lead>{_LEAD})?(?P<time>{_WORD}(?:,?\s+{_WORD}|/\s?\d{{4}})*)[.;,]?", re.IGNORECASE)
_AT_ENDS = (
    re.compile(rf"(?is)^(?P<time>(?:trước|trong|chậm nhất|muộn nhất|từ)\s{_TIME}),\s+(?P<rest>\S.*)$"),
    re.compile(rf"(?is)^(?P<rest>.*\S)\s*\((?P<time>{_TIME})\)$"),
    re.compile(rf"(?is)^(?P<rest>.*\S)[,;.]\s+(?P<time>(?:{_LEAD}|hoàn thành\s|xong\s){_TIME})$"),
    re.compile(rf"(?is)^(?P<rest>.*\S):\s+(?P<time>{_TIME})$"),
)
"""A time before a task's words, in brackets behind them, or behind them with what it is the time of."""
_DUE = re.compile(
    r",?\s+(?:(?:(?:nhưng|song|và)\s+)?(?:phải|cần)\s+(?=hoàn thành|xong))?"
    r"(?:(?:hoàn thành|xong)\s+)?(?:(?:trước|chậm nhất(?: là| vào)?)\s+(?:ngày\s+)?"
    rf"{DATE}|"
    r"trong\s+(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?:/|\s+năm\s+)\d{4}|"
    rf"(?:trong\s+(?:khoảng|thời gian)\s+)?từ\s+(?:ngày\s+)?{DATE}\s+đến(?:\s+hết)?\s+(?:ngày\s+)?{DATE})"
    r"(?=$|;|,?\s+(?:để|nhằm|kèm)\s|(?:,|,?\s+và)\s+(?:gửi|nộp)\s|,\s+mỗi\s|,\s+do\s+[^,;./]+$|"
    r"\s+\((?!(?:trừ|riêng|tính|dự kiến|kể cả)\b)[^()]*\)$)"
)
"""A time with which a sentence ends, or a part of it before what has none: what for, with what, to whom it is sent."""
_AGAIN = re.compile(r"\b(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|[Tt]hường xuyên|[Đđ]ịnh kỳ)\b")
"""What a window does not hold: a task that comes again."""


def window_alone(words: str, *, finished: bool) -> dict[str, Any]:
    """Return the window of words that say a time alone; none where they say more. finished: they are of a deadline."""
    if _AGAIN.search(words):
        return {}
    try:
        window = time_alone(words, finished=finished)
    except ValueError:  # more than one time, of which one may lie in the other
        period = words.casefold().startswith(("quý ", "tháng "))
        window = window_of(f"{'hoàn thành ' * finished}trong {lowered_first(words)}" if period else words)
        held = set(figures_in("", window))
        return window if all(figure in held for figure, _ in figures_of(words)) else {}
    return {} if any(map(_is_year, window.values())) else window


def _is_year(value: object) -> bool:
    """Tell a year, which beside a task is that of what it is on and no time of its own."""
    return isinstance(value, str) and value.isdigit()


def only_time(words: str) -> bool:
    """Tell words that say nothing but when: "Hoàn thành trước ngày 15/8/2025", "tiến độ: tháng 12/2024"."""
    return bool(_ALONE.fullmatch(words)) and any(True for _ in figures_of(words))


def window_apart(words: str) -> tuple[str, dict[str, Any]]:
    """Return what a task's words say without its time, and its window: a document would say the time twice."""
    said, words = words, without_weekday(words)
    for pattern in _AT_ENDS:
        found = pattern.match(words)
        window = _said(found["time"]) if found else {}
        if found and window and not window_of(found["rest"]):
            return found["rest"], window
    window = window_of(words)
    rest = _DUE.sub(_without_due, words)
    return (rest if window and not window_of(rest) else said), window


def _without_due(found: re.Match[str]) -> str:
    """Return what stays of a time: "in xong trước …" says with "xong" what is done, where one word stands before."""
    last = found.string[: found.start()].rpartition(",")[2].split()
    return " xong" if len(last) == 1 and re.match(r"\s+xong\b", found[0]) else ""


def _said(words: str) -> dict[str, Any]:
    found = _ALONE.fullmatch(words)
    lead = (found["lead"] or "").casefold() if found else ""
    finished = any(word in lead for word in ("hoàn thành", "hạn", "tiến độ", "gửi", "nộp"))
    return window_alone(found["time"], finished=finished) if found else {}


def time_of(when: str) -> tuple[dict[str, Any], str]:
    """Return the window that words say, and the words of a part of a month that it was deduced from."""
    if rough := part_window(when):
        return rough[1], f"“{part_said(when)}”"
    return window_alone(when, finished=False) or window_of(when), ""
