"""What each sentence of a plan says is sent, and who sends it where only a heading or another sentence says that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tdkt_tui.workflow.reading_plan.body_names import ONE_BODY
from tdkt_tui.workflow.reading_plan.facts import Reading, bare
from tdkt_tui.workflow.reading_plan.owners import in_tasks
from tdkt_tui.workflow.reading_plan.parting import KIND, SOME_BODY
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.senders import EVERYBODY, UNSAID, of_units, senders
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .bodies import anybody, first_body, headed, listed_first
from .deadlines import deadlines_in
from .finding import paper_headed, paper_of, sendings_in
from .giving import addressee, give
from .held_before import Told, sender_known
from .likewise import name_rows, read_likewise
from .papers import PAPER, SENDS
from .stretches import Sent

_TIMED_PART = re.compile(r";\s+(?=(?:trước (?:khi|ngày)|chậm nhất|muộn nhất|định kỳ|hằng|hàng)\s)")
"""Where a part of a sentence begins with a deadline of its own."""
_OTHERS = re.compile(r";\s+(?=(?:(?i:các|mỗi|riêng)\s+)?[^\W\d_])")
_OF_PAPER = re.compile(
    rf"(?:{PAPER}|(?:gửi|nộp|ban hành|xây dựng|lập)\s|(?:ngay )?sau\s|kết thúc\s|chậm nhất\s|trước\s|trong\s)",
    re.IGNORECASE,
)
"""How a sentence begins that leaves out who sends."""
_OF_SOME = re.compile(
    rf"\b(?:của|đối với|do)\s+(?:(?:các|mỗi)\s+)?(?!(?:đơn vị|cơ quan|địa phương)\b)(?:{KIND}|{SOME_BODY})|"
    r"\bcấp (?:xã|huyện|sở|ngành|cơ sở|trên cơ sở)\b",
    re.IGNORECASE,
)
"""Whose paper it is, which may be whose sending it is."""
_EACH = re.compile(r"(?:mỗi |từng )?(?:cơ quan|đơn vị|địa phương)(?:, (?:cơ quan|đơn vị|địa phương))*")
_SOME = re.compile(rf"(?:các )?{_EACH.pattern} (?P<case>(?:không|chưa|đã) .+)")
_OFFICE = re.compile(rf"{ONE_BODY}\Z")
BEFORE = "suy ra: của những nơi mà câu trước nêu"
_THROUGH = re.compile(
    r"\btổng hợp,? (?:rồi )?(?:gửi|nộp|báo cáo|chung)\b|\bkhông (?:được )?(?:gửi|nộp|báo cáo) (?:thẳng|trực tiếp)\b"
)
"""Words by which not all send to one place: where the sentence before sent is not where these do."""
_LABEL = re.compile(r"[^:.\d]{3,160}:\s+(?=\S)")


def read_sendings_said(reading: Reading) -> None:
    """Add what each sentence says is sent, where it is understood whole and is not held yet."""
    name_rows(reading)
    last, goes = "", ("", "")
    part: tuple[str, ...] = ()
    for piece in reading.body():
        own, here, before = "", "", paper_headed(piece.under[-1]) if piece.under else ""
        goes, part = goes if part == piece.under[:1] else ("", ""), piece.under[:1]
        for number, sentence, carried in _units(piece.text):
            text, own = sentence, carried or (own if number == 1 else "")
            if (lead := _LABEL.match(text)) and (label := headed(lead[0])):
                own, text = label, text[lead.end() :]
            made = sendings_in(text, before)
            told = [(one, *_body(reading, piece, one, own, last)) for one in made]
            told = [_unsaid(reading, piece, one, sentence, here) for one in told]
            if made and all(body for _, body, _ in told):
                give(reading, piece, sentence, told, ("", "") if _THROUGH.search(piece.text) else goes)
            if not made:
                read_likewise(reading, piece, sentence, own)
            goes = next(filter(None, (addressee(one.does) for one in reversed(made))), goes)
            before = (made[-1].what if made else paper_of(text)) or before
            said = next((body for _, body, _ in told if body), "") or (first[0] if (first := first_body(text)) else "")
            here = said if any(one.body == said and not _OFFICE.match(said) for one in made) else here
            last = last if anybody(said) or not said else said


def _unsaid(reading: Reading, piece: Piece, told: Told, sentence: str, here: str) -> Told:
    """Return what is sent with the sender that the words leave out: those of the sentence before, or all who may.

    here: who sends by the sentences before in the same paragraph; "đơn vị" behind those is each of them.
    """
    one, body, _ = told
    if here and _EACH.fullmatch(body):
        return one, here, body
    if some := _SOME.fullmatch(body):
        return replace(one, does=f"nơi {some['case']} thì {one.does}"), here or EVERYBODY, body
    known = body or one.pointed or not _OF_PAPER.match(sentence) or _OF_SOME.search(sentence)
    if known or sender_known(reading, piece, sentence, here):
        return told
    if here:
        return one, here, BEFORE
    label = _LABEL.match(piece.text)
    begun = _unread_head(piece, sentence) or (label and first_body(label[0]))
    if begun or in_tasks(piece) or of_units(reading, piece):
        return told
    sends = SENDS.search(sentence) or one.when.values.keys() & {"days_after", "working_days_after"}
    return (one, senders(reading, piece, one.what, sentence), UNSAID) if sends else told


def _unread_head(piece: Piece, sentence: str) -> bool:
    """Tell a part of a sentence whose beginning names somebody, so that it is not left out who sends."""
    at = piece.text.find(sentence)
    head = SENTENCE.split(piece.text[:at])[-1] if at > 0 else ""
    return head.rstrip().endswith(";") and not _OF_PAPER.match(head)


def _units(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each sentence of a text with its number, cut where another deadline begins behind a semicolon; then with
    the body of its beginning.
    """
    for number, sentence in enumerate(SENTENCE.split(text)):
        head, *rest = _parts(sentence)
        body = headed(head) if ":" in head else ""
        if rest and not body and (found := first_body(head)):
            body = found[0]
        yield number, head, ""
        for part in rest:
            yield number, part, body


def _parts(sentence: str) -> list[str]:
    """Return a sentence cut where another deadline begins, or where others do something besides that has none."""
    parts = _TIMED_PART.split(sentence)
    head, *rest = _OTHERS.split(parts[0])
    besides = rest and deadlines_in(head) and all(first_body(one) and deadlines_in(one) == [] for one in rest)
    return [head, *rest, *parts[1:]] if besides else parts


def _body(reading: Reading, piece: Piece, one: Sent, own: str, last: str) -> tuple[str, str]:
    """Return who sends, with the words that he was deduced from: named by the sentence, by what it points at, by the
    line, or by the nearest heading.
    """
    if one.pointed:
        return _pointed(reading, piece, one.pointed, last), bare(one.pointed["who"])
    above = own or next((body for text in reversed(piece.under) if (body := headed(text))), "")
    if one.body and anybody(one.body) and above:
        return above, one.body
    return (one.body, "") if one.body else (above, "")


def _pointed(reading: Reading, piece: Piece, found: re.Match[str], last: str) -> str:
    if found["above"]:
        return last
    part = (found["part"] or "").split()
    top = piece.clause.partition(".")[0] if not part or part[-1] == "này" else part[-1]
    clause = f"{top}.{found['what'].split()[-1]}"
    for one in reading.body():
        if one.clause == clause and one.numbered:
            first = first_body(one.text)
            return listed_first(one.text) or (first[0] if first else headed(one.text))
    return ""
