"""Who leads a movement that stands before a colon by its name: "“Vì người nghèo”: Sở Lao động … chủ trì"."""

from __future__ import annotations

import re

from .beside import bodies_of
from .due import window_apart
from .facts import Reading, bare
from .owners import named
from .parting import SOME_BODY
from .pieces import Piece

_LED = re.compile(
    r"(?:Phong trào\s+(?:thi đua\s+)?)?(?P<name>“[^”]{5,200}”(?:\s+và\s+[^:;.“”]{3,60})?)\s*:\s+(?:do\s+|giao\s+)?"
    rf"(?P<who>{SOME_BODY}[^:;.]*?)\s+(?:là cơ quan\s+)?chủ trì"
    r"(?P<way>\s+(?!phối hợp)[^,;.]+)?(?:,?\s+phối hợp\s+(?:(?:với|cùng)\s+)?(?P<with>[^;.]+?))?"
    r"(?P<more>,\s+(?:sơ kết|tổng kết|đánh giá|báo cáo|hướng dẫn)\b[^;.]*)?",
    re.DOTALL,
)


def read_said_movement(reading: Reading, piece: Piece, words: str) -> bool:
    """Add who leads a movement, with whom, and until when they sum it up; tell whether words are on that."""
    found = _LED.fullmatch(bare(words))
    if found is None:
        return False
    body, mode = named(found["who"])
    led = f"chủ trì phong trào thi đua {found['name']}{found['way'] or ''}"
    reading.add("task", piece, body=body, mode=mode, does=led,
                together_with=bodies_of(found["with"]) if found["with"] else [])  # fmt: skip
    if found["more"]:
        does, window = window_apart(found["more"].lstrip(", "))
        reading.add(
            "task", piece, body=body, mode=mode, does=f"{does} phong trào thi đua {found['name']}", window=window
        )
    reading.say(piece, words)
    return True
