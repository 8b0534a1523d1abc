"""Which column of a table of units holds what, told by its Vietnamese heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.model.text import folded

UNIT_LABELS: dict[str, str] = {
    "index": "TT",
    "unit": "Đơn vị",
    "headcount": "Số người",
    "weight": "Trọng số",
    "minimum": "Tối thiểu",
    "maximum": "Tối đa",
    "given": "Giao trước",
    "seats": "Đại biểu",
    "exemplars": "Điển hình",
    "alternates": "Dự khuyết",
}
_HEADCOUNT = (
    "người|lao động|cán bộ|cb|cbccvc|công chức|viên chức|công nhân|đoàn viên|hội viên|đảng viên|biên chế|quân số|"
    "dân số|nhân khẩu|hộ|học sinh|giáo viên"
)
_BODY = "cơ quan|đơn vị|xã|phường|thị trấn|địa phương|cụm|khối|đoàn|tổ chức|huyện|sở|ngành|doanh nghiệp|trường"
_PATTERNS: dict[str, str] = {
    "index": r"s?tt|số tt|số thứ tự|no",
    "given": r"(?:.* )?(?:giao trước|đương nhiên)(?: .*)?|given",
    "minimum": r"(?:số |mức |chỉ tiêu )*(?:ít nhất|tối thiểu|không dưới)(?: .*)?|minimum",
    "maximum": r"(?:số |mức |chỉ tiêu )*(?:nhiều nhất|tối đa|không quá)(?: .*)?|maximum",
    "weight": r"(?:trọng số|hệ số|tỷ trọng|điểm)(?: .*)?|weight",
    "alternates": r"(?:.* )?dự (?:khuyết|phòng)(?: .*)?|alternates",
    "exemplars": r"(?:.* )?điển hình(?: .*)?|exemplars",
    "headcount": rf"(?:tổng |số |lượng )*(?:{_HEADCOUNT})(?: .*)?|headcount",
    "seats": r"(?:số |lượng |chỉ tiêu |phân bổ )*(?:đại biểu|chỉ tiêu|phân bổ|số lượng|suất)"
    r"(?: (?:chính thức|được|giao|phân bổ|cử|dự|đại hội|hội nghị))*|seats",
    "unit": rf"(?:tên )?(?:các )?(?:{_BODY})(?:[/ ].*)?|unit",
}
"""Each field's headings, folded, without signs; a heading is taken for the first that fits it whole."""
_TOLD = ("theo tỷ lệ", "lý do", "thừa thiếu", "ghi chú")
"""What a table of seats tells beside its numbers, our own too: nothing to be read, nothing to be doubted."""
_LOOKED_AT = 40
_LONGEST = 120
_OUTSIDE_WORDS = re.compile(r"[^\w/]+")


@dataclass(frozen=True, slots=True)
class UnitHeading:
    """row: of the headings (0-based). columns: field → column (0-based). unused: columns that name nothing known."""

    row: int
    columns: dict[str, int]
    unused: tuple[int, ...]


def unit_heading(rows: Sequence[Sequence[str]], needed: AbstractSet[str]) -> UnitHeading | None:
    """Return the headings: of the first rows the one that names most, a unit and one of ``needed`` among them."""
    found = [_read(row, number) for number, row in enumerate(rows[:_LOOKED_AT])]
    fit = [one for one in found if "unit" in one.columns and one.columns.keys() & needed]
    return max(fit, key=lambda one: len(one.columns), default=None)


def nearest(rows: Sequence[Sequence[str]]) -> UnitHeading | None:
    """Return the row that looks most like headings, None where no row names anything."""
    found = [_read(row, number) for number, row in enumerate(rows[:_LOOKED_AT])]
    return max((one for one in found if one.columns), key=lambda one: len(one.columns), default=None)


def _read(row: Sequence[str], number: int) -> UnitHeading:
    columns: dict[str, int] = {}
    unused = []
    for column, heading in enumerate(row):
        field = _field(heading)
        if field and field not in columns:
            columns[field] = column
        elif heading and _key(heading) not in _TOLD:
            unused.append(column)
    return UnitHeading(number, columns, tuple(unused))


@lru_cache(maxsize=1024)
def _field(heading: str) -> str | None:
    if len(heading) > _LONGEST:
        return None
    key = _key(heading)
    return next((field for field, pattern in _PATTERNS.items() if re.fullmatch(pattern, key)), None)


def _key(heading: str) -> str:
    return _OUTSIDE_WORDS.sub(" ", folded(heading)).strip()
