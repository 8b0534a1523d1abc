"""Papers that are to be sent by a day, wherever a plan says so: "Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2025"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .due import window_apart
from .facts import Reading, bare
from .owners import KIND, named, subject_of
from .pieces import Piece

_HOUR = re.compile(r"\b(?:lúc\s+)?\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?,?\s+(?=ngày\s)")
_PAPERS = re.compile(
    r"(?:[^:;]{3,60}:\s+)?(?P<does>(?:Hồ sơ|Danh sách|Dự toán|Bản đăng ký|Văn bản đăng ký|Báo cáo|Tờ trình|Gửi|"
    r"Số lượng)\b(?:(?!\bgồm\b)[^:])*)$",
    re.DOTALL,
)
_TERM = re.compile(r"(?:Thời gian|Thời hạn)\s+(?P<does>(?:gửi|nộp|trình)\s[^:]+:\s+\S.*)", re.DOTALL)
_SENT = re.compile(r"\b[Gg]ửi\s+(?:về|đến|cho|trước|chậm nhất|Sở|UBND|Ban|bằng|qua)\b|\bnộp\s+(?:về|cho|tại|trước)\b")
_BY_WHOM = re.compile(
    rf"(?P<body>(?:[Cc]ác\s+|[Mm]ỗi\s+)?(?i:{KIND})(?:(?:,\s*|\s+và\s+)(?:các\s+)?{KIND})*(?:\s+tỉnh)?)\s+"
    r"(?P<does>(?:gửi|nộp|đăng ký|lập)\s.*)",
    re.DOTALL,
)
_SENDS = re.compile(r"(?:gửi|nộp|đăng ký|lập)\b")
_EVERYBODY = "các cơ quan, đơn vị, địa phương"
_UNSAID = "suy ra: bản gốc không nêu ai gửi"
_SENTENCE = re.compile(r"(?<=[^.\s]{2}\.)\s+(?=[A-ZĐÀ-Ỹ])|(?<=\d;)\s+")


def read_sent(reading: Reading, piece: Piece) -> None:
    """Add task for each sentence of a piece on what is sent until when; who sends it is marked where it is not said.

    A piece on introducing exemplars says that of them, and is left to its own fact.
    """
    if any(fact.table in ("nomination", "task") for fact in reading.drawn.get(piece.at, ())):
        return
    for sentence in map(bare, _SENTENCE.split(piece.text)):
        subject = _BY_WHOM.fullmatch(sentence)
        body, does = (subject["body"], subject["does"]) if subject else subject_of(sentence) or ("", "")
        papers = None if body else _TERM.fullmatch(sentence) or _PAPERS.match(sentence)
        if papers and (_TERM.fullmatch(sentence) or _SENT.search(papers["does"])):
            body, does = "", papers["does"]
        elif not _SENDS.match(does):
            continue
        hour = _HOUR.search(does)
        words, window = window_apart(_HOUR.sub("", does))
        if not window:
            continue
        kept = does if words.endswith(("gửi", "nộp")) else f"{words} ({hour[0].strip()})" if hour else words
        made = reading.add("task", piece, body=named(body)[0] or _EVERYBODY, does=lowered_first(kept), window=window)
        if not body:
            made.marks["body"] = _UNSAID
