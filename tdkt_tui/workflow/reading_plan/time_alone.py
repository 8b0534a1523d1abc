"""A time of which words say nothing else, typed or issued: the whole of it is read, or it is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from tdkt_tui.model.period import first_day, last_day

from .expected_times import expected_apart, with_expected
from .moments import FINISHED, HOW, NO_LATER, Parts, YearOf, made, moment, of_month, one_moment, year_said
from .rough_times import part_window

_ROUGH = re.compile(r"\(?\b(?:dự kiến|khoảng)\b\s*\)?[,:]?", re.IGNORECASE)
_DONE = re.compile(
    rf"^(?:{FINISHED}|{NO_LATER})"
    r"(?:\s+(?:việc|tổ chức|là))*(?:\s+(?:vào|trong))?\s*:?\s+",
    re.IGNORECASE,
)
_TO_END = re.compile(r"^(?:đến\s+)?hết\s+|^đến\s+", re.IGNORECASE)
_FROM = re.compile(r"^(?:(?:kể|tính|bắt đầu)\s+)?từ\s+", re.IGNORECASE)
_BEFORE = re.compile(r"^trước\s+", re.IGNORECASE)
_ON = re.compile(r"^(?:(?:vào|trong|đúng)\s+(?=ngày\s)|(?=ngày\s))", re.IGNORECASE)
_IN = re.compile(r"^(?:vào|trong|trong khoảng)\s+", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?P<sign>\b(?:đến|tới|và)\b|[-–,])\s*(?P<how>(?:hết|trước)\s+)?", re.IGNORECASE)
"""Between the two ends of a span, and between two times beside each other."""
_OPENING = re.compile(r"^(?:(?:từ|trong|vào)\s+)?(?:các\s+(?=tháng|quý|ngày))?", re.IGNORECASE)
_LONGEST = 120
"""Letters of a time; what is longer says something besides."""


def time_alone(words: str, year_of: YearOf = lambda _: 0, *, finished: bool = False, day: str = "on") -> dict[str, Any]:
    """Return words that say a time alone as keys of a window. Raises ValueError with words for a person.

    year_of: the year of what is said without one. finished: the time is one until when something is done; day: the key
    of a day that neither "ngày" nor anything else stands before.
    """
    if len(words) > _LONGEST:
        raise ValueError(HOW)
    words, expected = expected_apart(words)
    rough = {"approx": True} if _ROUGH.search(words) else {}
    text = " ".join(_ROUGH.sub(" ", words).split())
    return with_expected(_said(text, year_of, finished=finished, day="on" if rough else day) | rough, expected)


def _said(text: str, year_of: YearOf, *, finished: bool, day: str) -> dict[str, Any]:
    for joint in _JOINT.finditer(text) if moment(text) is None else ():
        if ends := _ends(_OPENING.sub("", text[: joint.start()]), text[joint.end() :]):
            return _span(*ends, joint, year_of)
    done = _DONE.match(text)
    text = text[done.end() :] if done else text
    bound = next((hit for pattern in (_FROM, _BEFORE, _TO_END) if (hit := pattern.match(text))), None)
    if bound:
        end = one_moment(text[bound.end() :], year_of)
        return {{_FROM: "since", _BEFORE: "before"}.get(bound.re) or _last(end): end}
    on, led = _ON.match(text), _IN.match(text)
    plain = text[on.end() :] if on else _IN.sub("", text)
    if not done and (part := _part(plain, year_of)):
        return part
    when = one_moment(plain, year_of)
    if done or (finished and not led):
        return {"until": when}
    if isinstance(when, date):
        return {"on" if on else day: when}
    return {"quarter" if "Q" in when else "month" if "-" in when else "year": when}


def _last(end: object) -> str:
    return "until" if isinstance(end, date) else "by_end_of"


def _ends(first: str, last: str) -> tuple[Parts, Parts] | None:
    """Return the ends of a span, of which one may leave out what the other says: "05 - 06/3", "quý III - IV"."""
    kind = first.partition(" ")[0]
    end = moment(last) or moment(f"{kind} {last}")
    start = of_month(first, end) or moment(first)
    return (start, end) if start and end else None


def _span(start: Parts, end: Parts, joint: re.Match[str], year_of: YearOf) -> dict[str, Any]:
    if not end[0] and not start[0]:
        start = (year_said(start, year_of), *start[1:])
    if not end[0]:
        end = (start[0] + (end[1] < start[1]), *end[1:])
    if not start[0]:
        start = (end[0] - (start[1] > end[1]), *start[1:])
    since, until, how = made(start), made(end), (joint["how"] or "").strip().casefold()
    if first_day(since) > last_day(until):
        raise ValueError("ngày bắt đầu đứng sau ngày kết thúc")
    beside = start[3] == end[3] != "year" and last_day(since) + timedelta(days=1) == first_day(until)
    if joint["sign"] in ",và" and (how or not beside):
        raise ValueError(HOW)  # two times, not one that goes on
    return {"since": since, "before" if how == "trước" else _last(until) if how else "until": until}


def _part(words: str, year_of: YearOf) -> dict[str, Any]:
    """Return the window of a part of a month or a quarter: "đầu tháng 6", "cuối quý II/2026"."""
    period = re.search(r"(?:tháng|quý)\s.*", words, re.IGNORECASE)
    said = moment(period[0]) if period and period.start() else None
    if said is None or period is None:
        return {}
    whole = words if said[0] else f"{words} năm {year_said(said, year_of)}"
    found = part_window(whole)
    return dict(found[1]) if found and not found[0] else {}
