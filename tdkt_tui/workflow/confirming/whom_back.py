"""Whom a sentence binds that points back to the units that the sentence before it was on: "Những nơi này …"."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan

from .passage import Passage
from .whom_levels import levels_named

_BACK = re.compile(
    r"(?:(?:Những|Các)\s+(?:nơi|đơn vị|cơ quan|địa phương|cấp)|Cấp|Nhóm|Khối)\s+"
    r"(?:này|ấy|đó|nêu trên|nói trên|kể trên)\b"
)
_STOP = re.compile(r"(?<=[^\W\d])[.]\s+(?=\S)")
"""Where a sentence ends."""
_LISTS = re.compile(r"\b(?:là|gồm)\b|:")
"""Behind what a list is of."""
_CUT = 60
"""Signs by which a sentence is found in its paragraph."""


def pointed_back(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels that the sentence before it is on, first as what it lists; none where it points to nobody."""
    if not _BACK.match(passage.words):
        return []
    before = _STOP.split(passage.whole.partition(passage.words[:_CUT])[0].rstrip(" ."))[-1]
    return levels_named(plan, _LISTS.split(before)[0]) or levels_named(plan, before)
