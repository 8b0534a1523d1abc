"""The agenda that stands in the clause of the one level whose conference it is of: in a sentence, or hour by hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from tdkt_tui.model.words import raised_first

from .agenda_items import is_item, make_agenda
from .agenda_numbers import between_semicolons
from .agenda_tables import CLOCK, HOURS, minutes_in
from .agenda_words import OPTIONAL, lasting
from .facts import Proposal, Reading, bare, code_of
from .pieces import Piece

_NAME = r"(?:(?:Dự kiến|Nội dung|Trình tự)[,\s]+(?:và\s+)?)?(?:chương trình|trình tự|nội dung)"
_WORDS = r"(?:\s+(?:hội nghị|đại hội|dự kiến|chính|chung|gồm|bao gồm|có|các phần|như sau|sau|theo thứ tự)\b)*"
_RUN_IN = re.compile(rf"{_NAME}{_WORDS}:\s+(?P<items>[^:]+;[^:]+)", re.IGNORECASE)
_HEADING = re.compile(rf"{_NAME}{_WORDS}\s*:?", re.IGNORECASE)
_MARK = re.compile(r"\(\d{1,2}\)\s*|\d{1,2}[.)]\s+")
_TIMED = re.compile(rf"(?P<hours>{HOURS.pattern}|(?:từ\s+|lúc\s+)?{CLOCK})\s*[:,–-]\s*(?P<words>\S.*)", re.IGNORECASE)
_LEAST = 3
"""Items that make an agenda."""

Item = tuple[Piece, str, int]


def read_clause_agendas(reading: Reading, taken: set[str]) -> None:
    """Add agenda of a level for what stands in its clause as a programme, with the minutes of hours that it says."""
    body = reading.body()
    for at, piece in enumerate(body):
        level = _level(reading, piece)
        if level is None or piece.at in reading.used:
            continue
        items = list(_in_a_sentence(piece) or _line_by_line(piece, body[at + 1 :]))
        if len(items) < _LEAST or not make_agenda([words for _, words, _ in items]):
            continue
        for line, words, minutes in items:
            said = bare(words)
            plain, own = lasting(OPTIONAL.sub("", said))
            title = raised_first(bare(plain))
            reading.add("agenda", line, item=code_of(title, taken), title=title, levels=[level.values["id"]],
                        optional=bool(OPTIONAL.search(said)), minutes=minutes or own)  # fmt: skip
            reading.say(line, line.text)
        reading.draw(reading.facts[-1], [piece])
        reading.say(piece, piece.text)


def _level(reading: Reading, piece: Piece) -> Proposal | None:
    """Return the one level in whose clause a piece stands."""
    mine = [level for level in reading.of("level")
            if (clause := level.values.get("clause")) and piece.clause.startswith(f"{clause}.")]  # fmt: skip
    return mine[0] if len(mine) == 1 else None


def _in_a_sentence(piece: Piece) -> list[Item]:
    found = _RUN_IN.fullmatch(piece.text)
    said = between_semicolons(bare(found["items"])) if found else []
    parts = [part for words in said if (part := _MARK.sub("", words, count=1))]
    return [(piece, part, 0) for part in parts] if all(map(is_item, parts)) else []


def _line_by_line(head: Piece, after: list[Piece]) -> Iterator[Item]:
    """Yield the lines below a heading, each with its hours; nothing where one of them is no item."""
    below = list(takewhile(lambda one: head.text in one.under, after)) if _HEADING.fullmatch(head.text) else []
    lines = [(piece, _MARK.sub("", piece.text, count=1)) for piece in below]
    timed = [(piece, _TIMED.fullmatch(words), words) for piece, words in lines]
    if not any(found for _, found, _ in timed) or not all(is_item(found["words"] if found else words)
                                                         for _, found, words in timed):  # fmt: skip
        return
    for piece, found, words in timed:
        yield piece, found["words"] if found else words, minutes_in(found["hours"]) if found else 0
