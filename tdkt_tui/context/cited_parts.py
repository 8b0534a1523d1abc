"""Annexes and clauses of the province's plan that its words name, in a unit's document that has its own."""

from __future__ import annotations

import re

_NUMBER = r"(?:số\s+)?(?:[IVX]+|\d{1,2})(?:\.\d+)*(?:\.?[a-zđ](?!\w))?"
_GOES_ON = r"(?!\s*(?:của|thuộc|kèm|ban hành|Kế hoạch|kế hoạch|Phụ lục|Điều|Luật|Nghị|Thông|Quyết|Hướng|Công)\b)"
_ANNEX = re.compile(
    rf"\b(?:các\s+)?[Pp]hụ lục\s+{_NUMBER}(?:(?:,|\s+và|;)\s+(?:[Pp]hụ lục\s+)?{_NUMBER})*(?![\w.]*\d)\b{_GOES_ON}"
)
_CLAUSE = re.compile(
    rf"\b(?:tại|theo)\s+(?:(?:điểm|khoản|mục|phần|tiết)\s+{_NUMBER}(?:,?\s+(?=điểm|khoản|mục|phần|tiết))?)+"
    rf"(?![\w.]*\d)\b{_GOES_ON}"
)

_ROW = re.compile(r"\s*\((?:các\s+)?dòng\s(?:số\s)?\d+(?:(?:,|\svà|\s-|–)\s?\d+)*\)")
"""Rows of a table that stands in the province's plan alone."""


def of_the_plan(text: str, short: str) -> str:
    """Return words with whose annex, whose clause is meant; short: how the province's plan is cited."""
    text = _ROW.sub("", text)
    for pattern in (_ANNEX, _CLAUSE):
        text = pattern.sub(lambda found: f"{found[0]} của {short}", text)
    return text
