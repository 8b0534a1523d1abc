"""Who holds a place to which a conference is shown: "kết nối trực tuyến đến phường A và đặc khu B"."""

from __future__ import annotations

import re

from .bounds import BOUND
from .facts import Proposal, Reading, bare
from .owners import in_tasks
from .pieces import Piece
from .sentences import PART
from .unit_words import AREA

_SHOWN = re.compile(
    r"(?:(?:có\s+)?kết nối|truyền hình|tổ chức|phát)?\s*trực tuyến\s+(?:đến|tới|với|tại)\s+(?:các\s+)?(?:điểm cầu\s+)?"
    rf"(?P<who>(?:các\s+)?(?:\d{{1,3}}\s+)?(?:{AREA}|UBND|sở)\b[^;.:]*)",
    re.IGNORECASE,
)
_EACH = re.compile(rf"Mỗi điểm cầu(?:\s+(?:trực tuyến|cấp \w+))?\s+(?:có\s+)?(?:{BOUND}\s+)?\d[^;.]*")
"""How many come to each."""


def read_online_points(reading: Reading) -> None:
    """Add as a task who holds a place to which a conference is shown, with how many come to each."""
    made: Proposal | None = None
    for piece in reading.body():
        if in_tasks(piece) or "chương trình" in piece.text[:20].casefold():
            continue
        for part in PART.split(piece.text):
            plain = bare(part)
            if (found := _SHOWN.fullmatch(plain)) and (level := _of_level(reading, piece)):
                made = reading.add("task", piece, body=found["who"],
                                   does=f"tổ chức điểm cầu trực tuyến của hội nghị {level}")  # fmt: skip
                made.marks["does"] = "suy ra: bản gốc chỉ nêu hội nghị kết nối trực tuyến đến các nơi này"
                reading.say(piece, part)
            elif made and made.piece and piece.under == made.piece.under and _EACH.fullmatch(plain):
                made.values["does"] += f"; {plain[:1].lower()}{plain[1:]}"
                reading.draw(made, [piece])
                reading.say(piece, part)


def _of_level(reading: Reading, piece: Piece) -> str:
    """Return what the level is called whose conference a line is on; "" for none."""
    levels = [one for one in reading.drawn.get(piece.at, ()) if one.table == "level"]
    return str(levels[0].values["label"]) if len(levels) == 1 else ""
