"""How long the report of each level may be: "không quá 07 trang đối với cấp xã, 10 trang đối với cấp huyện"."""

from __future__ import annotations

import re
from itertools import pairwise

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND, MOST
from .facts import Reading, bare
from .pieces import Piece
from .sent_bodies import one_of

_PAPER = r"(?:Báo cáo|Bài tham luận|Tham luận|Bản tóm tắt)"
_LONG = r"trang(?:\s+(?:giấy\s+)?A4)?|chữ|từ"
_ROW = re.compile(
    rf"(?P<how>(?:{MOST})\s+)?(?P<n>\d{{1,4}})\s+(?P<unit>{_LONG})\s+(?:đối với|ở|tại|cho|với)\s+"
    rf"(?P<who>[^;]+?)(?=(?:[,;]|\s+và)\s+(?:(?:{MOST})\s+)?\d{{1,4}}\s+(?:{_LONG})|[.;\s]*$)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?P<what>{_PAPER}[^;:,.\d]{{0,80}}?)(?:\s+(?:phải|cần)\s+(?P<also>[^;:]{{3,160}}?),)?(?:\s+(?:phải|có|dài))*\s+$"
)
_AND = re.compile(r"(?:[,;]|\s+và)\s+")
_WHO_FIRST = re.compile(
    rf"(?:Ở|Tại|Đối với|Riêng|Hội nghị)\s+(?P<who>[^;:.\d]{{3,80}}?),?\s+"
    rf"(?P<does>báo cáo\s+[^;.]*?(?:{BOUND})\s+\d{{1,4}}\s+(?:{_LONG})\b[^;.]*)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?P<points>(?:các\s+)?điểm\s+[a-zđ](?:(?:,\s*|\s+và\s+)(?:điểm\s+)?[a-zđ])*)"
    r"(?:\s+khoản\s+(?P<number>\d{1,2}))?(?:\s+[Mm]ục\s+(?P<part>này|[IVX]{1,5}))?"
)


def read_pages(reading: Reading, piece: Piece, words: str) -> bool:
    """Add a task for each level that words bound a report of; tell whether each of them is known."""
    plain = bare(words)
    if (first := _WHO_FIRST.fullmatch(plain)) and (body := one_of(lowered_first(first["who"]))):
        reading.add("task", piece, body=body, does=f"xây dựng {lowered_first(first['does'])}")
        reading.say(piece, words)
        return True
    rows = list(_ROW.finditer(plain))
    lead = _LEAD.fullmatch(plain[: rows[0].start()]) if rows else None
    between = [plain[one.end() : two.start()] for one, two in pairwise(rows)]
    if lead is None or not all(map(_AND.fullmatch, between)):
        return False
    bodies, number = list[str](), ""
    for row in rows:
        points = _POINTS.fullmatch(row["who"].strip())
        number = (points["number"] if points else None) or number
        bodies.append(_of_points(reading, piece, points, number) if points else one_of(row["who"].strip()))
    if not all(bodies):
        return False
    how = rows[0]["how"] or ""
    also = f" {lead['also']}," if lead["also"] else ""
    for row, body in zip(rows, bodies, strict=True):
        does = f"xây dựng {lowered_first(lead['what'])}{also} {row['how'] or how}{row['n']} {row['unit']}"
        reading.add("task", piece, body=body, does=" ".join(does.split()))
    reading.say(piece, words)
    return True


def _of_points(reading: Reading, piece: Piece, found: re.Match[str], number: str) -> str:
    """Return what the levels are called whose points of a clause words cite; "" where one is no level's."""
    own = piece.clause.partition(".")[0]
    part = own if (found["part"] or "này") == "này" else found["part"]
    letters = re.findall(r"(?<!\w)[a-zđ](?!\w)", found["points"])
    clauses = [".".join(filter(None, (part, number, letter))) for letter in letters]
    labels = {str(one.values.get("clause")): str(one.values["label"]) for one in reading.of("level")}
    return "; ".join(labels[one] for one in clauses) if clauses and all(one in labels for one in clauses) else ""
