"""What units are told to do with the agenda that stands above: "Căn cứ nội dung trên, các sở … xây dựng kế hoạch"."""

from __future__ import annotations

import re

from .duties import add_task
from .facts import Reading, bare
from .owners import Owner
from .pieces import Piece
from .said_subjects import subject_said

_LEAD = re.compile(
    r"(?:Căn cứ(?: vào)?|Trên cơ sở|Từ)\s[^,;.]*?(?:nội dung|chương trình|trình tự)[^;.]*?"
    r"(?:(?:nêu |nói )?trên|khung|chung|này|đó),\s+",
)
"""Words that point at the agenda above, and say nothing in a unit's own plan unless they alone say of what it is."""
_PAPER = re.compile(r"\b(?:kế hoạch|chương trình)\b")


def read_agenda_tasks(reading: Reading) -> None:
    """Add the task that a paragraph below an agenda gives to kinds of unit; what else stands there is told."""
    listed = {fact.piece.clause for fact in reading.of("agenda") if fact.piece is not None}
    for piece in reading.body():
        if piece.at in reading.used or piece.numbered or piece.mark or not _below(piece, listed):
            continue
        lead = _LEAD.match(piece.text)
        told = subject_said(bare(piece.text[lead.end() :])) if lead else None
        if told and not _PAPER.search(told[1]):
            told = subject_said(bare(piece.text))
        if told:
            add_task(reading, piece, Owner(told[0]), told[1])
            reading.say(piece, piece.text)


def _below(piece: Piece, listed: set[str]) -> bool:
    """Tell a paragraph of the clause whose lines, or whose own clauses, are the agenda."""
    return any(clause == piece.clause or clause.startswith(f"{piece.clause}.") for clause in listed)
