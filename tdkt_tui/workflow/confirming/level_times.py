"""The time in words that say more than a time: each run of words on nothing but when, read whole or left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.days import DATE, without_weekday
from tdkt_tui.workflow.reading_plan.due import window_alone
from tdkt_tui.workflow.reading_plan.figures import figures_of
from tdkt_tui.workflow.reading_plan.moments import FINISHED, NO_LATER, YearOf
from tdkt_tui.workflow.reading_plan.time_alone import time_alone

_WORD = (
    rf"(?:{DATE}|\d{{1,2}}/\d{{1,2}}(?!\d)|ngày|tháng|quý|năm|trong|khoảng|trước|vào|chậm nhất|muộn nhất|đến|tới|hết|"
    r"từ|là|hoàn thành|hoàn tất|kết thúc|xong|cuối|đầu|giữa|"
    r"(?<=dự kiến )(?:tổ chức|họp|diễn ra|khai mạc)|dự kiến|và|IV|I{1,3}|không quá|\d{1,2}/\d{4}|\d{4}|\d{1,2})(?!\w)"
)
_RUN = re.compile(rf"(?<![\w/]){_WORD}(?:(?:,?\s+|\s*[-–/]\s*|\s*\(\s*|\s*\)\s*){_WORD})*\)?", re.IGNORECASE)
_ENDS = re.compile(
    r"^(?:(?:và|là)\b|[,\s(])+|(?:\b(?:và|là|trong|từ|vào|đến|ngày|hoàn thành|xong)\b|[,\s(])+$", re.IGNORECASE
)
"""What a run of such words begins or ends with that is none of its time."""
_LATEST = re.compile(rf"[,;(]?\s*(?:(?:nhưng|và|song)\s+)?(?=(?:{FINISHED}|{NO_LATER}|trước|đến hết)\s)", re.IGNORECASE)
"""Between a period and the latest day of it: "trong tháng 5, chậm nhất 05/6"."""
_FROM = re.compile(
    rf"(từ\s+(?:ngày\s+)?(?:{DATE}|\d{{1,2}}/\d{{1,2}}))(?:,\s*(?:và\s+)?|\s+(?:và\s+)?)(?=trước\s)", re.IGNORECASE
)
"""The first day of a period, before the one by which it is over: "từ 15/4, trước ngày 15/6"."""
_TIMES = ("day", "month", "quarter")
_PERIODS = ("month", "quarter")


def window_said(text: str, year_of: YearOf) -> tuple[dict[str, Any], tuple[int, int]]:
    """Return the first time that words state as keys of a window, and where these words stand; {} for none.

    year_of: the year of a month that is said without one.
    """
    for start, end in _runs(text):
        if window := whole_time(text[start:end], year_of):
            return window, (start, end)
    return {}, (0, 0)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand that say when: the whole run, else its parts between commas."""
    for run in _RUN.finditer(text):
        if not any(figure[0] in _TIMES for figure, _ in figures_of(run[0])):
            continue
        yield _bare(text, run.start(), run.end())
        at = run.start()
        for part in run[0].split(",") if "," in run[0] else ():
            if any(figure[0] in _TIMES for figure, _ in figures_of(part)):
                yield _bare(text, at, at + len(part))
            at += len(part) + 1


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    if words.count("(") != words.count(")"):
        end = start + len(words.rstrip(")")) if words.count(")") > words.count("(") else end
        words = text[start:end]
    led = _ENDS.match(words)
    start += led.end() if led and led.start() == 0 and led.end() < len(words) else 0
    behind = next((hit for hit in _ENDS.finditer(text[start:end]) if start + hit.end() == end and hit.start()), None)
    return start, start + behind.start() if behind else end


def from_until(words: str) -> str:
    """Return "từ 15/4, trước 15/6" as "từ 15/4 đến trước 15/6", all else as it is."""
    return _FROM.sub(r"\1 đến ", words)


def whole_time(words: str, year_of: YearOf) -> dict[str, Any]:
    """Return words that say a time alone as keys of a window; {} where they say more, or what no calendar has."""
    words = re.sub(r"^(?:trong|vào)\s+khoảng\s+", "", without_weekday(words), flags=re.IGNORECASE).strip(" ,.;")
    words = from_until(words)
    words = re.sub(r"(?<=dự kiến)\s+(?:tổ chức|họp|diễn ra|khai mạc)(?=\s)", "", words, flags=re.IGNORECASE)
    for read in (_alone, _with_latest, _said):
        window = read(words, year_of)
        if window and _stands(window):
            return window
    return {}


def _alone(words: str, year_of: YearOf) -> dict[str, Any]:
    try:
        return time_alone(words, year_of, day="until")
    except ValueError:
        return {}


def _said(words: str, _: YearOf) -> dict[str, Any]:
    return window_alone(words, finished=False)


def _with_latest(words: str, year_of: YearOf) -> dict[str, Any]:
    """Return a period with the latest day behind it: inside the period it ends it, after it the period is expected."""
    for joint in list(_LATEST.finditer(words))[::-1]:
        period, last = (_alone(part.strip(" ,"), year_of) for part in (words[: joint.start()], words[joint.end() :]))
        named = next((name for name in (*_PERIODS, "until") if isinstance(period.get(name), str)), "")
        key = next((name for name in ("before", "until", "by_end_of") if name in last), "")
        if not named or not key or len(period) > 1 or len(last) > 1:
            continue
        inside = {"since": period[named], key: last[key]}
        end = Window.model_validate(last).last()
        whole = Window.model_validate({"until": period[named]}).last()
        if end and whole and end <= whole and named != "until" and _stands(inside):
            return inside
        return {key: last[key], "expected": period[named]}
    return {}


def _stands(window: dict[str, Any]) -> bool:
    try:
        return Window.model_validate(window).dated()
    except ValidationError:
        return False
