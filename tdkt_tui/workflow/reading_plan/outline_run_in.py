"""The outline of a report in sentences: "Nội dung chính: …; …; …", "Báo cáo tập trung …", "Báo cáo phải nêu được …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .facts import Reading, bare
from .figures import figures_of
from .outline_clauses import put_outline
from .outline_trees import report_named
from .pieces import Piece
from .sentences import SENTENCE

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
_SHOWS = re.compile(
    r"báo cáo(?! viên\b)[^.]*?\s(?:phải|cần)(?:\s+(?:phải|tập trung|bảo đảm))?\s+"
    r"(?:nêu được|làm nổi bật|thể hiện (?:rõ|được)|nêu bật|nêu rõ|làm rõ|phản ánh (?:rõ|đúng|đầy đủ))\s+"
    r"(?P<shown>[^.]+)\.?",
    re.IGNORECASE | re.DOTALL,
)
_SHOWN = re.compile(r";\s*|,\s+(?=(?:những|các)\b)|\s+và\s+(?=đóng góp)")
_TELLS = (
    r"(?:đánh giá|phân tích|nêu|làm rõ|làm nổi bật|chỉ rõ|chỉ ra|rút ra|đề ra|xác định|kiến nghị|đề xuất|khẳng định)"
)
_CENTRES = re.compile(
    r"báo cáo(?! viên\b)[^.:;]{0,100}?\s(?:tập trung|đi sâu)(?:\s+(?:vào|việc|các nội dung))*\s+"
    rf"(?P<items>{_TELLS}\b[^.:]+)\.?",
    re.IGNORECASE | re.DOTALL,
)
"""What a report is mostly on, act by act: "tập trung đánh giá …; phân tích …; đề ra …"."""
_ACT = re.compile(
    rf";\s+(?:và\s+)?|,\s+(?:đồng thời\s+)?(?:và\s+)?(?={_TELLS}\b)|\s+và\s+(?={_TELLS}\b)", re.IGNORECASE
)


def read_outline_run_in(reading: Reading) -> None:
    """Add the outline whose parts semicolons set off, below a heading on the report or in a sentence that names it."""
    for piece in reading.body():
        for sentence in SENTENCE.split(piece.text):
            _centred(reading, piece, sentence)
    for piece in reading.body():
        if any("items" in made.values for made in reading.of("outline")):
            return
        below = bool(piece.under) and _REPORT.match(piece.under[-1]) is not None
        found = _SAID.fullmatch(piece.text.strip()) or (_ALONE.fullmatch(piece.text.strip()) if below else None)
        parts = [bare(part) for part in re.split(r";\s+(?![^()]*\))", found["items"])] if found else []
        if len(parts) >= _LEAST and not any(_ASKS.match(part) for part in parts):
            reading.add("outline", piece, of="report", items=[{"title": raised_first(part)} for part in parts])
            reading.say(piece, piece.text)


def read_shown(reading: Reading) -> None:
    """Add what a report must show, wherever a sentence says it, in its own words."""
    for piece in reading.body():
        for sentence in SENTENCE.split(piece.text):
            found = _SHOWS.fullmatch(sentence.strip())
            if found and not _dated(found["shown"]):
                must = [part for part in map(bare, _SHOWN.split(found["shown"])) if part]
                put_outline(reading, piece, report_named(found[0]), must_show=must)
                reading.say(piece, sentence)


def _centred(reading: Reading, piece: Piece, sentence: str) -> None:
    found = _CENTRES.fullmatch(sentence.strip())
    parts = [bare(part) for part in _ACT.split(found["items"])] if found else []
    of = report_named(sentence)
    if (
        parts
        and not _dated(sentence)
        and not any(made.values["of"] == of and "items" in made.values for made in reading.of("outline"))
    ):
        put_outline(reading, piece, of, items=[{"title": raised_first(part)} for part in parts])
        reading.say(piece, sentence)


def _dated(words: str) -> bool:
    return any(kind == "day" for (kind, _), _ in figures_of(words))
