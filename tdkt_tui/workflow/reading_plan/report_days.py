"""What stands in the words of a report: the day of each period, from when on it comes, by what it is sent."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE, day_named, day_of

WEEKDAY = r"(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật)(?!\w)"
_SINCE = re.compile(
    rf"(?:kể từ|bắt đầu từ|(?<!\w)từ)\s+(?:ngày\s+{day_named('')}|"
    r"tháng\s+(?P<month>\d{1,2})\s*(?:/|năm\s+)\s*(?P<year>\d{4}))",
    re.IGNORECASE,
)
_EACH_TIME = re.compile(
    rf"\b(?P<day>(?:{WEEKDAY}|ngày (?:\d{{1,2}}|cuối))(?:\s+của)?)\s*,?\s*\(?"
    r"(?:hằng|hàng|mỗi|cuối)\s+(?:tuần|tháng|quý|năm)|(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý)\s*[,(]?\s*"
    rf"(?:(?:vào|chậm nhất|trước)\s+)*(?P<later>{WEEKDAY}|ngày \d{{1,2}}(?![\d/]))",
    re.IGNORECASE,
)
_START = re.compile(
    rf"\s*,?\s*\(?\s*(?:(?:được\s+)?(?:tính\s+)?kể từ|bắt đầu từ|từ)\s+(?:ngày\s+{DATE}|"
    r"tháng\s+\d{1,2}\s*(?:/|năm\s+)\s*\d{4})(?!\s+(?:đến|tới))(?:\s+(?:trở đi|cho đến khi có thông báo mới))?\s*\)?"
    r"(?=\s*(?:[,;.]|$))"
)


DAY = (
    rf"(?:(?:(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Mm]uộn nhất(?: là)?|[Vv]ào)\s+(?:vào\s+)?)?(?:(?:[Cc]hiều|[Ss]áng)\s+)?"
    rf"(?:[Nn]gày\s+)?{WEEKDAY}|"
    r"(?:(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Mm]uộn nhất(?: là)?|[Vv]ào)\s+(?:vào\s+)?)?[Nn]gày\s+"
    r"(?:mùng\s+)?\d{1,2}(?!\d|\s*[/-]|\s+tháng\s+\d)"
    r"(?:\s+(?:của\s+)?tháng(?:\s+(?:cuối|sau|đầu)\b[^,;.)]{0,20})?)?)"
)
"""The day of each week, month or quarter."""
_INSIDE = re.compile(rf"\s*[:,]?\s*(?P<day>{DAY})\s*,?\s*(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý)")
_BY = re.compile(r",?\s*gửi qua\s+(?P<by>[^,;]+?)\s+của$")
_ON = re.compile(r"\s+(?:về\s+)?(?P<on>(?:tiến độ|tình hình|kết quả)(?:(?!\b(?:trước|chậm|muộn|để|và)\b)[^,;.])*)")


def on_behind(words: str) -> str:
    """Return what a report is on that stands behind to whom it goes: "báo cáo UBND tỉnh tiến độ chuẩn bị"."""
    found = _ON.match(words)
    return found["on"].strip() if found else ""


def apart_from_day(about: str) -> tuple[str, str]:
    """Return what a report is on without the day of each period that stands in it, and that day."""
    found = _INSIDE.search(about)
    return (about[: found.start()] + about[found.end() :], found["day"]) if found else (about, "")


def sent_by(about: str, to: str) -> tuple[str, str]:
    """Return what a report is on without by what it is sent, and that: "…, gửi qua biểu mẫu trực tuyến của Sở"."""
    found = _BY.search(about)
    return (about[: found.start()], f"{found['by']} của {to}") if found else (about, "")


def day_said(words: str) -> str:
    """Return a day of each period as the key has it: "Vào ngày 25" is "ngày 25"; a latest day stays one."""
    return lowered_first(re.sub(r"^[Vv]ào\s+", "", " ".join(words.split())))


def day_of_period(sentence: str) -> str:
    """Return on which day of each week or month something is due: "thứ Sáu", "ngày 25"; "" where it is not said."""
    found = _EACH_TIME.search(sentence)
    return (found["day"] or found["later"]).removesuffix(" của") if found else ""


def since(sentence: str) -> dict[str, Any]:
    """Return from when on something comes again, {} where that is not said."""
    found = _SINCE.search(sentence)
    if found is None:
        return {}
    if found["month"]:
        return {"since": f"{found['year']}-{int(found['month']):02d}"} if 0 < int(found["month"]) <= 12 else {}
    day = day_of(found, "")
    return {"since": day} if day else {}


def start_behind(words: str) -> dict[str, Any]:
    """Return from when on a report comes again, where what stands behind it begins with that and has no end to it."""
    found = _START.match(words)
    return since(found[0]) if found else {}
