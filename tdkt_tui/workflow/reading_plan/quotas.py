"""How many each unit sends: for each of a kind, or for one by its name, in sentences that say nothing besides."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.abbreviated import in_full

from .facts import Reading
from .pieces import Piece
from .quota_told import seats_told

_HEADS_OTHERS = re.compile(r"\s*\((?:(?:cụm|khối) (?:trưởng|phó)|(?:phó )?trưởng (?:cụm|khối))\)$", re.IGNORECASE)
"""What a unit is in its cluster, behind its name."""


def add_quota(reading: Reading, piece: Piece, level: str, values: dict[str, Any]) -> None:
    """Keep a quota for the list of a level, once: a table behind a sentence may say the same of a unit again."""
    each = values.get("each", "")
    values = values | ({"each": at_province(reading, each)} if each and not values.get("units") else {})
    same = seats_told(reading, values | {"levels": [level]}) or reading.add("quota", piece, **values, levels=[level])
    reading.draw(same, [piece])


def at_province(reading: Reading, each: str) -> str:
    """Return a kind as a level calls those of it that are the province's own: "doanh nghiệp" → "doanh nghiệp thuộc …".

    Of the same kind below them nobody sends delegates beside the others of that level.
    """
    own = re.compile(rf"{re.escape(each)}\s+thuộc\s+(?:các\s+)?(?:khối|cụm|tỉnh)\b", re.IGNORECASE)
    told = [unit for level in reading.of("level") for unit in level.values.get("units", ()) if own.match(unit)]
    return str(told[0]) if len(told) == 1 else each


def named_unit(words: str) -> str:
    """Return a unit's name as a list of people writes it: "UBND xã Tân Phúc" → "Xã Tân Phúc", TX, TP in full."""
    name = in_full(_HEADS_OTHERS.sub("", re.sub(r"^(?:UBND|Ủy ban nhân dân)\s+", "", words.strip())))
    return name[:1].upper() + name[1:]
