"""A row of seats whose number units by their names divide: in its name, in brackets behind it, or in a remark."""

from __future__ import annotations

import re

from .quotas import named_unit

_ONE = re.compile(
    r"(?P<unit>[^\d:;,]{3,80}?(?:\s\d{1,2}(?=\s*:))?)(?:\s*:\s*|\s+(?:được\s+)?(?:giới thiệu|cử|bầu|chọn)\s*:?\s+|\s+)"
    r"(?P<n>\d{1,3})(?:\s+(?:đại biểu|người|chỉ tiêu))?"
)
_INSIDE = re.compile(r"\((?P<words>[^()]+)\)\s*$")
_PEOPLE = re.compile(
    r"(?:nam|nữ|cá nhân|tập thể|đại diện|hộ|người|đại biểu|điển hình|(?:dân tộc|lao động|nông dân|công nhân)\b.*)",
    re.IGNORECASE,
)
"""Who is among the seats, which no unit sends."""


def seats_apart(total: int, *texts: str) -> list[tuple[str, int]]:
    """Return the units, each with its seats, that one of some texts divides a number among; none where sums differ.

    "Khối 1: 14; Liên minh HTX: 06", "Doanh nghiệp (Ban Quản lý A giới thiệu 10; Liên minh B giới thiệu 05)".
    """
    for text in texts:
        inside = _INSIDE.search(text)
        for words in (inside["words"], text) if inside else (text,):
            parts = [_ONE.fullmatch(part.strip(" .")) for part in re.split(r"[;,]|\s+và\s+", words)]
            told = [(named_unit(part["unit"].strip()), int(part["n"])) for part in parts if part]
            people = any(_PEOPLE.fullmatch(unit) for unit, _ in told)
            if len(told) == len(parts) > 1 and not people and sum(number for _, number in told) == total:
                return told
    return []
