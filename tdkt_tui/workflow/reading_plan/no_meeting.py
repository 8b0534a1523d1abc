"""Levels that a plan lets sum up without a conference of their own: by a report, or within another meeting."""

from __future__ import annotations

import re

from .facts import Reading
from .pieces import Piece

_REPORT = (
    r"(?:bằng|thông qua|qua|dưới hình thức)\s+(?:văn bản\s+)?(?:hình thức\s+)?báo cáo(?:\s+(?:bằng văn bản|tổng kết))?"
)
_NONE = r"không\s+(?:phải\s+|nhất thiết\s+)?tổ chức\s+(?:hội nghị|đại hội)(?:\s+(?:riêng|tổng kết))*"
_SUMS_UP = r"(?:(?:tổ chức\s+)?(?:việc\s+)?(?:tổng kết|sơ kết|đánh giá)\s+)?(?:chỉ\s+)?"
_ONLY = re.compile(rf"{_SUMS_UP}(?:{_REPORT}\s*[,;(]?\s*(?:và\s+)?{_NONE}\)?|{_NONE}\s*,?\s*(?:chỉ\s+|mà\s+)?"
                   rf"(?:tổng kết\s+|sơ kết\s+)?{_REPORT})", re.IGNORECASE)  # fmt: skip
"""No conference, whole: "tổng kết bằng báo cáo, không tổ chức hội nghị"."""
_WITHIN = re.compile(rf"lồng ghép\s+(?:vào|trong|với|tại|cùng)\s[^.;]{{3,80}}?\s+hoặc\s+{_REPORT}", re.IGNORECASE)
"""Another meeting, or a report: no conference of its own is asked for, but how it is done stays told."""


def read_no_meeting(reading: Reading) -> None:
    """Mark each level that holds no conference of its own by the plan's word: neither form nor number is missing."""
    for level in reading.of("level"):
        if level.values.get("choose_form"):
            continue
        for piece in (one for one in reading.clauses() if level in reading.drawn.get(one.at, ())):
            only = _ONLY.search(piece.text)
            if not (only or _WITHIN.search(piece.text)) or _others_meet(reading, piece):
                continue
            level.marks.update(dict.fromkeys(("choose_form", "size"), "kế hoạch không yêu cầu hội nghị riêng"))
            if only:
                reading.say(piece, only[0])


def _others_meet(reading: Reading, piece: Piece) -> bool:
    """Tell a piece that says besides which conference another level holds: whose the report is, is in doubt."""
    return any(one.table == "level" and one.values.get("choose_form") for one in reading.drawn.get(piece.at, ()))
