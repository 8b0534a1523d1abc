"""The columns of a table of units, a row each: when it holds its own conference, how many come, whom it sends on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import LEAST, MOST
from .size_parts import just
from .unit_words import KIND

_MEETING = r"(?:hội nghị|đại hội)"
_SIZE = r"(?:(?:tổng\s+)?(?:số(?:\s+lượng)?|quy mô)(?:\s+(?:đại biểu|người))?|đại biểu)(?:\s+(?:tham dự|dự họp|dự))?"
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
_REGULAR = re.compile(r"(?:số\s+(?:lượng\s+)?)?đại biểu chính thức")
_GUESTS = re.compile(rf"(?:số\s+(?:lượng\s+)?)?(?:đại biểu\s+)?khách mời(?:\s*\(?{MOST}\)?)?", re.IGNORECASE)
"""Who come to the unit's own conference, where both have a column: nobody sends guests to another's."""
_UNTIL = re.compile(r"hoàn thành|thời hạn|\bxong\b")
_NUMBER = re.compile(r"(?:(?:không quá|tối đa|ít nhất|tối thiểu)\s+)?0*(?P<n>\d{1,3}(?:\.\d{3})?|\d{4})"
                     r"(?:\s*(?:đại biểu|người|điển hình))?", re.IGNORECASE)  # fmt: skip
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|")
_NOTE = re.compile(r"ghi chú|lưu ý|(?:yêu cầu (?:về )?)?cơ cấu(?: đại biểu)?")
_TASK = re.compile(r"nội dung|nhiệm vụ|(?:công )?việc|chủ trì|phối hợp|kiểm tra|giám sát|xe\b|người nhận|báo cáo")
"""What the head of a table of something else holds."""
_UNKNOWN = 2
"""Columns of another kind at most: their cells are told."""
OWN = ("window", "most", "least", "days", "regular", "guests")
"""What a column says of a unit's own conference."""
PARTS = {"regular": "official", "guests": "guest"}
"""Columns of a part of those who come: whom it counts."""
SENT = ("official", "exemplars", "alternates")
"""Whom a column says that a unit sends on."""


def unit_columns(heads: Sequence[str]) -> list[str | None]:
    """Return what the columns hold, None for one of another kind; none for the head of any other table."""
    columns = _with_parts([column_of(head) for head in heads], [" ".join(head.casefold().split()) for head in heads])
    said = [one for one in columns if one]
    other = any(one is None and _TASK.search(head.casefold()) for one, head in zip(columns, heads, strict=True))
    kinds = [one for one in said if one != "note"]
    if other or columns.count("unit") != 1 or len({*kinds}) < len(kinds) or columns.count(None) > _UNKNOWN:
        return []
    return columns if {*OWN} & {*said} else []


def number_in(cell: str) -> int:
    """Return the number that a cell is, 0 for none."""
    found = _NUMBER.fullmatch(cell.strip())
    return int(found["n"].replace(".", "")) if found else 0


def bound_of(number: int, words: str) -> dict[str, int]:
    """Return a number as bounds: the most where its column or cell says so, else just so many."""
    return {"at_most": number} if re.search(MOST, words, re.IGNORECASE) else just(number)


def _with_parts(columns: list[str | None], heads: Sequence[str]) -> list[str | None]:
    """Return columns with those of delegates and guests, and with how long apart from until when, where both stand."""
    regular = [at for at, head in enumerate(heads) if _REGULAR.fullmatch(head)]
    guests = [at for at, head in enumerate(heads) if _GUESTS.fullmatch(head)]
    if len(regular) == len(guests) == 1:
        columns[regular[0]], columns[guests[0]] = "regular", "guests"
    times = [at for at, column in enumerate(columns) if column == "window"]
    until = [at for at in times if _UNTIL.search(heads[at])]
    if len(times) == 2 and len(until) == 1 and "days" not in columns:
        columns[next(at for at in times if at not in until)] = "days"
    return columns


def column_of(head: str) -> str | None:
    """Return what a column holds by its head: "unit", a key of OWN or SENT, "note", "" to be passed over; else None."""
    words = " ".join(head.casefold().split())
    for key, way in (("", _ORDER), ("note", _NOTE), ("days", _LENGTH), ("window", _WHEN)):
        if way.fullmatch(words):
            return key
    if _SENT.search(words):
        return "alternates" if "dự khuyết" in words else "exemplars" if "điển hình" in words else "official"
    for key, bound in (("most", MOST), ("least", LEAST)):
        if re.fullmatch(rf"{_SIZE}\s*\(?{bound}\)?|{bound}\s+{_SIZE}", words):
            return key
    return "unit" if _UNIT.fullmatch(words) else None
