"""What those who go first have besides: one more to introduce than others, support that stands before what they do."""

from __future__ import annotations

import re

from .facts import Proposal, Reading, bare
from .sentences import PART

PILOTS = "các đơn vị làm điểm"
_MORE = re.compile(
    r"(?:(?:riêng|mỗi|các|những)\s+)*đơn vị làm điểm,?\s+(?:được\s+)?"
    r"(?P<does>(?:giới thiệu|lựa chọn|chọn|cử)\s+thêm\s+(?:một|hai|ba|\d{1,2})\s+(?:tập thể|cá nhân|hộ|điển hình)\b.*)",
    re.IGNORECASE,
)
_HELPED = re.compile(r"(?P<body>(?:các\s+|mỗi\s+)?đơn vị làm điểm)\s+(?P<more>được\s.+)", re.IGNORECASE)
"""A body into which was taken what it gets, before what it does."""


def read_pilots_more(reading: Reading) -> None:
    """Add what those who go first introduce besides what all do, and part what they get from who they are."""
    for task in reading.of("task"):
        if found := _HELPED.fullmatch(str(task.values["body"])):
            task.values["does"] = f"{found['more']}, {task.values['does']}"
            task.values["body"] = PILOTS
    for piece in reading.clauses():
        drawn = reading.drawn.get(piece.at, ())
        if not any(fact.table == "nomination" for fact in drawn) or any(map(_of_pilots, drawn)):
            continue
        for part in PART.split(piece.text):
            if found := _MORE.fullmatch(bare(part)):
                reading.add("task", piece, body=PILOTS, does=found["does"])
                reading.say(piece, bare(part))


def _of_pilots(fact: Proposal) -> bool:
    return "làm điểm" in f"{fact.values.get('body', '')} {fact.values.get('who', '')} {fact.values.get('units', '')}"
