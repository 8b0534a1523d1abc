"""Units that go first, named in one item, whose one time another item under the same heading says of them all."""

from __future__ import annotations

import re

from .due import time_of
from .facts import Reading, bare
from .first_units import is_named, units_of
from .pieces import Piece
from .pilots import FIRST, headed_by_pilots, put_pilot
from .sentences import SENTENCE

_ALL = re.compile(
    rf"(?:(?:các|những|tất cả|\d{{1,2}}|hai|ba|bốn|năm)\s+)*(?:đơn vị|nơi|địa phương|cơ quan)\s+"
    rf"(?:(?:được\s+)?(?:lựa\s+)?chọn\s+)?(?:{FIRST}|này|trên|nêu trên|nói trên)\s+"
    r"(?P<when>(?:(?:phải\s+)?(?:tổ chức|hoàn thành|tiến hành|xong)(?:\s+hội nghị)?,?\s+)+"
    r"(?:trong|trước|vào|chậm nhất|muộn nhất|quý|tháng|từ)\b[^,;()]*\d[^,;()]*)",
    re.IGNORECASE,
)
"""What says when all of them hold theirs, and nothing else."""
_WHERE = re.compile(r"[^:;.\d]{2,50}:\s+")
"""For what or where a unit goes first: "Khu vực cao nguyên: phường A"."""


def read_pilots_dated(reading: Reading) -> None:
    """Add pilot for each unit of an item without a time, where exactly one sentence beside it says the time of all."""
    pieces = [piece for piece in reading.clauses() if headed_by_pilots(piece)]
    for piece in pieces:
        if any(fact.table == "pilot" for fact in reading.drawn.get(piece.at, ())):
            continue
        units = _units(piece)
        times = [(one, sentence, found) for one in pieces if one.under == piece.under
                 for sentence in SENTENCE.split(one.text) if (found := _ALL.fullmatch(bare(sentence)))]  # fmt: skip
        if not units or len(times) != 1:
            continue
        beside, sentence, found = times[0]
        window, rough = time_of(found["when"])
        for unit in units if window else ():
            put_pilot(reading, piece, unit, window, rough)
            reading.draw(reading.facts[-1], [beside])
        if window:
            reading.say(piece, piece.text)
            reading.say(beside, sentence)


def _units(piece: Piece) -> list[str]:
    """Return the units that an item lists and says nothing else of; none where a part of it is no unit's name."""
    if re.search(r"\d{4}", piece.text):
        return []
    parts = [_WHERE.sub("", part, count=1) for part in re.split(r";\s+", bare(piece.text))]
    units = [unit for part in parts for unit in units_of(part)]
    return units if all(is_named(unit) and not re.search(r"[:.]", unit) for unit in units) else []
