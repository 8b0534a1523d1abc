"""The times that plans state, as windows of the model."""

from __future__ import annotations

import re
from datetime import timedelta
from operator import itemgetter
from typing import Any

from tdkt_tui.model.period import PERIODS, Moment, first_day, last_day

from .days import day_named, day_of, without_weekday
from .expected_times import expected_apart, with_expected
from .first_days import DAY_AND_MONTH, from_now, of_two_months, on_day, with_first
from .moments import FINISHED, NO_LATER, made, quarter_said
from .rough_times import part_window

PERIOD_CODES = {words: code for code, words in PERIODS.items()} | {"06 tháng": "6 months", "sáu tháng": "6 months"}
"""How plans write a period, and the model's code of it."""
_ONE, _TWO = (rf"(?:ngày\s+)?{day_named(group)}" for group in "ab")
_DONE = (
    rf"(?i:{FINISHED}|đến hết)"
    r"(?:\s+(?:việc|tổ chức|[Hh]ội nghị|[Đđ]ại hội|là|đến)|\s*:){0,4}(?:\s+(?:trong|vào))?"
)
"""What makes of a period the latest one for something: "hoàn thành việc tổ chức trong quý II/2025"."""
_UNTIL = re.compile(rf"(?:{_DONE}|(?i:{NO_LATER}))\s+{_ONE}")
_QUARTER = re.compile(
    rf"(?:(?P<how>{_DONE}|[Tt]rong|[Vv]ào)\s+)?"
    r"(?<![Tt]ừ\s)(?<!rước\s)(?<!sau\s)(?:Quý|quý)\s+"
    r"(?P<q>IV|I{1,3}|[1-4])\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})"
)
_QUARTERS_SPAN = re.compile(
    r"(?:Quý|quý)\s+(?P<a>IV|I{1,3}|[1-4])(?:\s*(?:/|năm\s+)\s*(?P<ya>[12]\d{3}))?\s*(?:-|–|,|và\s|đến\s|tới\s)"
    r"(?P<all>\s*hết\s)?\s*(?:(?:Quý|quý)\s+)?(?P<b>IV|I{1,3}|[1-4])\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})"
)
_SPAN = re.compile(rf"[Tt]ừ\s+{_ONE}\s+đến(?:\s+hết|\s+(?P<before>trước))?\s+{_TWO}")
_BEFORE = re.compile(rf"[Tt]rước\s+{_ONE}")
_MONTH = re.compile(
    rf"(?:(?P<how>{_DONE}|[Tt]rong|[Vv]ào)\s+|(?<=[Dd]ự kiến )|(?<=: ))[Tt]háng\s+(?P<m>\d{{1,2}})"
    r"\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})"
)
_MONTHS = re.compile(
    r"[Tt]ừ\s+tháng\s+(?P<a>\d{1,2})(?:\s*(?:/|năm\s+)\s*(?P<ya>[12]\d{3}))?"
    r"(?:\s+(?:đến|tới)(?P<all>\s+hết)?|,?\s+(?:và\s+)?(?:phải\s+)?(?:kết thúc|hoàn thành|xong)(?:\s+(?:trong|vào))?)"
    r"\s+tháng\s+(?P<b>\d{1,2})\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})"
)
_NOT_THEN = re.compile(
    r"\b(?:không|chưa|tránh|hạn chế|đã)\s+(?:(?:được|nên|thể|phải)\s+)?"
    r"(?:tổ chức|mở|tiến hành|khai mạc|họp|bố trí|sắp xếp|bắt đầu|triển khai|trước|sớm hơn)\b"
    r"(?:(?![;,.](?:\s|$)|\b(?:gửi|nộp|báo cáo|hoàn thành|xong|chậm nhất|muộn nhất|mà|thì)\b).)*",
    re.IGNORECASE,
)
"""When something is not to be held, or was: "không tổ chức trước ngày 01/4/2025" is no latest day."""
_ROUGH = re.compile(
    r"dự kiến\)?(?:\s+(?:(?:được )?tổ chức|họp|mở|khai mạc|tiến hành|"
    r"hoàn thành|hoàn tất|kết thúc|xong|diễn ra|thời gian|vào|trong|là|:)){0,3}:?\s*$",
    re.IGNORECASE,
)
_ROUGH_BEHIND = re.compile(r"\s*\(dự kiến\)", re.IGNORECASE)
_ROUGH_DAY = re.compile(
    rf"dự kiến(?:\s+(?:tổ chức|khai mạc|vào|trong)){{0,2}}\s+{_ONE}"
    rf"(?!\s*(?:và|đến|hoặc|,|-|–)\s*(?:\w+\s+){{0,2}}{DAY_AND_MONTH})",
    re.IGNORECASE,
)
"""A day that is planned: "dự kiến ngày 22/8/2025"."""
_PARTS = re.compile(r"[;.]\s+")
"""Between what is said of one and of another."""


def window_of(text: str) -> dict[str, Any]:
    """Return the first time that a text states as keys of a window; empty where it states none that is understood.

    A quarter or month with a last day inside it ("trong quý III …, xong trước ngày 15/9") is one window of both.
    """
    text, expected = expected_apart(_NOT_THEN.sub(" ", without_weekday(text)))
    return with_expected(_window_of(text), expected)


def _window_of(text: str) -> dict[str, Any]:
    if found := _SPAN.search(text):
        days = day_of(found, "a"), day_of(found, "b")
        told = {"since": days[0], "before" if found["before"] else "until": days[1]} if all(days) else {}
        return told | (_rough(text, found) if told else {})
    if found := _MONTHS.search(text):
        span = _periods(found, "month")
        return span | (_rough(text, found) if span else {})
    end, period = _end(text), _period(text)
    if window := of_two_months(text, end) or (from_now(text) if not end else {}):
        return window
    if (found := _QUARTERS_SPAN.search(text)) and not end:
        span = _periods(found, "quarter")
        return span | (_rough(text, found) if span else {})
    if not end and not period:
        found = _ROUGH_DAY.search(text)
        day = day_of(found, "a") if found else None
        return {"on": day, "approx": True} if day else on_day(text)
    return with_first(_inside(period, end, text) if end and period else end or period, text)


def _inside(period: dict[str, Any], end: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the window of a period and of a last day beside it."""
    days = [day for key, day in end.items() if key != "approx"]
    if "since" in period:  # a part of a month
        return {"since": period["since"], **end} if all(period["since"] <= day for day in days) else end
    whole, code = next((key, value) for key, value in period.items() if key != "approx")
    inside = all(first_day(code) <= day - timedelta("before" in end) <= last_day(code) for day in days)
    if inside:  # "hoàn thành trong quý II, chậm nhất ngày 15/6" says nothing of a first day
        return end if whole == "until" else {"since": code, **end}
    # Two times that do not go together: the day is one of the two, the other is told as not read.
    # A last day behind the period is until when it may go on: "trong tháng 7, chậm nhất ngày 05/8".
    later = all(last_day(code) < day for day in days) and any(
        _end(part) == end and _period(part) == period for part in _PARTS.split(text)
    )
    return end if "before" in end or later else period


def _periods(found: re.Match[str], kind: str) -> dict[str, Any]:
    """Return a span of months, or of quarters, also of two that are only listed: "trong quý I và quý II/2026".

    The first is of the year of the last where it has none of its own.
    """
    try:
        first, last = (_code(kind, found[name], year) for name, year in (("a", found["ya"] or found["y"]),
                                                                        ("b", found["y"])))  # fmt: skip
    except ValueError:
        return {}
    return (
        {"since": first, "by_end_of" if found["all"] else "until": last} if first_day(first) <= first_day(last) else {}
    )


def _code(kind: str, number: str, year: str) -> Moment:
    """Return a month or quarter. Raises ValueError for one that no calendar has."""
    return made((int(year), 3 * quarter_said(number) if kind == "quarter" else int(number), 0, kind))


def _end(text: str) -> dict[str, Any]:
    found = [(hit.start(), key, day, hit) for key, pattern in (("before", _BEFORE), ("until", _UNTIL))
             for hit in pattern.finditer(text) if (day := day_of(hit, "a"))]  # fmt: skip
    first = min(found, key=itemgetter(0), default=None)
    return {first[1]: first[2]} | _rough(text, first[3]) if first else {}


def _rough(text: str, found: re.Match[str]) -> dict[str, Any]:
    """Return the key of a time that a plan only expects: "dự kiến trước ngày …"."""
    rough = _ROUGH.search(text[: found.start()]) or _ROUGH_BEHIND.match(text, found.end())
    return {"approx": True} if rough else {}


def _period(text: str) -> dict[str, Any]:
    part = part_window(text)
    for kind, pattern in (("quarter", _QUARTER), ("month", _MONTH)):
        if (found := pattern.search(text)) and not (part and part[0] <= found.start("y")):
            try:
                code = _code(kind, found[kind[0]], found["y"])
            except ValueError:
                continue
            last = (found["how"] or "").casefold().startswith(("hoàn", "xong", "chậm", "muộn", "đến"))
            return {"until" if last else kind: code} | _rough(text, found)
    if part is None:
        return {}
    return part[1] | ({"approx": True} if _ROUGH.search(text[: part[0]]) else {})
