"""Places in a row, "các thôn, tổ dân phố": those that a unit of a kind is made of."""

from __future__ import annotations

import re

from tdkt_tui.model.unit_names import RURAL, URBAN

_ROW = re.compile(rf"\b(?:{RURAL}|{URBAN})(?:, (?:{RURAL}|{URBAN}))+\b")


def places_of(kind: str, text: str) -> str:
    """Return words without the places, of those in a row, that a unit of a kind is not made of."""
    others = URBAN if kind in ("xã", "đặc khu") else RURAL if kind == "phường" else ""
    return _ROW.sub(lambda row: _kept(row[0], others), text) if others else text


def _kept(row: str, others: str) -> str:
    """Return places in a row without those of another kind; a row of such alone stays."""
    left = [place for place in row.split(", ") if not re.fullmatch(others, place)]
    return ", ".join(left) or row
