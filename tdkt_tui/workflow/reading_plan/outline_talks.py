"""What a plan lays down of the talks at a conference: how they are chosen, how many, what each tells."""

from __future__ import annotations

import re
from functools import partial
from itertools import takewhile

from .agenda_levels import levels_around
from .facts import Reading, bare
from .figures import figures_of
from .outline_clauses import inside, put_outline
from .pieces import Piece
from .said_subjects import subject_said
from .sentences import SENTENCE

_HEADING = re.compile(
    r"(?:(?:về|đối với|yêu cầu|các|nội dung|đề cương|chuẩn bị|xây dựng|của)\s+)*"
    r"(?:báo cáo\s+(?:tham luận|thành tích|điển hình)|tham luận)\b",
    re.IGNORECASE,
)
"""How a heading on talks begins."""
_RULE = re.compile(
    r"\b(?:cần|phải|nên|(?:lựa )?chọn|ưu tiên|chú trọng|bảo đảm|đảm bảo|số lượng|thời lượng|ngắn gọn|súc tích|tránh|"
    r"không (?:quá|trùng)|ít nhất|tối (?:đa|thiểu)|dài|mỗi)\b",
    re.IGNORECASE,
)
"""What a talk is to be, where other lines say what it tells of."""
_SENT = re.compile(r"\b(?:gửi|nộp|đăng ký|trước ngày|chậm nhất)\b", re.IGNORECASE)
_OF_SOME = re.compile(r"\b(?:cấp|riêng|đối với)\s+(?:các\s+)?(?:xã|phường|huyện|tỉnh|cơ sở|sở|cấp)\b", re.IGNORECASE)
"""What is laid down for one level alone: all units would have it."""

_DONE_BY = re.compile(r":\s+Do\s+")


def read_outline_talks(reading: Reading) -> None:
    """Add what stands below a heading on talks; what somebody sends by a day, or only some do, stays told."""
    body = reading.body()
    for at, head in enumerate(body):
        told = {fact.table for fact in reading.drawn.get(head.at, ())}
        if not head.numbered or not _HEADING.match(head.text) or "agenda" in told or levels_around(reading, head):
            continue
        below = takewhile(partial(inside, head), body[at + 1 :])
        if [piece for piece in below if _read(reading, piece)]:
            reading.used.add(head.at)
            reading.say(head, head.text)


def _read(reading: Reading, piece: Piece) -> bool:
    """Add what one line lays down, whole; tell whether it is read."""
    parts = [_DONE_BY.sub(": do ", bare(one)) for one in SENTENCE.split(piece.text)]
    if not all(map(_of_all, parts)):
        return False
    rules = [one for one in parts if _RULE.search(one) or not piece.mark]
    items = [{"title": one} for one in parts if one not in rules]
    put_outline(reading, piece, "case-report", **({"must_show": rules} if rules else {}),
                **({"items": items} if items else {}))  # fmt: skip
    reading.say(piece, piece.text)
    return True


def _of_all(words: str) -> bool:
    dated = any(kind == "day" for (kind, _), _ in figures_of(words))
    return not (dated or " | " in words or _SENT.search(words) or _OF_SOME.search(words) or subject_said(words))
