"""The columns of a table of units, a row each: when it holds its own conference, how many come, whom it sends on."""

from __future__ import annotations

import re

from .bounds import LEAST, MOST
from .unit_words import KIND

_MEETING = r"(?:hội nghị|đại hội)"
_SIZE = r"(?:(?:tổng\s+)?(?:số(?:\s+lượng)?|quy mô)(?:\s+(?:đại biểu|người))?|đại biểu)(?:\s+(?:tham dự|dự họp|dự))?"
_OWN = (
    rf"(?:\s+(?:của|tại|trong|dự|tham dự|ở|cho))?(?:\s+(?:mỗi|từng))?\s+{_MEETING}(?:\s+(?:của\s+)?(?:cấp\s+)?"
    r"(?:mình|đơn vị|cơ sở|huyện|thị xã|thành phố|xã|phường|địa phương)(?:,\s*(?:thị xã|thành phố|phường))*)?"
)
"""Whose conference a bound is of that stands before it: the unit's own, not the province's."""
_SENT = re.compile(rf"\b(?:dự|tham dự|giới thiệu|cử|bầu)\b.*\b(?:{_MEETING}|cấp trên|(?:cấp )?tỉnh)\b|\bcử\b")
"""Whom a unit sends to another's conference."""
_WHEN = re.compile(
    r"(?:(?:thời (?:gian|hạn|điểm)|lịch|tiến độ|ngày|hoàn thành)(?:,?\s+|$))+"
    rf"(?:(?:tổ chức|hoàn thành|thực hiện|tiến hành|họp|xong|dự kiến|cụ thể|(?:cấp )?cơ sở|{_MEETING})(?:\s+|$))*"
)
_LENGTH = re.compile(r"thời lượng|số (?:ngày|buổi)(?: (?:họp|tổ chức))?|thời gian \((?:ngày|buổi)\)")
_PLACE = rf"(?:cơ quan|đơn vị|địa phương|tổ chức|khối|cụm|{KIND})"
_UNIT = re.compile(
    rf"(?:(?:tên|các)\s+)*{_PLACE}(?:(?:,|/|\s+và|\s*[-–]|\s+cấp|\s*\(|)\s*(?:các\s+)?{_PLACE})*\)?"
    r"(?:\s+(?:tổ chức|thực hiện)(?: hội nghị| đại hội)?)?"
)
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|")
_NOTE = re.compile(r"ghi chú|lưu ý|(?:yêu cầu (?:về )?)?cơ cấu(?: đại biểu)?")
OWN = ("window", "most", "least", "days", "regular", "guests")
"""What a column says of a unit's own conference."""
SENT = ("official", "exemplars", "alternates")
"""Whom a column says that a unit sends on."""


def column_of(head: str) -> str | None:
    """Return what a column holds by its head: "unit", a key of OWN or SENT, "note", "" to be passed over; else None."""
    words = " ".join(head.casefold().split())
    for key, way in (("", _ORDER), ("note", _NOTE), ("days", _LENGTH), ("window", _WHEN)):
        if way.fullmatch(words):
            return key
    for key, bound in (("most", MOST), ("least", LEAST)):
        if re.fullmatch(rf"(?:{_SIZE}\s*\(?{bound}\)?|{bound}\s+{_SIZE})(?:{_OWN})?", words):
            return key
    if _SENT.search(words):
        return "alternates" if "dự khuyết" in words else "exemplars" if "điển hình" in words else "official"
    return "unit" if _UNIT.fullmatch(words) else None
