"""Who leads a part of those who prepare a congress: "Tiểu ban Nội dung: Sở Nội vụ chủ trì, phối hợp với …"."""

from __future__ import annotations

import re

from .duties import add_task
from .facts import Reading, bare
from .owners import Owner
from .parting import SOME_BODY

_COMMITTEE = re.compile(
    rf"(?P<what>(?:Tiểu ban|Tổ|Nhóm|Bộ phận)\s[^:;.]{{2,80}}):\s+(?:do\s+)?(?P<body>{SOME_BODY}[^;:.]{{2,90}}?)\s+"
    r"(?P<does>chủ trì|phụ trách|đứng đầu)(?:,?\s+(?P<rest>(?:cùng|phối hợp)\s[^;:.]+))?"
)


def read_said_committees(reading: Reading) -> None:
    """Add a task of the body that leads it for each line that only says which it is, and with whom."""
    for piece in reading.clauses():
        found = _COMMITTEE.fullmatch(bare(piece.text)) if piece.at not in reading.drawn else None
        if found:
            rest = f", {found['rest']}" if found["rest"] else ""
            add_task(reading, piece, Owner(found["body"]), f"{found['does']} {found['what']}{rest}")
            reading.say(piece, piece.text)
