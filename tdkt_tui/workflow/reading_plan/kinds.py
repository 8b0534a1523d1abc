"""The kinds of unit of a level that a plan calls by its name alone ("cấp huyện")."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from tdkt_tui.model.text import UPPER

from .facts import Reading
from .naming import SUBJECT

_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")
_OFFICES = ("sở", "ban", "ngành")
_KINDS = {"cấp xã": _COMMUNES, "cấp cơ sở": _COMMUNES, "cấp huyện": _DISTRICTS, "cấp sở": _OFFICES,
          "cấp ngành": _OFFICES}  # fmt: skip
_USUAL = {
    "xã": (["xã", "phường", "thị trấn"], ["xã", "phường", "đặc khu"]),
    "huyện": (["huyện", "thị xã", "thành phố"], []),
    "sở": (["sở"], ["sở"]),
}
"""The kinds of a level where the plan has no word on them: before and since the reform of the levels."""
_SIZE = re.compile(r"số lượng|quy mô|số đại biểu", re.IGNORECASE)
"""How a line begins that gives each kind a size of its own, the others after it."""
_REFORM = date(2025, 7, 1)
"""Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 51: since this day no unit is a district."""


def kinds_told(level: str, reading: Reading) -> list[str]:
    """Return the kinds of unit of a level as far as the plan's words anywhere show them, else the usual ones."""
    first, *others = _KINDS.get(level.partition(",")[0], ("",))
    if not first:
        return []
    words = "\n".join(piece.text for piece in reading.pieces)  # one text: many levels may ask
    told = [kind for kind in others if _stands(kind, words)]
    since = _issued(reading) >= _REFORM
    if first == "huyện" and since and not re.search(r"(?<!cấp )\bhuyện\b", words):
        return []
    return [first, *told] if told else _USUAL[first][since]


@lru_cache(maxsize=8)
def _stands(kind: str, words: str) -> bool:
    """Tell whether words name a kind of unit, not only one of them by its name; levels ask it of one text."""
    return re.search(rf"\b{kind}\b(?! +[\d{UPPER}])", words) is not None


def kinds_listed(level: str, text: str) -> list[str]:
    """Return the kinds of unit of a level that a sentence under its heading begins with; none where it does not."""
    found = SUBJECT.match(text)
    if found is None or not found["units"] or level not in _KINDS or _SIZE.match(text):
        return []
    kinds = [part.strip().casefold() for part in re.split(r",\s*|\s+và\s+(?:các\s+)?", found["units"])]
    return kinds if set(kinds) <= set(_KINDS[level]) else []


def _issued(reading: Reading) -> date:
    return next((item.values["date"] for item in reading.of("plan") if "date" in item.values), date.min)
