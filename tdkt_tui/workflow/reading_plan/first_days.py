"""A first day said apart from the last ("từ ngày 15/3, hoàn thành trước ngày 25/4"), and the one day of a meeting."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from tdkt_tui.model.period import first_day, last_day

from .days import DATE, day_named, day_of
from .moments import made, quarter_said

_PERIOD = (
    r"(?:đầu\s+)?(?:tháng\s+(?P<m>0?[1-9]|1[0-2])|quý\s+(?P<q>IV|I{1,3}|[1-4]))\s*(?:/|năm\s+)\s*(?P<py>[12]\d{3})"
)
_SINCE = re.compile(
    rf"\btừ\s+(?:(?:ngày\s+)?{day_named('a')}|{_PERIOD})\s*(?:[,;]|\s(?:và|đến khi)\s)?\s*"
    r"(?:(?:phải|cơ bản|dự kiến|thì|được|tổ chức)\s+){0,2}(?:kết thúc|hoàn thành|hoàn tất|xong|dứt điểm)\b",
    re.IGNORECASE,
)
DAY_AND_MONTH = r"\d{1,2}\s*(?:/|-|–|,|và\b|tháng\b)"
"""How a second day begins; "ngày 09/6/2031, với 150 đại biểu" says none."""
_ON = re.compile(
    r"(?P<rough>dự kiến\s+)?(?:(?:(?:vào|tổ chức|khai mạc|diễn ra)\s+){0,2}(?:buổi\s+)?(?:sáng|chiều|tối)"
    rf"(?=\s+(?:thứ\s+\w+,?\s+)?(?:ngày\s+)?{DATE})"
    r"|(?:tổ chức|khai mạc|diễn ra)(?:\s+vào)?(?:\s+(?:cả|trọn))?|(?<!\w)vào|thời gian(?: tổ chức)?:"
    r"|(?<![\w/,.])(?:½|1/2|0?1|một|nửa)\s+(?:ngày|buổi),)\s+"
    rf"(?:thứ\s+\w+,?\s+)?(?:ngày\s+|(?<=sáng\s)|(?<=chiều\s)|(?<=tối\s)){day_named('a')}"
    rf"(?!\s*(?:\([^()]*\)\s*)?(?:đến|và|hoặc|,|-|–)\s*(?:\w+\s+){{0,3}}{DAY_AND_MONTH})",
    re.IGNORECASE,
)
_HALF = r"(?:(?:cả|trọn)\s+)?(?:buổi\s+|ngày\s+)?(?:sáng|chiều|tối)\s+(?:thứ\s+\w+,?\s+)?(?:ngày\s+)?"
_HALVES = re.compile(
    rf"(?:buổi\s+)?{_HALF}{day_named('a')}\s*(?:\([^()]*\)\s*)?,?\s*(?:và|đến|đến hết|tới)\s+{_HALF}{day_named('b')}",
    re.IGNORECASE,
)
"""One meeting on parts of two days: "chiều ngày 27/8/2031 và sáng ngày 28/8/2031"."""
_EITHER = re.compile(
    rf"dự kiến(?:\s+(?:tổ chức|khai mạc|họp|diễn ra|vào|trong)){{0,2}}\s+(?:ngày\s+)?(?P<first>\d{{1,2}})\s+hoặc\s+"
    rf"(?:ngày\s+)?{day_named('b')}",
    re.IGNORECASE,
)
"""One of two days: "dự kiến ngày 20 hoặc 21 tháng 8 năm 2031"."""
_TWO_MONTHS = re.compile(
    r"\b(?:trong|vào)\s+(?:các\s+)?tháng\s+(?P<a>\d{1,2})\s*(?:,|và|-|–)\s*(?:tháng\s+)?(?P<b>\d{1,2})"
    r"\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    rf"\btừ (?:nay|bây giờ|khi ban hành(?: [Kk]ế hoạch(?: này)?)?)\s+(?:cho\s+)?đến hết\s+{_PERIOD}", re.IGNORECASE
)
_SECOND = re.compile(r"\d\s*(?:\bvà|\bhoặc|\bđến|,|-|–)\s*$")
"""What stands before the second of two days, of which neither alone is what the plan says."""


def with_first(window: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a window that has a last day alone with the first one that the text says right before it."""
    ends = [key for key in ("until", "before", "by_end_of") if key in window]
    found = _SINCE.search(text) if ends and "since" not in window else None
    since = _moment(found) if found else None
    if since is None or first_day(since) > last_day(window[ends[0]]):
        return window
    return {"since": since, **window}


def of_two_months(text: str, end: dict[str, Any]) -> dict[str, Any]:
    """Return the window of two months that follow each other, up to a last day in the second where there is one.

    "trong tháng 4 và tháng 5 năm 2020, trước ngày 20/5/2020": its first month says when it begins.
    """
    found = _TWO_MONTHS.search(text)
    if found is None or int(found["b"]) != int(found["a"]) + 1:
        return {}
    try:
        first, last = (made((int(found["y"]), int(found[name]), 0, "month")) for name in "ab")
    except ValueError:
        return {}
    days = [day for day in end.values() if isinstance(day, date)]
    if not days:
        return {"since": first, "until": last}
    return {"since": first, **end} if all(first_day(last) < day <= last_day(last) for day in days) else {}


def from_now(text: str) -> dict[str, Any]:
    """Return the window of a period that runs from now to its end: "từ nay đến hết tháng 02 năm 2015"."""
    found = _FROM_NOW.search(text)
    last = _moment(found) if found else None
    return {"by_end_of": last} if last else {}


def on_day(text: str) -> dict[str, Any]:
    """Return the window of the day on which something is held, or of two: that have a part each, or of which it is one.

    Of two days that are no neighbours none between them is meant.
    """
    if either := _EITHER.search(text):
        last = day_of(either, "b")
        near = last and int(either["first"]) + 1 == last.day
        return {"since": last - timedelta(days=1), "until": last, "approx": True} if last and near else {}
    if halves := _HALVES.search(text):
        first, last = day_of(halves, "a"), day_of(halves, "b")
        return {"since": first, "until": last} if first and last and first < last else {}
    found = _ON.search(text)
    day = day_of(found, "a") if found else None
    if found is None or day is None or _SECOND.search(text[: found.start()]):
        return {}
    return {"on": day} | ({"approx": True} if found["rough"] else {})


def _moment(found: re.Match[str]) -> date | str | None:
    if found["py"]:
        kind, month = ("month", int(found["m"])) if found["m"] else ("quarter", 3 * quarter_said(found["q"]))
        return made((int(found["py"]), month, 0, kind))
    return day_of(found, "a")
