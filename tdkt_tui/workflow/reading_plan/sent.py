"""Papers that are to be sent by a day, wherever a plan says so: "Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2025"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .days import DATE
from .destinations import level_meant, of_province
from .due import window_apart
from .facts import Reading, bare
from .naming import SUBJECT
from .owners import in_tasks, named, subject_of
from .parting import KIND
from .pieces import Piece
from .sentences import ENTRY

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
_DONE = re.compile(r"\b(?:đã|chưa)\s+(?:gửi|nộp)\b")
_SENDS = re.compile(r"(?:gửi|nộp|đăng ký|lập)\b")
EVERYBODY = "các cơ quan, đơn vị, địa phương"
"""Whom a plan means that says what is to be sent and names nobody who sends it."""
UNSAID = "suy ra: bản gốc không nêu ai gửi"


def read_sent(reading: Reading) -> None:
    """Add task for each sentence on what is sent until when; who sends it is marked where it is not said.

    What else of a piece is a task or on introducing exemplars is left to its own fact.
    """
    for piece in reading.clauses():
        if not (
            in_tasks(piece)
            or of_units(reading, piece)
            or any(fact.table in ("nomination", "task") for fact in reading.drawn.get(piece.at, ()))
        ):
            _sent(reading, piece)


def of_units(reading: Reading, piece: Piece) -> bool:
    """Tell what stands in a part on conferences below the province's: who sends there, its words leave open."""
    level = level_meant(reading, piece)
    return any(one.values["id"] == level and not of_province(one) for one in reading.of("level"))


def _sent(reading: Reading, piece: Piece) -> None:
    for sentence in map(bare, ENTRY.split(piece.text)):
        subject = _BY_WHOM.fullmatch(sentence)
        body, does = (subject["body"], subject["does"]) if subject else subject_of(sentence) or ("", "")
        papers = None if body else _TERM.fullmatch(sentence) or _PAPERS.match(sentence)
        if papers and (_TERM.fullmatch(sentence) or _SENT.search(papers["does"])):
            body, does = "", papers["does"]
        elif not _SENDS.match(does):
            continue
        if papers and _each_its_own(papers["does"]):
            continue
        hour = _HOUR.search(does)
        words, window = window_apart(_HOUR.sub("", does))
        if not window or _DONE.search(does) or len(re.findall(DATE, does)) > 1:
            continue
        kept = does if words.endswith(("gửi", "nộp")) else f"{words} ({hour[0].strip()})" if hour else words
        made = reading.add("task", piece, body=named(body)[0] or EVERYBODY, does=lowered_first(kept), window=window)
        if not body:
            made.marks["body"] = UNSAID


def _each_its_own(does: str) -> bool:
    """Tell a time behind units, where others have another one: "nộp báo cáo: Cấp xã trước ngày 15/4, sở …"."""
    return SUBJECT.match(does.rpartition(": ")[2]) is not None and ": " in does
