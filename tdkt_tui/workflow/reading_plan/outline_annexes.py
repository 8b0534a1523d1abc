"""The outline of a report that an annex is: "Đề cương báo cáo …", its parts with what stands under each."""

from __future__ import annotations

import re

from .annex_clauses import Annex
from .facts import Reading
from .outline_trees import items_of, report_named
from .pieces import Piece
from .sentences import SENTENCE

_TITLE = re.compile(r"(?:đề cương|dàn ý|bố cục|nội dung)\b.{0,40}?\bbáo cáo", re.IGNORECASE)
"""What an annex is called that lists the parts of a report; a "Mẫu báo cáo" is a document itself, with its head."""

_POINTS = re.compile(
    r"[^.;\d]{0,120}?\bbáo cáo(?! viên\b)[^.;\d]{0,120}?\btheo\s+(?:đề cương|bố cục|nội dung)[^.;\d]{0,60}?"
    r"(?:Phụ lục(?:\s+(?:số\s+)?(?P<which>\d{1,2}|[IVX]+))?|kèm theo)"
    r"(?:,?\s+(?:ban hành |đính |gửi )?kèm theo)?(?:\s+Kế hoạch(?:\s+này)?)?\.?",
    re.IGNORECASE,
)
"""A sentence of the body that leads to the annex; one with a day or a number says more."""


def read_outline_annexes(reading: Reading) -> None:
    """Add the outline that an annex is; a line of it that is no part, or a table in it, stays told."""
    for annex in reading.annexed():
        if not _TITLE.search(annex.title) or annex.form:
            continue
        items, held = items_of(_lines(reading, annex))
        if not items:
            continue
        clause = annex.lines[0].clause.partition(".")[0]
        made = reading.add("outline", held[0], clause=clause, of=report_named(annex.title), items=items)
        for piece in held:
            reading.draw(made, [piece])
            reading.say(piece, piece.text)
        _keep_pointers(reading, clause)


def _keep_pointers(reading: Reading, clause: str) -> None:
    """Keep as said what only points at such an annex: "Báo cáo xây dựng theo đề cương tại Phụ lục kèm theo"."""
    for piece in reading.body():
        for sentence in SENTENCE.split(piece.text):
            found = _POINTS.fullmatch(sentence.strip())
            if found and (found["which"] is None or f"Phụ lục {found['which']}" == clause):
                reading.say(piece, sentence)
                reading.used.add(piece.at)


def _lines(reading: Reading, annex: Annex) -> list[Piece]:
    """Return the lines of an annex below its title as they stand in the plan, with their numbers."""
    own = {line.at for line in annex.lines}
    return [piece for piece in reading.annexes() if piece.at in own]
