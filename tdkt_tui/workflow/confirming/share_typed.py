"""A share of a level's delegates as a person types it: "nữ ít nhất một phần ba", "ít nhất 30% là nữ"."""

from __future__ import annotations

import re

from tdkt_tui.model.composition import measure

from .typed_people import bounded_typed

_BOUND = r"(?:ít nhất|tối thiểu|không (?:dưới|ít hơn|quá)|tối đa|nhiều nhất|từ|trên|hơn|quá)"
_MEASURE = r"(?:\d+(?:[.,]\d+)?\s?%|\d+/\d+|½|(?:một )?nửa|\w+ phần \w+)"
_SHARE = rf"(?:(?:phải\s+)?(?:đạt|chiếm)\s+)?(?:{_BOUND}\s+)?{_MEASURE}(?:\s+trở lên)?"
_TYPED = re.compile(
    rf"(?:tỷ lệ|tỉ lệ)?\s*(?:đại biểu\s+)?(?:là\s+)?(?P<group>[^\d½;:]+?)\s*:?\s+(?P<said>{_SHARE})|"
    rf"(?:tỷ lệ|tỉ lệ)?\s*(?P<first>{_SHARE})\s+(?:đại biểu\s+)?(?:là\s+)?(?P<behind>[^\d½;:]+)",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(r"(?<!\w)(?:ngày|buổi|hạn|trước|tháng|quý|năm|hội nghị|đại hội|thời gian)(?!\w)", re.IGNORECASE)
_LEAD = re.compile(r"(?:phải\s+)?(?:đạt|chiếm)\s+", re.IGNORECASE)


def share_typed(typed: str) -> dict[str, str]:
    """Return a share as a plan's target has it: its group and a bound, "at least" where none is said; {} for others."""
    found = _TYPED.fullmatch(typed.strip(" ."))
    if not found or _NO_GROUP.search(found["group"] or found["behind"]):
        return {}
    said = bounded_typed("at_least", _LEAD.sub("", found["said"] or found["first"]))
    bounds = said if isinstance(said, dict) else {"at_least": said}
    try:
        for one in bounds.values():
            measure(str(one))
    except ValueError:
        return {}
    return {"group": (found["group"] or found["behind"]).strip(), **bounds}
