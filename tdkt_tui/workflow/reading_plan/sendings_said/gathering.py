"""What each sentence of a plan says is sent, and who sends it where only a heading or another sentence says that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.workflow.reading_plan.facts import Reading, bare
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .bodies import anybody, first_body, headed, listed_first
from .finding import paper_headed, paper_of, sendings_in
from .giving import give
from .likewise import name_rows, read_likewise
from .stretches import Sent

_TIMED_PART = re.compile(r";\s+(?=(?:trước (?:khi|ngày)|chậm nhất|muộn nhất|định kỳ|hằng|hàng)\s)")
"""Where a part of a sentence begins with a deadline of its own."""
_LABEL = re.compile(r"[^:;.\d]{3,160}:\s+(?=\S)")


def read_sendings_said(reading: Reading) -> None:
    """Add what each sentence says is sent, where it is understood whole and is not held yet."""
    name_rows(reading)
    last = ""
    for piece in reading.body():
        own, before = "", paper_headed(piece.under[-1]) if piece.under else ""
        for number, sentence, carried in _units(piece.text):
            text, own = sentence, carried or (own if number == 1 else "")
            if (lead := _LABEL.match(text)) and (label := headed(lead[0])):
                own, text = label, text[lead.end() :]
            made = sendings_in(text, before)
            told = [(one, *body) for one in made if (body := _body(reading, piece, one, own, last))[0]]
            if made and len(told) == len(made):
                give(reading, piece, sentence, told)
            if not made:
                read_likewise(reading, piece, sentence, own)
            before = (made[-1].what if made else paper_of(text)) or before
            said = told[0][1] if told else found[0] if (found := first_body(text)) else ""
            last = last if anybody(said) or not said else said


def _units(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each sentence of a text with its number, cut where another deadline begins behind a semicolon; then with
    the body of its beginning.
    """
    for number, sentence in enumerate(SENTENCE.split(text)):
        head, *rest = _TIMED_PART.split(sentence)
        body = headed(head) if ":" in head else ""
        if rest and not body and (found := first_body(head)):
            body = found[0]
        yield number, head, ""
        for part in rest:
            yield number, part, body


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
