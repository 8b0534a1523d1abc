"""What other rows of a table of seats by kind are: units listed below the kind of their section, one alone, a group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .quota_listed import each_said, keys_listed, kind_titled
from .quota_row import SUM
from .quota_units import is_unit
from .quotas import named_unit

_INSIDE = re.compile(r"\s*\((?P<words>[^()]+)\)\s*$")
_CHOSEN = re.compile(r"[^()\d]{3,80}\s(?:hiệp thương|lựa chọn|chọn|giới thiệu|phân bổ|chủ trì|tổng hợp)", re.IGNORECASE)
"""Who chooses the people of a group."""
_WITH = re.compile(r"(?:bao gồm|gồm|kể cả|tính cả)\s[^()\d]+", re.IGNORECASE)
_WHERE = re.compile(r"(?:trong|ngoài|thuộc|ở|tại)\s", re.IGNORECASE)
"""How a row begins that goes on with the name of its section: "Trong khu công nghiệp" below "Doanh nghiệp"."""


def of_each(cells: Mapping[str, str], title: str) -> list[dict[str, Any]]:
    """Return the quotas of a row that counts its units, and names as many; none where it names another number."""
    numbers = {"official": int(cells["each"]), "alternates": int(spare) if (spare := cells.get("spare", "")).isdigit()
               else 0}  # fmt: skip
    keys = keys_listed(cells["unit"], int(cells["count"]), kind_titled(title)[0])
    return [key | numbers | {"note": note_of(cells)} for key in keys]


def rest_of(cells: Mapping[str, str], title: str) -> list[dict[str, Any]]:
    """Return the quotas of a row that counts no units: of each that it lists, of one unit, of a group together."""
    total = cells.get("total", "")
    if not total.isdigit() or int(total) == 0 or cells.get("count") or cells.get("each") or SUM.match(cells["unit"]):
        return []
    name, official = cells["unit"], int(total)
    if not name:
        return []
    among = _among(cells)
    words, count, each = each_said(name, cells.get("note", ""), official)
    if keys := keys_listed(words, count) if count > 1 else []:
        note = f"cả nhóm {count:02} đơn vị: {among}" if among else ""
        return [key | {"official": each, "note": note} for key in keys]
    inside = _INSIDE.search(name)
    said = inside["words"] if inside else ""
    if inside and not (count or _CHOSEN.fullmatch(said) or _WITH.fullmatch(said)):
        return []
    plain = name[: inside.start()] if inside else name
    if _WHERE.match(plain):
        plain = f"{title} {plain[:1].lower()}{plain[1:]}" if title else plain
    chosen = f"do {said}" if _CHOSEN.fullmatch(said) else said
    note = "; ".join(filter(None, (chosen, among)))
    group = {} if is_unit(plain) and not count and not _CHOSEN.fullmatch(said) else {"together": True}
    return [{"unit": named_unit(plain), **group, "official": official, "note": note}]


def _among(cells: Mapping[str, str]) -> str:
    parts = [(column.partition("|"), cell) for column, cell in cells.items() if "|" in column]
    return ", ".join(f"{how}{int(cell):02} {who}" for (how, _, who), cell in parts if cell.isdigit() and int(cell))


def note_of(cells: Mapping[str, str]) -> str:
    """Return what columns say of the whole group: "cả nhóm 08 đơn vị: ít nhất 12 nữ"."""
    said = _among(cells)
    lead = f"cả nhóm {int(cells['count']):02} đơn vị: " if int(cells["count"]) > 1 else ""
    return f"{lead}{said}" if said else ""
