"""Rows of a table that are not people: groups, totals, repeated headings, column numbers, blank numbered rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from tdkt_tui.model.text import folded

from .groups import names_group, unit_in
from .heading import NAMES, Heading

Furniture = Literal["group", "total", "heading", "numbers", "blank"]

WHAT_IT_IS: dict[Furniture, str] = {
    "group": "Dòng tiêu đề nhóm, áp dụng cho các dòng bên dưới; không phải đại biểu.",
    "total": "Dòng tổng cộng, không phải đại biểu.",
    "heading": "Dòng tiêu đề lặp lại, không phải đại biểu.",
    "numbers": "Dòng đánh số cột, không phải đại biểu.",
    "blank": "Dòng chỉ có số thứ tự.",
}
_OUTLINE = re.compile(r"[ivxlc]+|[a-eđ]")
_COUNT = re.compile(r"[\d.,]+")
_TITLED = re.compile(r"[IVXLC]+\s*[.)/]\s*[^\W\d_].*")
_TOTAL = re.compile(
    r"(?:tổng cộng|tổng số|cộng)(?:\W.*)?|tổng(?:\s*(?:số|danh sách|chung|:|\(|\d).*)?|(?:tổng )?cộng\s*\d.*"
)
_NO_TOTAL = re.compile(r"cộng (?:đồng|tác|sản|hòa)\b.*")


def furniture(row: Sequence[str], heading: Heading) -> Furniture | None:  # noqa: PLR0911 - one for each kind
    """Tell what a non-empty row below a heading is when it is no person; None for a person's row."""
    fields = heading.fields
    index = next((row[column] for column, field in fields.items() if field == "index" and column < len(row)), "")
    said = [cell for column, cell in enumerate(row) if cell and fields.get(column) != "index"]
    if not said:
        return _in_index(index)
    if is_total(said[0]) or is_total(index):
        return "total"
    if len(said) >= 2 and sum(here == there != "" for here, there in zip(row, heading.texts, strict=False)) >= 2:
        return "heading"
    if len(said) >= 2 and all(cell.strip("()").isdecimal() and len(cell.strip("()")) <= 2 for cell in said):
        return "numbers"
    outlined = bool(_OUTLINE.fullmatch(folded(index).rstrip(".)")))
    if outlined and all(map(_COUNT.fullmatch, said[1:])):
        return "group"
    if len(said) == 1 and (names_group(said[0]) or _TITLED.fullmatch(said[0])):
        return "group"
    if len(said) == 1 and not index and "index" in fields.values() and unit_in(said[0]) and _at_the_left(row, heading):
        return "group"
    return None


def _at_the_left(row: Sequence[str], heading: Heading) -> bool:
    """Tell whether a title's only cell stands where titles do: under a post it goes on with the row above."""
    place = next(column for column, cell in enumerate(row) if cell)
    names = [column for column, field in heading.fields.items() if field in NAMES]
    return place <= max(names, default=place)


def is_total(text: str) -> bool:
    """Tell whether a cell begins a row of totals: "Tổng cộng", "CỘNG: 14"."""
    told = folded(text)
    return bool(_TOTAL.fullmatch(told)) and not _NO_TOTAL.fullmatch(told)


def _in_index(index: str) -> Furniture | None:
    """Tell what a row is whose only text stands in the column of numbers: a merged title begins there."""
    if is_total(index):
        return "total"
    if names_group(index) or unit_in(index) or _TITLED.fullmatch(index):
        return "group"
    word = folded(index).strip("().")
    return "blank" if _OUTLINE.fullmatch(word) or not any(map(str.isalpha, word)) else None
