"""Units that go first besides those of their sentence's first part: "xã A trước ngày …; huyện B tổ chức trước …"."""

from __future__ import annotations

import re

from .due import time_of
from .facts import Reading, bare
from .first_units import BODY, LIES_IN, is_named, units_of
from .pilots import put_pilot
from .sentences import SENTENCE

_NEXT = re.compile(
    rf"(?:(?:và|còn|riêng)\s+)*(?P<units>(?:[Cc]ác\s+)?{BODY}[^;:.()]{{2,160}}?)(?:\s*\((?P<why>[^()]+)\))?,?\s+"
    r"(?P<when>(?:(?:tổ chức|hoàn thành|xong)\s+(?:[Hh]ội nghị\s+)?)+"
    r"(?:trong|trước|vào|chậm nhất|muộn nhất|quý|tháng|từ|ngày)\b(?=.*\d)[^();]*)"
)
_PART = re.compile(r";\s+(?:và\s+)?")


def read_pilots_besides(reading: Reading) -> None:
    """Add pilot for each unit of the parts behind the one that says who goes first; why one does stays told."""
    for piece in reading.clauses():
        known = [str(fact.values["unit"]) for fact in reading.drawn.get(piece.at, ()) if fact.table == "pilot"]
        for sentence in SENTENCE.split(piece.text) if known else ():
            first, *others = _PART.split(sentence)
            for part in others if any(unit in first for unit in known) else ():
                if any(unit in part for unit in known):
                    continue
                found = _NEXT.fullmatch(bare(LIES_IN.sub(r"\g<unit>", part)))
                window, said = time_of(found["when"]) if found else ({}, "")
                units = units_of(found["units"]) if found and window else []
                if found is None or not units or not all(map(is_named, units)):
                    break
                for unit in units:
                    put_pilot(reading, piece, unit, window, said)
                if not found["why"]:
                    reading.say(piece, part)
