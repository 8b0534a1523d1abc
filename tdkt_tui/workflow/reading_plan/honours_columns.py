"""The columns of a table of how many awards each unit may ask for: which award, of whom, for collectives or others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .bounds import MOST

_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:tên\s+)?(?:các\s+)?(?:cơ quan|đơn vị|địa phương|nơi đề nghị)"
    r"(?:\s*[,/-]\s*(?:cơ quan|đơn vị|địa phương|tổ chức))*"
    r"(?:\s+(?:đề nghị|trình|được phân bổ))?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"ghi chú", re.IGNORECASE)
_AWARD = re.compile(
    r"(?:Huân chương|Huy chương|Bằng khen|Giấy khen|Cờ|Kỷ niệm chương|Danh hiệu|Chiến sĩ thi đua|Tập thể lao động|"
    r"Biểu trưng|Thư khen|Giấy chứng nhận)(?!\w)",
    re.IGNORECASE,
)
_KIND = r"(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ)"
_KINDS = re.compile(
    r"(?:^|[\s(–-]+|\s*:\s*)(?:cho\s+)?(?:số\s+)?(?:lượng\s+)?"
    rf"(?P<kinds>{_KIND}(?:(?:,|\s+và|/)\s*{_KIND})*)\)?$",
    re.IGNORECASE,
)
_KEYS = {"tập thể": "collectives", "cá nhân": "individuals"}
_BOUND = re.compile(rf"[\s(,]*(?:số lượng\s+)?{MOST}\)?$|^{MOST}\s+(?:số\s+)?", re.IGNORECASE)
_SHORT = ((r"^BK\b", "Bằng khen"), (r"^HC(?=LĐ|ĐL)", "Huân chương "), (r"\bLĐ\b", "Lao động"),
          (r"\bTTg\b", "Thủ tướng"), (r"\bCT\b", "Chủ tịch"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column of awards. award: as it is printed; key: whom the number is of, "cases" where kinds are not told apart.

    most: its head says that its numbers are bounds.
    """

    award: str
    key: str
    most: bool = False


Head = list[Column | str | None]
"""What each column holds: "" is passed over, "unit", "note", an award, None for anything else."""


def award_columns(rows: Sequence[Sequence[str]]) -> tuple[Head, int]:
    """Return what the columns hold, and of how many rows the head is: an award may stand over two of a second row."""
    first = list(rows[0])
    below = rows[1] if len(rows) > 1 and len(rows[1]) == len(first) else ()
    if not below or any(re.match(r"\(?\d", cell) for cell in below) or not any(below):
        return [_column(cell) for cell in first], 1
    whole: list[str] = []
    over = ""
    for cell, under in zip(first, below, strict=True):
        over = cell or (over if under else "")
        whole.append(f"{over} ({under})" if over and under else over or under)
    return [_column(cell) for cell in whole], 2


def _column(cell: str) -> Column | str | None:
    words = " ".join(cell.split())
    for name, pattern in (("", _ORDER), ("unit", _UNIT), ("note", _NOTE)):
        if pattern.fullmatch(words):
            return name
    plain = _BOUND.sub("", words)
    for short, full in _SHORT:
        plain = re.sub(short, full, plain)
    if not _AWARD.match(plain):
        return None
    kinds = _KINDS.search(plain)
    said = [kind.casefold() for kind in re.findall(_KIND, kinds["kinds"], re.IGNORECASE)] if kinds else []
    if kinds is None or len(said) != 1:
        return Column(plain, "cases", plain != words)
    return Column(plain[: kinds.start()].strip(), _KEYS.get(said[0], "households"), bool(_BOUND.search(words)))
