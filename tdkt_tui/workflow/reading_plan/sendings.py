"""What is to be sent where until when, outside the part on who does what: dossiers, lists, summaries of merits."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart_guided import guided_in
from .facts import Proposal, Reading, bare
from .owners import in_tasks
from .pieces import Piece
from .senders import AWARD, EVERYBODY, UNSAID, of_units, said_by, senders
from .sent_listed import Paper, headed, listed
from .sent_papers import SENT, TO, Sending
from .sent_several import sendings_of
from .sentences import SENTENCE

_EXEMPLARS = re.compile(r"\bđiển hình", re.IGNORECASE)
_INTRODUCED = re.compile(r"\bđiển hình|thành tích", re.IGNORECASE)
_DELEGATES = re.compile(
    r"(?:danh sách|hồ sơ|trích ngang|lý lịch)(?:\s(?!điển hình)[^\s,;(]+){0,5}?\s(?:đại biểu|đoàn)\b", re.IGNORECASE
)
_WHOM = re.compile(
    r"(?:(?:Thành phần|Phân bổ|Số lượng|Cơ cấu)(?:,?\s+(?:và\s+)?(?:số lượng|cơ cấu|phân bổ))?\s+)?"
    r"(?P<who>[Đđ]ại biểu(?:\s+(?:tham\s+)?dự\s[^:;.()\d]{3,60})?)$"
)
"""A heading on those of whom a list is: "Đại biểu dự hội nghị cấp tỉnh"."""
_ON_PAPERS = re.compile(r"(?:Hồ sơ|Thời hạn|Danh sách|Thủ tục|Trình tự)\b(?!.*\bkhen thưởng\b)", re.IGNORECASE)
"""A heading on the papers of what the heading before it numbers."""
_SENT_THERE = re.compile(r"(?:các|mỗi|từng)\s+đoàn(?:\s+đại biểu)?", re.IGNORECASE)
_HOUR = re.compile(r"\s*\(\d{1,2}\s*(?:giờ|h)\b[^()]*\)$")
_TIMED = ("nomination", "task", "reporting")


def read_sendings(reading: Reading) -> None:
    """Add what is to be sent: as a task, or to the duty to introduce exemplars that it goes with."""
    paper, section, told = Paper(), "", list[tuple[Piece, str]]()
    for piece in reading.clauses():
        if in_tasks(piece) or (of_units(reading, piece) and not said_by(reading, piece)):
            continue
        if section != (section := piece.clause.rpartition(".")[0]):
            paper, told = Paper(), []
        if paper.what and piece.mark and not piece.numbered and piece.under and listed(piece.under[-1]):
            paper.parts.append(bare(piece.text))
            told.append((piece, piece.text))
            continue
        read = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table in _TIMED]
        held = [fact.values["window"] for fact in read if "window" in fact.values]
        for sentence in SENTENCE.split(piece.text):
            rest = sentence
            if made := listed(sentence) or headed(sentence, piece.under[-1] if piece.under else ""):
                paper, rest = made
                told = [(piece, paper.said)]
            for one in sendings_of(rest.rstrip(" .;"), paper, of_award=_of_award(piece)):
                found = _of_report(piece, _with_dossier(piece, one))
                own = bool(paper.what) and found.what.casefold().startswith(paper.what.casefold())
                parts = [*(paper.parts if own else ()), *found.parts]
                if _add(reading, piece, found, parts, held=found.window in held) and own:
                    for line, words in told:
                        reading.say(line, words)
                        reading.used.add(line.at)


def _with_dossier(piece: Piece, found: Sending) -> Sending:
    """Return what somebody sends with its name, where only the heading has one: "cấp xã gửi cấp huyện trước …"."""
    heading = piece.under[-1] if piece.under else ""
    named = found.what or not found.body or re.search(rf"(?i:{SENT})", f"{found.verb} {found.how}")
    if not named and heading.casefold().startswith("báo cáo"):
        return replace(found, how=f"báo cáo {found.how}")
    if named or not (_of_award(piece) or heading.casefold().startswith("hồ sơ")):
        return found
    return replace(found, how=f"hồ sơ {found.how}")


def _of_report(piece: Piece, found: Sending) -> Sending:
    """Return what is sent below a heading on a report or on delegates, where a sentence leaves open of what it is."""
    if found.what.casefold() == "danh sách" and (whom := _WHOM.match(bare(piece.under[-1] if piece.under else ""))):
        return replace(found, what=f"danh sách {lowered_first(whom['who'])}")
    heading = next((text for text in reversed(piece.under) if text.casefold().startswith("báo cáo")), "")
    if not heading or found.what != "hồ sơ" or "hồ sơ" in f"{found.said} {piece.text}".casefold():
        return found
    return replace(found, what=lowered_first(bare(heading.lower() if heading.isupper() else heading)))


def _of_award(piece: Piece) -> bool:
    """Tell what stands right under a heading on awards alone, where a dossier is one for them."""
    heading = piece.under[-1] if piece.under else ""
    return "khen thưởng" in heading.casefold() and not re.search("giới thiệu|điển hình", heading, re.IGNORECASE)


def _add(reading: Reading, piece: Piece, found: Sending, parts: list[str], *, held: bool) -> bool:
    """Add what is to be sent, with its parts; tell whether it was to be added. held: a fact has its time already."""
    mine = [one for one in found.papers() if _goes_with_exemplars(reading, piece, one)]
    others = [one for one in found.papers() if one not in mine]
    here = [one for one in _here(reading, piece) if one.values.get("window") == found.window]
    if held and not (others and any(one.values.get("at_least") for one in here)):
        for duty in here if found.what.casefold() in found.said.casefold() and mine else ():
            duty.values.setdefault("needs", parts or [_named(found, found.what)])
        return False  # the duty to introduce, or the task, holds it already
    duties = [] if held or not mine else _introducing(reading, piece)
    for duty in duties:
        to = TO.search(found.how)
        what = " và ".join(mine) if others else found.what
        written = what.casefold() in found.said.casefold()  # "hạn gửi: …" alone names no paper
        more: dict[str, Any] = {"window": found.window, "to": bare(_HOUR.sub("", to[1])) if to else "",
                                "needs": parts or [_named(found, what)] * written}  # fmt: skip
        duty.values.update({key: value for key, value in more.items() if value and not duty.values.get(key)})
        reading.draw(duty, [piece])
    if others or not (duties or held):
        left = replace(found, what=" và ".join(others)) if duties or (held and mine) else found
        body = left.body or said_by(reading, piece)
        made = reading.add("task", piece, body=body or senders(reading, piece, left.what, found.said), does=left.does,
                           deliver=[] if duties else parts, window=left.window)  # fmt: skip
        made.marks.update({} if body else {"body": UNSAID})
        if not body and any(fact.table == "pilot" for fact in reading.drawn.get(piece.at, ())):
            made.values["body"] = "các đơn vị làm điểm"
        if not body and (guided := guided_in(reading, piece, found.said)):
            made.values["body"] = ", ".join(guided)
            del made.marks["body"]
        if _SENT_THERE.fullmatch(body):
            made.values["body"], made.marks["body"] = EVERYBODY, f"suy ra: bản gốc ghi “{body}”"
    reading.say(piece, found.said)
    return True


def _named(found: Sending, what: str) -> str:
    return lowered_first(" ".join(filter(None, (what, found.copies))))


def _here(reading: Reading, piece: Piece) -> list[Proposal]:
    return [duty for duty in reading.of("nomination") if duty.piece and duty.piece.at == piece.at]


def _goes_with_exemplars(reading: Reading, piece: Piece, what: str) -> bool:
    """Tell a paper of those who are introduced: "báo cáo thành tích" is one of an award's dossier too."""
    if _DELEGATES.match(what) or (AWARD.search(what) and not _EXEMPLARS.search(what)):
        return False
    beside = _INTRODUCED.search(what) or not AWARD.search(" ".join(piece.under[-1:]))
    return bool(beside or _here(reading, piece))


def _introducing(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the duties to introduce exemplars, so far without a time, that papers go with: here or before it."""
    open_now = [duty for duty in reading.of("nomination") if not duty.values.get("window") and duty.piece]
    here = [duty for duty in open_now if duty.piece and duty.piece.at == piece.at]
    order = {one.at: number for number, one in enumerate(reading.clauses())}
    before = [duty for duty in open_now if duty.piece and order.get(duty.piece.at, 0) < order.get(piece.at, 0)]
    beside = [duty for duty in before if duty.piece and duty.piece.under == piece.under]
    if beside or here or not (piece.under and _ON_PAPERS.match(piece.under[-1])):
        return here or beside
    return [duty for duty in before if duty.piece and duty.piece.under[: len(piece.under) - 1] == piece.under[:-1]]
