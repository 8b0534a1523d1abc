"""A duty of several bodies that one sentence names behind a colon, each with what is its own.

"Cơ quan chủ trì phong trào xây dựng báo cáo riêng, cụ thể là: Sở A tổng kết phong trào “X”; Sở B tổng kết …".
"""

from __future__ import annotations

import re

from .duties import add_task
from .facts import Reading, bare
from .owners import Owner
from .parting import DOES, NOT, SOME_BODY
from .sentences import SENTENCE

_LISTED = re.compile(
    r"(?P<lead>(?:Các\s+)?(?:[Cc]ơ quan|[Đđ]ơn vị)\s[^:;.]{10,240}?),?\s+(?:cụ thể|bao gồm|gồm)"
    r"(?:\s+(?:là|như sau|có))?\s*:\s+(?P<items>[^.]+)",
    re.DOTALL,
)
_DUTY = re.compile(r"\b(?:có trách nhiệm|có nhiệm vụ|phải|cần)\s+(?P<does>\S.*)$")
_ITEM = re.compile(
    rf"(?P<body>{SOME_BODY}[^;:.“”]{{2,90}}?){NOT}\s+(?P<does>(?:{DOES}|tổng kết|sơ kết|đánh giá)\b.+)", re.DOTALL
)
_FEWEST = 2


def read_said_lists(reading: Reading) -> None:
    """Add a task of each body of such a sentence; one of which a part names no body stays as it was."""
    for piece in reading.clauses():
        for sentence in SENTENCE.split(piece.text) if " | " not in piece.text else ():
            found = _LISTED.fullmatch(bare(sentence))
            duty = _DUTY.search(found["lead"]) if found else None
            items = [_ITEM.fullmatch(bare(part)) for part in found["items"].split(";")] if found else []
            if duty is None or len(items) < _FEWEST or not all(items):
                continue
            for item in items:
                if item:
                    add_task(reading, piece, Owner(item["body"]), f"{bare(item['does'])}; {duty['does']}")
            reading.say(piece, sentence)
