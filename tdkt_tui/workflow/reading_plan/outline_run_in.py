"""The outline of a report in one sentence: "Nội dung chính: công tác chỉ đạo; kết quả …; kiến nghị"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .facts import Reading, bare

_REPORT = re.compile(r"(?:(?:Nội dung|Chế độ|Yêu cầu)\s+)?(?:của\s+)?báo cáo\b(?!\s+viên)", re.IGNORECASE)
"""A heading below which contents are those of a report."""
_CONTENTS = (
    r"(?:(?:các\s+)?(?:nội dung|phần|mục)(?:\s+(?:chính|chủ yếu|cơ bản|chính sau))?|bố cục|đề cương|kết cấu)"
    r"(?:\s+(?:sau|sau đây))?"
)
_ALONE = re.compile(rf"{_CONTENTS}(?:\s+(?:gồm|bao gồm|có))?\s*:\s+(?P<items>[^.]+)\.?", re.IGNORECASE | re.DOTALL)
_SAID = re.compile(
    rf"(?:{_CONTENTS}\s+(?:của\s+)?báo cáo(?:\s+(?:tổng kết|sơ kết))?|báo cáo(?:\s+(?:tổng kết|sơ kết))?)"
    rf"(?:\s+(?:cần|phải|gồm|bao gồm|nêu|có|tập trung|nêu rõ|đủ|vào)){{0,4}}(?:\s+{_CONTENTS})?\s*:\s+"
    r"(?P<items>[^.]+)\.?",
    re.IGNORECASE | re.DOTALL,
)
_LEAST = 3
"""Parts that a report has at least: two may be anything."""
_ASKS = re.compile(
    r"(?:gửi|nộp|trước|chậm nhất|không quá|thời hạn|hạn(?!\s+chế)|hoàn thành trước|xong)\b", re.IGNORECASE
)


def read_outline_run_in(reading: Reading) -> None:
    """Add the outline whose parts semicolons set off, below a heading on the report or in a sentence that names it."""
    for piece in reading.body():
        if reading.of("outline"):
            return
        below = bool(piece.under) and _REPORT.match(piece.under[-1]) is not None
        found = _SAID.fullmatch(piece.text.strip()) or (_ALONE.fullmatch(piece.text.strip()) if below else None)
        parts = [bare(part) for part in re.split(r";\s+(?![^()]*\))", found["items"])] if found else []
        if len(parts) >= _LEAST and not any(_ASKS.match(part) for part in parts):
            reading.add("outline", piece, of="report", items=[{"title": raised_first(part)} for part in parts])
            reading.say(piece, piece.text)
