"""A report by so many days after the conference, and who makes it where its own sentence says who."""

from __future__ import annotations

import re
from typing import Any

from .bounds import MOST
from .facts import bare
from .parting import BODY

_HELD = r"(?:kết thúc|bế mạc|tổ chức(?:\s+xong)?)"
_OWN = (
    r"(?:đại hội,\s+hội nghị|hội nghị,\s+đại hội|hội nghị)(?:\s+điển hình tiên tiến)?"
    r"(?:\s+(?:của|tại|ở)\s+(?:(?:(?:cơ quan|đơn vị|địa phương|cấp|ngành)(?:,\s+)?)+(?:\s*mình)?|mình))?"
    rf"(?:\s+{_HELD})?"
)
"""The unit's own conference: after the province's congress is no such time."""
_END = r"(?=\s*(?:[,;.(]|$|(?:theo|để|kèm|gửi|phải|thì|có báo cáo)\b|và\s+(?:không|chậm|muộn|trước)\s))"
_MOST = rf"(?:(?:chậm nhất|muộn nhất|{MOST})(?:\s+là)?)"
_N = r"(?P<n>\d{1,2})(?:\s*\([^()\d]{1,12}\))?\s+ngày(?P<work>\s+làm việc)?"
_DAYS = re.compile(
    rf"(?:{_MOST}(?:\s+(?:trong vòng|trong thời hạn|trong|sau))?|trong vòng|trong thời hạn|trong)\s+{_N},?\s+"
    rf"(?:(?:sau khi|sau ngày|sau|(?:kể |tính )?từ (?:khi|ngày))\s+(?:{_HELD}\s+)?{_OWN}|"
    rf"(?:sau khi|sau ngày|(?:kể |tính )?từ (?:khi|ngày))\s+{_HELD}){_END}",
    re.IGNORECASE,
)
_DAYS_BEHIND = re.compile(
    rf"(?:(?:ngay\s+)?sau(?: khi)?\s+(?:{_HELD}\s+)?{_OWN}|^(?:kết thúc|bế mạc)\s+{_OWN}|"
    rf"sau khi\s+(?:{_HELD}|tổ chức xong)),?\s+(?:{_MOST}\s+)?"
    rf"(?:(?:trong vòng|trong|sau)\s+)?{_N}{_END}",
    re.IGNORECASE,
)
"""The same with what they are counted from first."""
_BY = re.compile(
    rf"(?P<by>(?:{BODY}|(?:cơ quan|đơn vị|địa phương)(?=[,\s]))[^.;:\d]{{0,150}}?)\s+"
    r"(?:(?:có trách nhiệm|phải|tổng hợp|gửi|và|,)\s*)*(?=báo cáo\s)",
    re.DOTALL,
)

_MUST = re.compile(r"^(?:thì\s+)?(?:(?:phải|cần)\s+(?:có|gửi|nộp)?\s*)?(?=(?:gửi\s+)?báo cáo\s)", re.IGNORECASE)
"""What stands between the time and the report: "sau hội nghị 10 ngày phải có báo cáo"."""


def days_after(sentence: str) -> dict[str, Any]:
    """Return the key and number of days after the end of its conference that a unit has; none where it is not said."""
    return days_of(_found(sentence))


def days_of(found: re.Match[str] | None) -> dict[str, Any]:
    """Return the key and number of a time that was found: n with "work" where only working days count."""
    return {"working_days_after" if found["work"] else "days_after": int(found["n"])} if found else {}


def without_days(sentence: str) -> str:
    """Return the words of a sentence without such a time."""
    found = _found(sentence)
    if found is None:
        return sentence
    rest = sentence[found.end() :].lstrip(" ,").removeprefix("thì ")
    joint = ", " if found.start() and rest.startswith("kèm ") else " "
    return bare(f"{sentence[: found.start()].rstrip(' ,')}{joint}{rest}")


def who_and_rest(sentence: str) -> tuple[str, str]:
    """Return who a sentence with such a time says is to report, "" for nobody, and its words from there on."""
    time = _found(sentence)
    if time is None:
        return "", sentence
    words = sentence if time.start() else sentence[time.end() :].lstrip(" ,")
    found = _BY.match(words)
    by = re.sub(r"^(?=(?:cơ quan|đơn vị|địa phương)\b)", "các ", found["by"].strip(" ,")) if found else ""
    return (by, words[found.end() :]) if found else ("", _MUST.sub("", words))


def _found(sentence: str) -> re.Match[str] | None:
    return _DAYS.search(sentence) or _DAYS_BEHIND.search(sentence)
