"""Rows of a table that are not people: groups, totals, repeated headings, column numbers, blank numbered rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from tdkt_tui.model.text import folded

from .heading import Heading

Furniture = Literal["group", "total", "heading", "numbers", "blank"]

WHAT_IT_IS: dict[Furniture, str] = {
    "group": "Dòng tiêu đề nhóm, áp dụng cho các dòng bên dưới; không phải đại biểu.",
    "total": "Dòng tổng cộng, không phải đại biểu.",
    "heading": "Dòng tiêu đề lặp lại, không phải đại biểu.",
    "numbers": "Dòng đánh số cột, không phải đại biểu.",
    "blank": "Dòng chỉ có số thứ tự.",
}
_OUTLINE = re.compile(r"[ivxlc]+|[a-eđ]")
_NUMBERING = re.compile(r"^(?:[ivxlc]+|[a-eđ]|\d+)\s*[.)/]\s*")
_GROUP = re.compile(
    r"(?:(?:danh sách|các|đại biểu|đối tượng|là|đại diện)\s+)*"
    r"(?:cá nhân|tập thể|hộ(?: gia đình)?|khách mời|chính thức|dự khuyết|dự phòng|điển hình)"
    r"(?:\s+(?:tiên tiến|tiêu biểu|điển hình|mời|được biểu dương))*\s*[:.]?\s*(?:\(?\d+[^)]*\)?)?"
)
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng)(?:\s*(?:số|danh sách|chung|:|\(|\d).*)?")


def furniture(row: Sequence[str], heading: Heading) -> Furniture | None:
    """Tell what a non-empty row below a heading is when it is no person; None for a person's row."""
    fields = heading.fields
    index = next((row[column] for column, field in fields.items() if field == "index" and column < len(row)), "")
    said = [cell for column, cell in enumerate(row) if cell and fields.get(column) != "index"]
    if not said:
        return "total" if is_total(index) else _group_in_index(index)
    if is_total(said[0]) or is_total(index):
        return "total"
    if len(said) >= 2 and sum(here == there != "" for here, there in zip(row, heading.texts, strict=False)) >= 2:
        return "heading"
    if len(said) >= 2 and all(cell.strip("()").isdecimal() and len(cell.strip("()")) <= 2 for cell in said):
        return "numbers"
    if len(said) == 1:
        outlined = bool(_OUTLINE.fullmatch(folded(index).rstrip(".)")))
        if outlined or names_group(said[0]):
            return "group"
    return None


def is_total(text: str) -> bool:
    """Tell whether a cell begins a row of totals: "Tổng cộng", "CỘNG: 14"."""
    return bool(_TOTAL.fullmatch(folded(text)))


def _group_in_index(index: str) -> Furniture:
    return "group" if names_group(index) else "blank"


def names_group(text: str) -> bool:
    """Tell whether a line is the title of a group: "II. TẬP THỂ", "Khách mời (14 đại biểu)"."""
    return bool(_GROUP.fullmatch(_NUMBERING.sub("", folded(text))))
