"""What is to be sent where until when, outside the part on who does what: dossiers, lists, summaries of merits."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .facts import Proposal, Reading, bare
from .owners import in_tasks
from .pieces import Piece
from .sent import EVERYBODY, UNSAID, of_units
from .sent_papers import TO, Paper, Sending, listed, sending
from .sentences import SENTENCE

_AWARD = re.compile(r"khen|Huân chương|danh hiệu|Cờ", re.IGNORECASE)
_EXEMPLARS = re.compile(r"\bđiển hình", re.IGNORECASE)
_INTRODUCED = re.compile(r"\bđiển hình|thành tích", re.IGNORECASE)


def read_sendings(reading: Reading) -> None:
    """Add what is to be sent: as a task, or to the duty to introduce exemplars that it goes with."""
    paper, section, told = Paper(), "", list[tuple[Piece, str]]()
    for piece in reading.clauses():
        if in_tasks(piece) or of_units(reading, piece):
            continue
        if section != (section := piece.clause.rpartition(".")[0]):
            paper, told = Paper(), []
        if paper.what and piece.mark and not piece.numbered and piece.under and listed(piece.under[-1]):
            paper.parts.append(bare(piece.text))
            told.append((piece, piece.text))
            continue
        for sentence in SENTENCE.split(piece.text):
            rest = sentence
            if made := listed(sentence):
                paper, rest = made
                told = [(piece, paper.said)]
            for found in _sendings(rest, paper, of_award=_of_award(piece)):
                own = bool(paper.what) and found.what.startswith(paper.what)
                if _add(reading, piece, found, paper.parts if own else []) and own:
                    for one, words in told:
                        reading.say(one, words)
                        reading.used.add(one.at)


def _sendings(sentence: str, paper: Paper, *, of_award: bool) -> list[Sending]:
    """Return what a sentence says is to be sent: as one, or else part by part."""
    if whole := sending(sentence.rstrip(" ;"), paper, of_award=of_award):
        return [whole]
    parts = re.split(r"(?<=;)\s+", sentence)
    return [found for part in parts if (found := sending(part.rstrip(" ;"), paper, of_award=of_award))]


def _of_award(piece: Piece) -> bool:
    """Tell what stands right under a heading on awards alone, where a dossier is one for them."""
    heading = piece.under[-1] if piece.under else ""
    return "khen thưởng" in heading.casefold() and not re.search("giới thiệu|điển hình", heading, re.IGNORECASE)


def _add(reading: Reading, piece: Piece, found: Sending, parts: list[str]) -> bool:
    """Add one thing to be sent, with its parts; tell whether it was to be added."""
    here = [duty for duty in reading.of("nomination") if duty.piece and duty.piece.at == piece.at]
    if any(duty.values.get("window") == found.window for duty in here):
        return False  # the duty to introduce holds it already
    duties = _introducing(reading, piece, found.what) if found.what else []
    for duty in duties:
        to = TO.search(found.how)
        words = " ".join(filter(None, (found.what, found.copies)))
        named = found.what.casefold() in found.said.casefold()  # "hạn gửi: …" alone names no paper
        more: dict[str, Any] = {"window": found.window, "to": bare(to[1]) if to else "",
                                "needs": parts or [lowered_first(words)] * named}  # fmt: skip
        duty.values.update({key: value for key, value in more.items() if value and not duty.values.get(key)})
        reading.draw(duty, [piece])
    if not duties:
        made = reading.add("task", piece, body=lowered_first(found.body) or _senders(reading, piece, found.what),
                           does=found.does, deliver=parts, window=found.window)  # fmt: skip
        made.marks.update({} if found.body else {"body": UNSAID})
    reading.say(piece, found.said)
    return True


def _introducing(reading: Reading, piece: Piece, what: str) -> list[Proposal]:
    """Return the duties to introduce exemplars, so far without a time, that papers go with: here or beside it."""
    listed_people = re.match(r"danh sách (?:đại biểu|đoàn)", what, re.IGNORECASE)
    if listed_people or (_AWARD.search(what) and not _EXEMPLARS.search(what)):
        return []  # "báo cáo thành tích" is a paper of an award's dossier too
    open_now = [duty for duty in reading.of("nomination") if not duty.values.get("window") and duty.piece]
    if here := [duty for duty in open_now if duty.piece and duty.piece.at == piece.at]:
        return here
    if _AWARD.search(" ".join(piece.under[-1:])) and not _INTRODUCED.search(what):
        return []
    return [duty for duty in open_now if duty.piece and duty.piece.under == piece.under]


def _senders(reading: Reading, piece: Piece, what: str) -> str:
    """Return who sends: the units that the section lets put forward for the award, else all to whom the plan speaks."""
    section = piece.clause.rpartition(".")[0]
    if section and _AWARD.search(what + " ".join(piece.under[-1:])):
        asking = {fact.values["level"] for fact in reading.of("honours")
                  if fact.values["award"].startswith("đề nghị")
                  and fact.values.get("clause", "").startswith(f"{section}.")}  # fmt: skip
        units = [level.values["units"] for level in reading.of("level") if level.values["id"] in asking]
        if units:
            return "; ".join(f"các {', '.join(kinds)}" for kinds in units)
    return EVERYBODY
