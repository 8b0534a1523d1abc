"""A report by so many working days after the conference, and who makes it where its own sentence says who."""

from __future__ import annotations

import re

from .bounds import MOST
from .parting import BODY

_DAYS = re.compile(
    rf"(?:(?:chậm nhất|muộn nhất|{MOST})(?:\s+là)?(?:\s+(?:trong vòng|trong thời hạn|trong|sau))?|"
    r"trong vòng|trong thời hạn)\s+(?P<n>\d{1,2})(?:\s*\([^()\d]{1,12}\))?\s+ngày làm việc,?\s+"
    r"(?:sau khi|sau ngày|(?:kể |tính )?từ (?:khi|ngày))\s+(?:kết thúc|bế mạc)\s+hội nghị"
    r"(?:\s+điển hình tiên tiến)?"
    r"(?:\s+(?:của|tại|ở)\s+(?:(?:cơ quan|đơn vị|địa phương|cấp|ngành)(?:,\s+)?)+(?:\s*mình)?)?"
    r"(?=\s*(?:[,;.]|$))",
    re.IGNORECASE,
)
"""The unit's own conference: after the province's congress, or so many days of the calendar, is no such time."""
_FIRST = re.compile(rf"{_DAYS.pattern},\s+", re.IGNORECASE)
_BY = re.compile(
    rf"(?P<by>{BODY}[^.;:\d]{{0,150}}?)\s+(?:(?:có trách nhiệm|phải|tổng hợp|gửi|và|,)\s*)*(?=báo cáo\s)", re.DOTALL
)


def working_days_after(sentence: str) -> int:
    """Return how many working days after the end of its conference a unit has, 0 where it is not said so."""
    found = _DAYS.search(sentence)
    return int(found["n"]) if found else 0


def who_and_rest(sentence: str) -> tuple[str, str]:
    """Return who a sentence with such a time says is to report, "" for nobody, and its words from there on."""
    if not _DAYS.search(sentence):
        return "", sentence
    words = _FIRST.sub("", sentence, count=1) if _FIRST.match(sentence) else sentence
    found = _BY.match(words)
    return (found["by"].strip(" ,"), words[found.end() :]) if found else ("", words)
