"""Levels of a plan whose clauses are the conferences themselves: "1. Hội nghị cấp xã", form and time below it."""

from __future__ import annotations

import re

from .pieces import Piece

_HEAD = re.compile(
    r"(?:Hội nghị|Đại hội)\b[^:;.]{0,60}?\s(?:(?:ở|tại|của|đối với)\s)?"
    r"(?:(?P<level>cấp (?:xã|huyện|tỉnh|cơ sở|trên cơ sở))|"
    r"(?:các\s)?(?P<units>(?:sở|xã|phường|huyện|cơ quan)(?:,|\svà\b)[^:;.]*?))"
    r"(?:\s(?:cấp|thuộc|trực thuộc|của) tỉnh)?\s*[:.]?"
)
_SAID = re.compile(r"(?:hình thức|thời gian|số lượng)\b", re.IGNORECASE)
_KINDS = {
    "cấp xã": (("xã", "phường"), ("thị trấn", "đặc khu")),
    "cấp huyện": (("huyện",), ("quận", "thị xã", "thành phố")),
}
"""The kinds of unit of a level: those it always has, and those it has where the plan speaks of them."""


def headed(piece: Piece, body: list[Piece]) -> str:
    """Return the level or the row of units whose conference this clause is about, "" where it is about none."""
    found = _HEAD.fullmatch(piece.text) if piece.numbered else None
    if found is None or not any(piece.text in one.under and _SAID.match(one.text) for one in body):
        return ""
    return found["level"] or found["units"].strip()


def kinds_told(level: str, body: list[Piece]) -> list[str]:
    """Return the kinds of unit of a level that the plan does not list, as far as its words show them."""
    always, told = _KINDS.get(level, ((), ()))
    return [*always, *(kind for kind in told if any(kind in one.text for one in body))]
