"""A row of seats whose number units by their names divide: in its name, in brackets behind it, or in a remark."""

from __future__ import annotations

import re

from .facts import Reading
from .quota_columns import parts_said
from .quota_row import QuotaRow
from .quota_units import is_unit
from .quotas import add_quota, named_unit

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


_SEVERAL = re.compile(r"(?:các|khối|cụm|nhóm|lực lượng|ngành)\b|.*\bvà các\b", re.IGNORECASE)
"""A row on a group of units."""


def read_apart(reading: Reading, row: QuotaRow, level: str) -> bool:
    """Add the quotas that units by their names divide a row's number among; what others of its group have is theirs."""
    numbers = row.numbers or {}
    total = numbers.get("official", 0)
    told = seats_apart(total, row.note, row.unit) if set(numbers) == {"official"} else []
    some = [] if told else seats_of_some(row.unit, total, row.note)
    counted = {key for key in numbers if key != "official" and not key.startswith("among ")}
    if not told and (not some or counted):
        return False
    among = parts_said(numbers, parts=False)
    whole = f"cả nhóm {total:02} đại biểu: {among}" if among else ""
    for unit, seats in told or some:
        add_quota(reading, row.piece, level, {"unit": unit, "official": seats, "note": whole})
    if some:
        besides = f"ngoài {', '.join(f'{unit} {seats:02}' for unit, seats in some)} đại biểu"
        rest = {"unit": row.unit, "together": True, "official": total - sum(seats for _, seats in some)}
        add_quota(reading, row.piece, level, rest | {"note": "; ".join(filter(None, (besides, whole)))})
    reading.say(row.piece, row.piece.text)
    return True


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


def seats_of_some(unit: str, total: int, remark: str) -> list[tuple[str, int]]:
    """Return the units of a group, each with its seats, that a remark names, where more seats are left to the others.

    "Khối văn hóa - xã hội | 22 | Sở A 10, Sở B 06": of a row on one unit a remark names parts of that unit.
    """
    parts = [_ONE.fullmatch(part.strip(" .")) for part in re.split(r"[;,]|\s+và\s+", remark)]
    told = [(named_unit(part["unit"].strip()), int(part["n"])) for part in parts if part]
    plain = told and len(told) == len(parts) and all(re.match(r"[A-ZĐ]", name) and is_unit(name) for name, _ in told)
    fits = all(number for _, number in told) and sum(number for _, number in told) < total
    return told if plain and fits and _SEVERAL.match(unit) else []
