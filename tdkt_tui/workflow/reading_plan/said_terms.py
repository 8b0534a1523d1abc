"""What a sentence asks of papers that are sent: how long a report is, of what it consists, what is not accepted."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND
from .counts import number_said
from .days import DATE
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .senders import UNSAID, senders
from .sent_bodies import one_of
from .sentences import PART

_BRACKETS = re.compile(r"\([^()]*\)")
_JOINS = re.compile(
    r"(?:quá (?:thời )?hạn|sau thời hạn|không (?:xét|nhận|tiếp nhận|xem xét)\b[^;.]*(?:thời hạn|quá hạn|hồ sơ)|"
    r"hồ sơ (?:quá hạn|thiếu|gửi (?:sau|chậm|muộn)|không (?:đủ|đúng))|kèm (?:theo )?\d{1,2} (?:biểu|bản|ảnh))",
    re.IGNORECASE,
)
_SENT = re.compile(r"\b(?:gửi|nộp|báo cáo|hồ sơ)\b")
_LENGTH = re.compile(
    r"(?P<what>Báo cáo(?! kết quả)(?:\s(?!không|tối|dài|từ|phải)[^\s;:.]+){0,8})\s*:?\s+(?P<rest>(?:dài\s+)?"
    r"(?:(?:không quá|tối đa)\s+\d{1,2}|từ\s+\d{1,2}\s+đến\s+\d{1,2})\s+trang\b.*)",
    re.DOTALL,
)
_OF = re.compile(r"\s+của\s+(?P<who>\S.*)$")
"""Whose report it is: "Báo cáo tổng kết của huyện, sở không quá 12 trang"."""
_ATTESTED = re.compile(
    r"(?P<what>(?:Số liệu|Báo cáo|Danh sách|Hồ sơ|Bản|Biểu|Thành tích|Tờ trình)\b[^;:.]{0,80}?)\s+(?:phải|cần)\s+"
    r"(?P<done>(?:có|được)\s(?:[^;:.]{2,60}?\s)?(?:xác nhận|thẩm định|đối chiếu|phê duyệt|kiểm tra|ký)\b[^;:.]*)",
    re.DOTALL,
)
"""Who must have seen a paper before it is sent."""
_BOUNDED = re.compile(
    r"(?P<what>(?:Bản (?:giao ước|đăng ký|tóm tắt|cam kết|thành tích)|Giao ước|Phiếu đăng ký)"
    r"(?:\s[^\s;:.\d]+){0,6}?)\s+"
    rf"(?P<done>(?:(?:phải|cần)\s+)?(?:(?:nêu|có|ghi|gồm|dài)\s+)?(?:rõ\s+)?{BOUND}\s+\d[^;:.]*)",
    re.DOTALL,
)
"""What a paper that each makes is to hold, or how long it is."""
_PARTS = re.compile(
    r"(?P<what>Báo cáo[^;:.]{0,60}?)\s+(?:gồm|có|được chia thành|bố cục)\s+(?:có\s+)?(?P<n>\w+)\s+phần"
    r"(?:\s+chính)?\s*:\s+(?P<items>[^.]+)",
    re.IGNORECASE | re.DOTALL,
)


def read_terms(reading: Reading, piece: Piece, words: str) -> bool:
    """Keep what words ask of papers with what is sent, and tell whether they are on that."""
    plain = bare(words)
    if _JOINS.match(plain) and (sent := _sent_before(reading, piece)):
        for one in sent:
            one.values["does"] = f"{one.values['does']}; {lowered_first(plain)}"
            reading.draw(one, [piece])
    elif found := _LENGTH.fullmatch(plain):
        whose = _OF.search(found["what"])
        what = found["what"][: whose.start()] if whose else found["what"]
        does = f"xây dựng {lowered_first(what)} {found['rest']}"
        body = one_of(whose["who"]) if whose else ""
        body, does = (body, does) if body else ("", does if not whose else f"xây dựng {lowered_first(plain)}")
        made = reading.add("task", piece, body=body or senders(reading, piece, does, words), does=does)
        made.marks.update({} if body else {"body": UNSAID})
    elif found := _ATTESTED.fullmatch(plain) or _BOUNDED.fullmatch(plain):
        does = f"bảo đảm {lowered_first(found['what'])} {found['done']}"
        made = reading.add("task", piece, body=senders(reading, piece, found["what"], words), does=does)
        made.marks["body"] = UNSAID
    elif (found := _PARTS.fullmatch(plain)) and not reading.of("outline"):
        items = [bare(part) for part in PART.split(found["items"])]
        if len(items) != (number_said(found["n"]) or int(found["n"] if found["n"].isdecimal() else 0)):
            return False
        reading.add("outline", piece, of="report", items=[{"title": one[:1].upper() + one[1:]} for one in items])
    else:
        return False
    reading.say(piece, words)
    return True


def _sent_before(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the task on what is sent that stands last before a piece in its section, or in the piece itself.

    A line below several of one clause is on all of these.
    """
    places = [one.at for one in reading.clauses()]
    here = places.index(piece.at)
    section = piece.clause.rpartition(".")[0] or piece.clause
    tasks = [task for task in reading.of("task")
             if task.piece and task.piece.at in places and places.index(task.piece.at) <= here
             and _SENT.search(task.values["does"])]  # fmt: skip
    mine = [task for task in tasks if task.piece and (task.piece.at == piece.at or (
        piece.clause.count(".") > 1 and task.piece.clause.startswith(f"{section}.")))]  # fmt: skip
    if not mine and piece.mark == "":
        return [task for task in tasks if task.piece and task.piece.mark and task.piece.clause == piece.clause]
    return [max(mine, key=lambda task: places.index(task.piece.at if task.piece else ""))] if mine else []


def days_twice(rest: str, window: dict[str, Any]) -> bool:
    """Tell words that state another day besides the one of their window: that of a case, or in brackets, is none."""
    told = rest.partition(" thì ")[2] if rest.startswith("nơi ") else rest
    return bool(window and re.search(DATE, _BRACKETS.sub("", told)))
