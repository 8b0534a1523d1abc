"""What stands in the words of a report: the day of each period, from when on it comes, by what it is sent."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .days import DATE, day_named, day_of
from .times import window_of

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


_IN_MONTHS = re.compile(
    r"\s*,?\s*(?:vào\s+|chỉ\s+)?(?:trong\s+(?:các\s+)?|từ\s+)tháng\s+\d{1,2}(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?"
    r"(?:(?:,\s*|\s+và\s+|\s+đến\s+(?:hết\s+)?)(?:tháng\s+)?\d{1,2}(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?)*"
    r"(?=\s*(?:[,;.]|$))"
)
"""In which months alone it comes again."""
DAY = (
    rf"(?:(?:(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Mm]uộn nhất(?: là)?|[Vv]ào)\s+(?:vào\s+)?)?(?:(?:[Cc]hiều|[Ss]áng)\s+)?"
    rf"(?:[Nn]gày\s+)?{WEEKDAY}|"
    r"(?:(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Mm]uộn nhất(?: là)?|[Vv]ào)\s+(?:vào\s+)?)?[Nn]gày\s+"
    r"(?:mùng\s+)?\d{1,2}(?!\d|\s*[/-]|\s+tháng\s+\d)"
    r"(?:\s+(?:của\s+)?tháng(?:\s+(?:cuối|sau|đầu)\b[^,;.)]{0,20})?)?)"
)
"""The day of each week, month or quarter."""
_DAYS = re.compile(
    rf"(?P<how>trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào))?)\s+"
    rf"(?P<days>(?:ngày\s+)?{DATE}(?:(?:,\s*|;\s*|,?\s+và\s+)(?:(?:trước|(?:chậm|muộn) nhất)\s+)?(?:ngày\s+)?{DATE})+)",
    re.IGNORECASE,
)
"""Several days by each of which the same is reported: "trước ngày 10/7 và ngày 20/12"."""
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


def windows_of(sentence: str) -> list[dict[str, Any]]:
    """Return by when something is reported: one window, or one for each of several days that one word is before."""
    if found := _DAYS.search(sentence):
        days = re.findall(DATE, found["days"])
        return [window for day in days if (window := window_of(f"{found['how']} ngày {day}"))]
    window = window_of(sentence)
    return [window] if window else []


def start_behind(words: str) -> dict[str, Any]:
    """Return from when on, or in which months, a report comes again, where what stands behind it begins with that."""
    if found := _START.match(words):
        return since(found[0])
    inside = _IN_MONTHS.match(words)
    return window_of(inside[0]) if inside else {}


_CONTACT = re.compile(
    r"\s*\((?:địa chỉ:?\s+)?(?:số\s+\d|đường\s)[^()]*\)|,\s+(?:số|đường)\s[^()]*(?=\))|"
    r",?\s*(?:theo\s+|qua\s+)?(?:số\s+)?điện thoại(?:\s+số)?:?\s*[\d.\s]+",
    re.IGNORECASE,
)


def without_contact(words: str) -> str:
    """Return words without where an office is found and its telephone, which nobody is told to do."""
    return _CONTACT.sub("", words)
