"""The kinds of unit of a level that a plan calls by its name alone ("cấp huyện")."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import TWO_TIERS

from .facts import Reading
from .naming import SUBJECT
from .unit_words import COMMUNES, DISTRICTS, usual_kinds

_OFFICES = ("sở", "ban", "ngành")
_KINDS = {"cấp xã": COMMUNES, "cấp cơ sở": COMMUNES, "cấp huyện": DISTRICTS, "cấp sở": _OFFICES,
          "cấp ngành": _OFFICES}  # fmt: skip
_GONE = ("thị trấn",)
"""Of communes what is none since the reform of the levels."""
_SIZE = re.compile(r"số lượng|quy mô|số đại biểu", re.IGNORECASE)
"""How a line begins that gives each kind a size of its own, the others after it."""


def kinds_told(level: str, reading: Reading) -> list[str]:
    """Return the kinds of unit of a level as far as the plan's words anywhere show them, else the usual ones."""
    first, *others = _KINDS.get(level.partition(",")[0], ("",))
    if not first:
        return []
    words = "\n".join(piece.text for piece in reading.pieces)  # one text: many levels may ask
    issued = _issued(reading)
    gone = _GONE if issued >= TWO_TIERS else ()  # which a later plan names as those that there were
    told = [kind for kind in others if kind not in gone and _stands(kind, words)]
    if first == "huyện" and issued >= TWO_TIERS and not re.search(r"(?<!cấp )\bhuyện\b", words):
        return []
    return [first, *told] if told else list(usual_kinds(first, issued))


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
