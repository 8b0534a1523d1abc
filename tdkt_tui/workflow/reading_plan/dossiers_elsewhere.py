"""Of what a dossier consists, said in one clause, where another clause or a table says by when it is sent."""

from __future__ import annotations

import re

from .facts import Proposal, Reading, bare
from .sent_listed import Paper, listed
from .sentences import SENTENCE

_SENT = re.compile(
    r"(?:gửi|nộp|trình|hoàn thành|hoàn thiện)\s+(?:(?:đủ|đầy đủ|\d{1,2} bộ)\s+)*(?P<what>hồ sơ\b[^;,(]*)", re.IGNORECASE
)
_AWARD = re.compile(r"khen|huân chương|danh hiệu", re.IGNORECASE)
_COPIES = re.compile(
    r"(?:Số lượng|Lập thành|Hồ sơ lập thành|Gửi)\s*:?\s+(?P<many>\d{1,2}\s+(?:\([^()]*\)\s*)?bộ[^.;]*)"
)


def read_dossiers_elsewhere(reading: Reading) -> None:
    """Give a task that sends a dossier its papers; a dossier of which no one task is sure stays told."""
    for piece in reading.body():
        sentences = SENTENCE.split(piece.text)
        for at, sentence in enumerate(sentences):
            made = listed(sentence.rstrip(" ."))
            if made is None or made[1] or len(made[0].parts) < 2 or not made[0].what.casefold().startswith("hồ sơ"):
                continue
            task = _sending(reading, made[0])
            if task is None:
                continue
            task.values["deliver"] = made[0].parts
            reading.draw(task, [piece])
            reading.say(piece, sentence)
            copies = _COPIES.fullmatch(bare(sentences[at + 1])) if at + 1 < len(sentences) else None
            if copies:
                task.values["does"] += f" ({copies['many']})"
                reading.say(piece, sentences[at + 1])


def _sending(reading: Reading, paper: Paper) -> Proposal | None:
    """Return the task that sends a dossier: by its whole name, or the only one for an award where it is one."""
    sent = [(task, bare(found["what"]).casefold()) for task in reading.of("task")
            if not task.values.get("deliver") and (found := _SENT.match(task.values["does"]))]  # fmt: skip
    named = [task for task, what in sent if what == paper.what.casefold()]
    awards = [task for task, what in sent if _AWARD.search(what) and _AWARD.search(paper.what)]
    meant = named or awards
    return meant[0] if len(meant) == 1 else None
