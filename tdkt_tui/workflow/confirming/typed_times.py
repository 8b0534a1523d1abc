"""A time as a person types it, alone: the whole of it is read, or it is refused; no part is dropped in silence."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pydantic import ValidationError

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.rough_times import part_window

from .typed_moments import HOW, YearOf, made, moment, of_month, one_moment, year_said

_ROUGH = re.compile(r"\(?\b(?:dự kiến|khoảng)\b\s*\)?[,:]?", re.IGNORECASE)
_LABEL = re.compile(r"^(?:thời (?:gian|hạn)|hạn)\s*:\s*", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?,?\s+(?=ngày|\d)", re.IGNORECASE)
_HELD = re.compile(r"^(?:(?:tổ chức|khai mạc|diễn ra|tiến hành)\s+)+", re.IGNORECASE)
_DONE = re.compile(
    r"^(?:hoàn thành|xong|chậm nhất|muộn nhất|không quá|không (?:muộn|chậm) hơn)"
    r"(?:\s+(?:việc|tổ chức|là))*(?:\s+(?:vào|trong))?\s*:?\s+",
    re.IGNORECASE,
)
_TO_END = re.compile(r"^(?:đến\s+)?hết\s+|^đến\s+", re.IGNORECASE)
_FROM = re.compile(r"^từ\s+", re.IGNORECASE)
_BEFORE = re.compile(r"^trước\s+", re.IGNORECASE)
_ON = re.compile(r"^(?:(?:vào|trong|đúng)\s+(?=ngày\s)|(?=ngày\s))", re.IGNORECASE)
_IN = re.compile(r"^(?:vào|trong|trong khoảng)\s+", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:từ\s+(?P<a>.+?)(?:\s+(?:đến|tới)|\s*[-–])|(?P<b>.+?)(?:\s+(?:đến|tới)|\s*–|\s+-|(?<=^\d)-|(?<=^\d\d)-(?=.*/)))"
    r"\s*(?P<how>hết\s+|trước\s+)?(?P<to>.+)",
    re.IGNORECASE,
)


_RELATIVE = re.compile(
    r"\b\d+\s*(?:\([^()]*\)\s*)?(?:ngày|tuần|tháng)\b(?:\s+làm việc)?\s+(?:trước|sau|kể từ|tính từ)\b"
)


def typed_window(typed: str, year_of: YearOf) -> dict[str, Any]:
    """Return a typed time as keys of a window. Raises ValueError with words for a person.

    "15/5" alone is the latest day, "ngày 15/5" is that day; a year that is left out is the one of ``year_of``.
    """
    text = _LABEL.sub("", " ".join(typed.split()).strip(" .;"))
    if _RELATIVE.search(text):
        raise ValueError(
            "hạn tính từ ngày khác thì chưa ghi được ở đây: Enter để trống, nêu cả hạn trong việc phải làm"
        )
    rough = {"approx": True} if _ROUGH.search(text) else {}
    text = _HELD.sub("", _CLOCK.sub("", " ".join(_ROUGH.sub(" ", text).split())))
    window = _said(text, year_of, bool(rough)) | rough
    try:
        Window.model_validate(window)
    except ValidationError as wrong:
        raise ValueError(str(wrong.errors()[0].get("ctx", {}).get("error", HOW))) from None
    return window


def window_typed(window: Window) -> str:
    """Write a window so that, typed again, it is the same: a period until whose end something is done says so."""
    until = isinstance(window.until, str) and window.since is None
    words = window.words()
    return words.replace("trong ", "hoàn thành trong ", 1) if until else words


def _said(text: str, year_of: YearOf, rough: bool) -> dict[str, Any]:
    if found := _SPAN.fullmatch(text):
        return _span(found, year_of)
    done = _DONE.match(text)
    text = text[done.end() :] if done else text
    bound = next((hit for pattern in (_FROM, _BEFORE, _TO_END) if (hit := pattern.match(text))), None)
    if bound:
        end = one_moment(text[bound.end() :], year_of)
        return {{_FROM: "since", _BEFORE: "before"}.get(bound.re) or _last(end): end}
    on = _ON.match(text)
    plain = text[on.end() :] if on else _IN.sub("", text)
    if not done and (part := _part(plain, year_of)):
        return part
    when = one_moment(plain, year_of)
    if isinstance(when, date):
        return {"on" if (on or rough) and not done else "until": when}
    return {"until" if done else "quarter" if "Q" in when else "month" if "-" in when else "year": when}


def _last(end: object) -> str:
    return "until" if isinstance(end, date) else "by_end_of"


def _span(found: re.Match[str], year_of: YearOf) -> dict[str, Any]:
    first, last = (found["a"] or found["b"]), found["to"]
    how = (found["how"] or "").strip().casefold()
    end = moment(last)
    start = of_month(first, end) or moment(first)
    if not start or not end:
        raise ValueError(HOW)
    if not end[0] and not start[0]:
        start = (year_said(start, year_of), *start[1:])
    if not end[0]:
        end = (start[0] + (end[1] < start[1]), *end[1:])
    if not start[0]:
        start = (end[0] - (start[1] > end[1]), *start[1:])
    until = made(end)
    key = "before" if how == "trước" else _last(until) if how else "until"
    return {"since": made(start), key: until}


def _part(words: str, year_of: YearOf) -> dict[str, Any]:
    """Return the window of a part of a month or a quarter: "đầu tháng 6", "cuối quý II/2026"."""
    period = re.search(r"(?:tháng|quý)\s.*", words, re.IGNORECASE)
    said = moment(period[0]) if period and period.start() else None
    if said is None or period is None:
        return {}
    whole = words if said[0] else f"{words} năm {year_said(said, year_of)}"
    found = part_window(whole)
    return dict(found[1]) if found and not found[0] else {}
