"""Annexes and clauses of the province's plan that its words name, in a unit's document that has its own."""

from __future__ import annotations

import re

_ONE = r"(?:[IVX]+|thứ (?:nhất|hai|ba|tư|năm|sáu)|\d{1,2})(?:\.\d+)*(?:\.?[a-zđ](?!\w))?"
_NUMBER = rf"(?:số\s+)?{_ONE}"
_LISTED = rf"(?:{_NUMBER}|\(\d{{1,2}}\)|[a-zđ](?!\w))(?:(?:,|\s+và)\s+(?:{_ONE}|[a-zđ](?!\w)))*"
_GOES_ON = (
    r"(?<!\s)(?!,?\s*(?i:điểm|khoản|mục|phần|tiết)\s)"
    r"(?!\s*(?:của|thuộc|kèm|ban hành|Kế hoạch|kế hoạch|Phụ lục|Điều|Luật|Nghị|Thông|Quyết|Hướng|Công)\b)"
)
_ANNEX = re.compile(
    rf"\b(?:các\s+)?[Pp]hụ lục\s+{_NUMBER}(?:(?:,|\s+và|;)\s+(?:[Pp]hụ lục\s+)?{_NUMBER})*(?![\w.]*\d)\b{_GOES_ON}"
)
_ONLY_ANNEX = re.compile(rf"\b(?:tại|theo|ở)\s+(?:các\s+)?Phụ lục(?!\s+{_NUMBER}\b){_GOES_ON}")
"""The annexes where they have no numbers."""
_PART = r"(?i:điểm|khoản|mục|phần|tiết)"
_CLAUSE = re.compile(
    rf"\b(?:tại|theo|ở|nêu)\s+(?:các\s+)?(?:{_PART}\s+{_LISTED}(?:,?\s+(?={_PART}\s))?)+(?![\w.]*\d)\b{_GOES_ON}"
)
_THIS = re.compile(r"\s*\b(?P<part>(?i:khoản|mục|phần))\s+này\b")
_NAMED = ("mục", "phần")
"""Parts that a plan's clause begins with."""

_ROW = re.compile(r"\s*\((?:các\s+)?dòng\s(?:số\s)?\d+(?:(?:,|\svà|\s-|–)\s?\d+)*\)")
"""Rows of a table that stands in the province's plan alone."""
_CAPITAL = re.compile(r"(?<=\s)(?:mục|phần|chương) (?=[IVX]+\b|thứ (?:nhất|hai|ba|tư|năm|sáu)\b)")
"""Parts of a document that are cited with a capital: NĐ 30/2020/NĐ-CP, Phụ lục II, V.8."""


_STEP = re.compile(r"\b(?:Bước|bước) (?:\d{1,2}|[IVX]{1,4})\b(?!\s*(?:của|tại|theo)\b)")
"""A step of those in which all levels hold their meetings."""
_OWN_STEP = re.compile(
    r"^((?:(?:gửi )?báo cáo )?kết quả (?:tổ chức )?(?:hội nghị|đại hội))\s+(?:ở\s+|của\s+)?bước"
    r" (?:\d{1,2}|[IVX]{1,4})\b",
    re.IGNORECASE,
)
"""The step of the meeting that is the unit's own, which needs no number."""


def of_the_plan(text: str, short: str, clause: str = "") -> str:
    """Return words with whose annex, whose clause is meant.

    short: how the province's plan is cited. clause: where the words stand there ("VI.3"): "Mục này" is named by it, by
    the plan where nobody says it.
    """
    text = _THIS.sub(lambda found: _this(found["part"], clause, short), _ROW.sub("", text))
    text = _CAPITAL.sub(lambda found: found[0].capitalize(), _OWN_STEP.sub(r"\1", text))
    for pattern in (_ANNEX, _ONLY_ANNEX, _CLAUSE, _STEP):
        text = pattern.sub(lambda found: f"{found[0]} của {short}", text)
    return text


def _this(part: str, clause: str, short: str) -> str:
    first, *rest = clause.split(".")
    if not first or (part.casefold() not in _NAMED and not rest):
        return f" {short}"
    return f" {part} {first}" if part.casefold() in _NAMED else f" {part} {rest[0]} Mục {first}"
