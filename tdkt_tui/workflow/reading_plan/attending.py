"""Who attends, and the kinds of unit of a level, as a plan lists them."""

from __future__ import annotations

import re
from typing import Any

from .facts import bare
from .pieces import Piece

_WHO = re.compile(r"(?:^|(?<=[.;]\s))Thành phần[^:]{0,60}:\s*(.+)")
_TITLES = re.compile(r"(?:Anh hùng|Chiến sĩ thi đua|Bà mẹ Việt Nam|Nhà giáo|Thầy thuốc|Nghệ sĩ|Ủy ban Mặt trận) ")
"""Titles of honour and a body's name, written large wherever they stand."""
_OF_PROVINCE = re.compile(r"(?<=^đoàn thể) (?:cấp )?tỉnh$|(?<=^ngành) (?:cấp )?tỉnh$")
"""Whose a row of kinds is, said in its middle: "đoàn thể cấp tỉnh và doanh nghiệp"; it is of no one kind."""
_WHOSE = re.compile(r"đối với (?:các )?([^:]+):")


def attending(piece: Piece) -> list[dict[str, Any]]:
    """Return who attends by one line: an entry of a list, or a whole list after a colon."""
    if piece.mark in ("-", "+") and piece.below("thành phần"):
        whose = _WHOSE.search(piece.under[-1])
        units = kinds_of(whose[1]) if whose else []
        return [_entry(piece.text) | ({"for_units": units} if units else {})]
    if (found := _WHO.search(piece.text)) and not piece.text.rstrip().endswith(":"):
        return [_entry(part) for part in re.split(r";\s*", found[1]) if bare(part)]
    return []


def _entry(text: str) -> dict[str, Any]:
    told = {"who": _lowered(bare(text.replace("(nếu có)", "")))}
    return told | {"if_any": True} if "(nếu có)" in text else told


def kinds_of(words: str) -> list[str]:
    """Return the kinds of unit that a row of names lists."""
    parts = [re.sub(r"^(?:các|và các|và)\s+", "", part.strip()) for part in re.split(r",\s*|\s+và\s+", words)]
    return [_OF_PROVINCE.sub("", part) for part in parts if part]


def _lowered(text: str) -> str:
    return text if text[:2].isupper() or _TITLES.match(text) else text[:1].lower() + text[1:]
