"""Until when a sentence says that something is sent: one day, month or quarter, or one for each of several bodies."""

from __future__ import annotations

import re
from typing import Any

from .days import DATE
from .due import window_alone
from .facts import bare
from .report_days import WEEKDAY
from .times import window_of

_WEEKDAY = rf"(?:ngày\s+)?{WEEKDAY},?\s+(?=(?:ngày\s+)?\d)"
HOUR = re.compile(
    rf"(?:lúc\s+)?(?P<hour>\d{{1,2}}\s*(?:giờ|h)\s*(?:\d{{2}})?(?:\s*phút)?),?\s+(?:{_WEEKDAY})?|{_WEEKDAY}"
)
"""An hour, and the day of a week beside a day, which no key holds."""
_HOUR = HOUR.pattern.replace("?P<hour>", "?:")
_TERM = r"(?<=,\s)(?:thời hạn|hạn)(?:\s+(?:cuối(?: cùng)?|chót|gửi|nộp))*\s*:?\s+(?:là\s+)?"
_DAY = (
    rf"(?:(?:{_TERM})?(?:trước|(?:chậm|muộn) nhất(?:\s+(?:là|vào|trước|đến))*|đến hết|"
    rf"không (?:quá|(?:muộn|chậm) hơn))|{_TERM}đến|đến(?=\s+{_HOUR}))\s+(?:{_HOUR})?(?:ngày\s+)?{DATE}|"
    rf"{_TERM}(?:{_HOUR})?(?:ngày\s+)?{DATE}"
)
_PERIOD = (
    r"(?:(?:(?:chậm|muộn) nhất(?:\s+là)?\s+)?(?:trong|vào|đến hết)|(?:chậm|muộn) nhất(?:\s+là)?)\s+"
    r"(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?:\s*/\s*|\s+năm\s+)\d{4}"
)
_ENDS = re.compile(r"(?:thời hạn|hạn)(?!.*\b(?:trước|đến|nhất|quá|hơn)\b)", re.IGNORECASE)
"""A term that says "hạn cuối ngày 17/10", with no other word on its end."""
_SPAN = rf"từ\s+(?:ngày\s+)?{DATE}\s+đến(?:\s+hết)?\s+(?:ngày\s+)?{DATE}"
WHEN = re.compile(rf",?\s*(?:xong\s+)?(?:{_SPAN}|{_DAY}|{_PERIOD})", re.IGNORECASE)
FIRST = re.compile(rf"(?P<when>{WHEN.pattern}),\s+(?P<rest>\S.*)", re.DOTALL | re.IGNORECASE)
TOPIC = re.compile(
    r"(?:Thời hạn|Hạn(?:\s+(?:cuối(?: cùng)?|chót))?|Thời gian)\s+(?P<verb>gửi|nộp|nhận|trình)\b", re.IGNORECASE
)
"""What a sentence begins with that says no more than until when something is sent."""
_TO = re.compile(r"(?<!nhất )(?<!\d )đến (?!hết)")
_ALONE = re.compile(rf":\s*(?:là\s+)?(?P<time>(?:ngày\s+)?{DATE})$", re.IGNORECASE)


_HOW = re.compile(r"[\s.;,]*(?P<how>\((?:bản|qua|kèm|gửi|01|02|bằng)\s[^()]*\))?[\s.;,]*")
"""How what is sent is sent, behind the last time."""


def time_of(sentence: str) -> tuple[int, int, dict[str, Any], str] | None:
    """Return where the one time of a sentence begins and ends, its window and its hour; None for none or several."""
    found = list(WHEN.finditer(sentence))
    if not found and TOPIC.match(sentence) and (alone := _ALONE.search(sentence)):
        window = window_alone(alone["time"], finished=True)
        return (alone.start("time"), alone.end(), window, "") if window else None
    if len(found) != 1:
        return None
    words = found[0][0].strip(" ,")
    plain = re.sub(rf"^.*?(?=(?:ngày\s+)?{DATE}$)", "đến hết ", words) if _ENDS.match(words) else words
    window, hour = window_of(_TO.sub("đến hết ", HOUR.sub("", plain))), HOUR.search(words)
    return (found[0].start(), found[0].end(), window, bare(hour["hour"] or "") if hour else "") if window else None


def times_of_each(sentence: str) -> tuple[str, list[tuple[str, str]], str] | None:
    """Return what a sentence says of all, each body with its own time, and how: "Hạn nộp: cấp xã trước …, các sở
    trước … (bản giấy)".

    None where it states fewer than two times, or says more beside one of them than whose it is.
    """
    times = list(WHEN.finditer(sentence))
    begins = re.search(r":\s+|\s+(?=đối với\s)", sentence[: times[0].start()]) if len(times) > 1 else None
    if begins is None:
        return None
    ends = [begins.end(), *(one.end() for one in times)]
    between = [sentence[end : one.start()] for end, one in zip(ends, times, strict=False)]
    last = _HOW.fullmatch(sentence[ends[-1] :])
    before = [re.sub(r"^[\s,;]*(?:và\s+)?(?:(?:đối với|riêng|với)\s+)*", "", one).strip(" :,") for one in between]
    if last is None or not all(before):
        return None
    told = [(body, one[0].strip(" ,")) for body, one in zip(before, times, strict=True)]
    return sentence[: begins.start()], told, last["how"] or ""
