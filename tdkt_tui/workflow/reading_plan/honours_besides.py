"""What stands beside the numbers of an award: how many of them may be who, and who is only praised by name."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first, raised_first

from .bounds import BOUND
from .destinations import level_meant
from .facts import Proposal, Reading, bare
from .owners import in_tasks
from .pieces import Piece
from .sentences import PART, SENTENCE

_OF_THEM = re.compile(
    rf"(?:[Tt]rong (?:đó|số (?:đó|này)|tổng số (?:đó|này)?)[,:]?\s+)(?P<words>[^.;:\d]{{2,160}}?\s+(?:chiếm\s+)?"
    rf"(?:{BOUND}|không vượt(?: quá)?)\s*\d{{1,3}}\s*%\s*(?:(?:trong\s+)?(?:tổng\s+)?số\s+[^.;:\d]{{2,80}})?)",
    re.IGNORECASE,
)
"""What share of those who are awarded some may be, or are to be: "Trong đó, cán bộ lãnh đạo không quá 20%"."""
_NUMBERS = re.compile(r"\bcho\s+(?P<numbers>(?:[^\W\d]+\s+){0,4}\d[^.;]*?)(?=\s*[.;]|,?\s+trong đó\b|\s*$)")
_PRAISED = re.compile(
    r"(?:(?:Tại|Trong)\s[^,:;]{3,60}[,:]\s+)?(?P<how>(?:tôn vinh|biểu dương|tuyên dương|vinh danh)(?:,\s*(?:tôn vinh|"
    rf"biểu dương|tuyên dương|vinh danh))*)\s+(?P<said>(?:{BOUND}\s+)?\d{{1,3}}\s+(?:gương|điển hình|tấm gương|"
    r"mô hình|bông hoa|công dân|nông dân|doanh nhân|gia đình)\b[^.;:]*)",
    re.IGNORECASE,
)
"""Whom a plan praises without an award: "tôn vinh 20 gương điển hình xuất sắc"."""


def read_honours_besides(reading: Reading) -> None:
    """Keep what shares an award's numbers have, and add who is praised; what another sentence says stays told."""
    for piece in reading.clauses():
        if in_tasks(piece):
            continue
        awards = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "honours"]
        before = ""
        for sentence in SENTENCE.split(piece.text):
            if len(awards) == 1:
                _share(reading, piece, awards[0], before, sentence)
            before = sentence
            for part in PART.split(sentence):
                _praise(reading, piece, part, awards)


def _share(reading: Reading, piece: Piece, award: Proposal, before: str, sentence: str) -> None:
    """Keep the numbers of an award in words with the share behind them, of a sentence that says nothing else."""
    found, numbers = _OF_THEM.fullmatch(bare(sentence)), _NUMBERS.search(before)
    if found and numbers and "said" not in award.values:
        award.values["said"] = f"{numbers['numbers'].strip()}, trong đó {lowered_first(found['words'])}"
        reading.say(piece, sentence)


def _praise(reading: Reading, piece: Piece, part: str, awards: list[Proposal]) -> None:
    found = _PRAISED.fullmatch(bare(part))
    levels = {fact.values.get("level") for fact in awards}
    level = next(iter(levels)) if len(levels) == 1 else "" if levels else level_meant(reading, piece, bare(part))
    if found and level and any(re.search(r"khen|tôn vinh|biểu dương", text, re.IGNORECASE) for text in piece.under):
        reading.add("honours", piece, level=level, award=raised_first(found["how"]), said=found["said"])
        reading.say(piece, part)
