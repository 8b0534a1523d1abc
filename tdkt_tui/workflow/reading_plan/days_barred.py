"""Days on which a plan lets no conference be held: what the units of a level must not do, and no time by which."""

from __future__ import annotations

import re

from .destinations import level_meant, of_province
from .facts import Proposal, Reading, bare
from .owners import AIMS
from .pieces import Piece
from .sentences import PART

_DAYS = r"(?:ngày|tuần|tháng|tết|lễ|đợt|dịp|thời (?:gian|điểm)|mùa)"
_BARRED = re.compile(
    r"(?:(?:nhưng|song|và|tuyệt đối|phải|cần|đồng thời)\s+)*(?P<no>không|tránh)(?:\s+được)?\s+"
    rf"(?P<verb>tổ chức|họp|bố trí|khai mạc|tiến hành)(?P<what>\s+(?:các\s+)?(?:hội nghị|đại hội)(?:\s+{_DAYS}?)?)?\s+"
    rf"(?P<when>(?:vào|trong|từ|đúng|trùng(?: với)?)\s+(?:(?:các|những|thời gian|khoảng|dịp)\s+)*{_DAYS}?\b[^.;]*)",
    re.IGNORECASE,
)
_TIMED = re.compile(rf"\d|\b{_DAYS}\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:nếu|trường hợp|khi|trừ)\b")
_BEHIND = re.compile(r",\s+(?=(?:(?:nhưng|song|và)\s+)?(?:tuyệt đối\s+)?(?:không|tránh)\s)")
"""Where, in the sentence on when a level meets, it says when not."""


def bars(words: str) -> bool:
    """Tell words whose days are those on which nothing is held."""
    return bool((found := _BARRED.search(words)) and _TIMED.search(found["when"]))


def read_days_barred(reading: Reading) -> None:
    """Add, for each level, what its units must not do on some days; the words are whole there, days and all."""
    for piece in reading.body():
        if any(map(AIMS.search, piece.under)):
            continue
        for part in PART.split(piece.text):
            words = bare(part)
            cut = _BEHIND.search(words)
            said = words[cut.end() :] if cut else words
            found = _BARRED.fullmatch(said)
            level = _level(reading, piece) if found and _TIMED.search(found["when"]) else None
            if found is None or level is None or _CONDITION.search(said):
                continue
            what = found["what"] or " hội nghị"
            does = f"{found['no']} {found['verb']}".casefold() + f"{what} {found['when']}"
            reading.add("task", piece, body=str(level.values["label"]), does=piece.said(does))
            reading.say(piece, said if cut else part)


def _level(reading: Reading, piece: Piece) -> Proposal | None:
    """Return the level below the province's whose time the same paragraph says, or else the one of its heading."""
    levels = [one for one in reading.of("level") if not of_province(one)]
    drawn = [one for one in levels if one in reading.drawn.get(piece.at, ())]
    meant = level_meant(reading, piece)
    named = [one for one in levels if one.values["id"] == meant]
    return next(iter(drawn if len(drawn) == 1 else named), None)
