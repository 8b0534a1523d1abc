"""Values that a stretch of the levels section states by pointing at those before it: "cùng tên gọi như trên"."""

from __future__ import annotations

import re
from typing import Any

from .segments import Segment

_SAME = {
    "forms": re.compile(
        r"\bcùng (?:tên gọi|hình thức)\b|(?:tên gọi|hình thức) (?:như|giống) (?:trên|cấp)", re.IGNORECASE
    ),
    "window": re.compile(
        r"\bcùng (?:thời hạn|thời gian)(?: hoàn thành)?,? (?:với|như) (?:các |cấp |trên)", re.IGNORECASE
    ),
}

_NOT = re.compile(r"\bkhông\s[^,;.]{0,20}cùng\b", re.IGNORECASE)

Stated = list[tuple[Segment, dict[str, Any]]]


def with_same(stated: Stated) -> Stated:
    """Return the stretches with the form, or the time, that the last before them under the same headings states."""
    told: Stated = []
    for part, values in stated:
        more = {}
        for key, way in _SAME.items():
            before = [had for each, had in told if key in had and each.head == part.head and not each.pilot
                      and each.who and (part.head or each.piece.under == part.piece.under)
                      and not any(one.narrow for one in each.who)]  # fmt: skip
            if key not in values and before and way.search(part.text) and not _NOT.search(part.text):
                more[key] = before[-1][key]
        told.append((part, values | more))
    return told
