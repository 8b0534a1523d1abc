"""The unit that sent a list, told once above the table: "Đơn vị: Huyện Việt Yên"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .heading import Heading
from .sheet_rows import Rows

_LABEL = re.compile(
    r"(?:tên\s+)?(?:cơ quan,?\s*(?:tổ chức,?\s*)?đơn vị|cơ quan|đơn vị|địa phương)"
    r"(?:\s+(?:lập biểu|lập danh sách|báo cáo|giới thiệu|đề nghị|cử đại biểu))?\s*:\s*(.*)",
    re.IGNORECASE,
)
_GAP = " .…_-"
"""What a blank form prints where a name is to be written."""


def unit_above(table: Rows, heading: Heading, start: int = 0) -> tuple[str, int]:
    """Return the unit and the row that tells it (from 1; 0 for a line before a table of text); "" where none does.

    start: the row (0-based) where the lines above this table begin. The value stands behind the colon or in the
    next cell that is filled; of several lines the last counts.
    """
    told = [(found, 0) for line in table.above if (found := _unit((line,)))]
    rows = enumerate(table.cells[start : max(heading.first, 0)], start=start + 1)
    told += [(found, number) for number, row in rows if (found := _unit(row))]
    return told[-1] if told else ("", 0)


def _unit(cells: Sequence[str]) -> str:
    for place, cell in enumerate(cells):
        if match := _LABEL.fullmatch(cell):
            return match[1].strip(_GAP) or _first(other.strip(_GAP) for other in cells[place + 1 :])
    return ""


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
