"""Which column of a table of units holds what, told by its Vietnamese heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

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
UNIT_HEADINGS: dict[str, tuple[str, ...]] = {
    "index": ("tt", "stt", "số tt", "số thứ tự"),
    "unit": (
        "đơn vị", "tên đơn vị", "cơ quan, đơn vị", "cơ quan", "tên cơ quan", "xã, phường", "xã/phường", "địa phương",
        "xã, phường, thị trấn", "tên xã", "cụm, khối thi đua", "khối thi đua", "cụm thi đua", "đoàn đại biểu", "unit",
    ),
    "headcount": (
        "số người", "tổng số người", "số lao động", "tổng số lao động", "biên chế", "quân số", "số cán bộ",
        "số cán bộ, công chức, viên chức", "số cbccvc", "cbccvc", "số đoàn viên", "số hội viên", "dân số", "nhân khẩu",
        "số công chức, viên chức", "số cán bộ, công chức, viên chức, người lao động", "headcount",
    ),
    "weight": ("trọng số", "hệ số", "điểm", "tỷ trọng", "weight"),
    "minimum": ("tối thiểu", "ít nhất", "mức tối thiểu", "số tối thiểu", "minimum"),
    "maximum": ("tối đa", "nhiều nhất", "mức tối đa", "số tối đa", "maximum"),
    "given": ("giao trước", "số giao trước", "chỉ tiêu giao trước", "đương nhiên", "đại biểu đương nhiên", "given"),
    "seats": (
        "đại biểu", "số đại biểu", "chỉ tiêu", "chỉ tiêu đại biểu", "đại biểu chính thức", "số đại biểu chính thức",
        "phân bổ", "số lượng", "số lượng đại biểu", "seats",
    ),
    "exemplars": ("điển hình", "điển hình tiên tiến", "số điển hình", "số điển hình tiên tiến", "exemplars"),
    "alternates": ("dự khuyết", "đại biểu dự khuyết", "số dự khuyết", "số đại biểu dự khuyết", "alternates"),
}  # fmt: skip
"""The spellings by which each column is known."""
_LOOKED_AT = 40
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


def _read(row: Sequence[str], number: int) -> UnitHeading:
    columns: dict[str, int] = {}
    unused = []
    for column, heading in enumerate(row):
        field = _known().get(_key(heading)) or _known().get(_key(heading.partition("(")[0]))
        if field and field not in columns:
            columns[field] = column
        elif heading:
            unused.append(column)
    return UnitHeading(number, columns, tuple(unused))


def _key(heading: str) -> str:
    return _OUTSIDE_WORDS.sub(" ", folded(heading)).strip()


@cache
def _known() -> dict[str, str]:
    return {_key(heading): field for field, headings in UNIT_HEADINGS.items() for heading in headings}
