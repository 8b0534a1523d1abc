"""A form of conference that a plan names for all units of a level, as one of them calls its own."""

from __future__ import annotations

import re

from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, tier_of

_KIND = rf"(?:{AREA}|sở|ban|ngành|cơ quan|đơn vị|địa phương)"
_ENDS = r"(?=\s+(?:năm|giai đoạn|nhiệm kỳ|lần thứ|thời kỳ|từ)\b|\s+\d|\s*[,;(]|\s*$)"
_WHOSE = re.compile(
    rf"\b(?:(?:của|ở|tại)\s+)?(?:"
    rf"(?P<row>{_KIND}(?:\s*\(\s*{_KIND}(?:\s*[,/]\s*{_KIND})*\s*\)|(?:(?:\s*[,/]|\s+và|\s+hoặc)\s*{_KIND})+))"
    rf"|(?P<tier>các cấp|cấp mình|cấp (?:{AREA}))|(?P<one>(?<!tác )(?<!thị )(?<!Đảng bộ )(?:{AREA})))"
    rf"(?!\s+[{UPPER}]){_ENDS}"
)
"""Whose meeting it is, where the words are of all of a level: "huyện (thành phố)", "sở, ban, ngành", "cấp xã"."""


def of_unit(name: str, kind: str, whose: str) -> str:
    """Return a form's name with the unit in the place of all kinds that it is for; other names as they are.

    "Hội nghị điển hình tiên tiến huyện (thành phố) năm 2015" → "Hội nghị điển hình tiên tiến huyện Lạc Sơn năm 2015".
    """
    found = _WHOSE.search(name)
    if found is None or not whose:
        return name
    row, tier = found["row"], found["tier"]
    kinds = set(re.split(r"\s*[(),/]\s*|\s+(?:và|hoặc)\s+", row or "")) - {""}
    mine = (
        kind in kinds or bool(kinds & {*ANY_UNIT} or _beside(kind, kinds) if kind in AREAS else kinds - AREAS.keys())
        if row
        else tier in ("các cấp", "cấp mình") or tier in (f"cấp {kind}", tier_of(kind))
        if tier
        else found["one"] == kind
    )
    return f"{name[: found.start()]}{whose}{name[found.end() :]}" if mine else name


def _beside(kind: str, kinds: set[str]) -> bool:
    """Tell a kind of area of the same tier as those in a row that need not name all: "huyện (thành phố)" of a town."""
    return bool(tier_of(kind)) and tier_of(kind) in map(tier_of, kinds)
