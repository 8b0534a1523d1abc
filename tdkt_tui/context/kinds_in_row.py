"""Kinds of unit in a row, of which a unit's page names its own: "Chủ tịch UBND huyện, thị xã", "xã (phường)"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS

_KINDS = re.compile(rf"\b(?:{AREA})\s*(?:\(\s*(?:{AREA})(?:\s*[,/]\s*(?:{AREA}))*\s*\)|(?:/(?:{AREA}))+)")
_BODY = r"UBND|HĐND|(?:Ủy ban|Hội đồng) nhân dân|(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|ngân sách|công chức|của|[Mm]ỗi"
_ROW = re.compile(
    rf"\b({_BODY})\s((?:{AREA})(?:,\s(?:{AREA}))*(?:(?:,|\svà|\shoặc)\s(?:{AREA})))\b(?!,? (?:{AREA}|[{UPPER}]))"
)
"""A body of several kinds of unit, what each has: "UBND xã, phường", "trong số đại biểu của mỗi xã, phường"."""
_JOINS = re.compile(r",\s|,?\s(?:và|hoặc)\s")


def own_kind(kind: str, text: str) -> str:
    """Return words with the unit's own kind in the place of several; kind: of the unit. Rows without it stay."""
    if kind in AREAS:
        text = _ROW.sub(lambda row: f"{row[1]} {kind}" if kind in _JOINS.split(row[2]) else row[0], text)
    return _KINDS.sub(lambda found: kind if kind in re.split(r"\s*[(),/]\s*", found[0]) else found[0], text)
