"""An agenda whose items, numbered, stand in one paragraph below its heading: "1. Chào cờ - 2. Khai mạc - 3. …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tdkt_tui.model.words import raised_first

from .agenda_items import add_item, heads_all, is_item, make_agenda
from .agenda_numbers import between_semicolons
from .destinations import levels_named, of_province
from .facts import Reading, bare
from .pieces import Piece
from .sentences import SENTENCE

_ENDS = re.compile(r"\s*[-–;,./]?\s+(?=0?(?P<n>\d{1,2})[.)/]\s*[^\W\d])")
_FIRST = re.compile(r"0?1[.)/]\s*(?=[^\W\d])")
_NUMBER = re.compile(r"0?\d{1,2}[.)/]\s*")
_HEADED = re.compile(r"(?:nội dung,?\s+(?:và\s+)?)?chương trình\s(?:[^;:.]*?\s)?(?:hội nghị|đại hội)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:bao )?gồm|có|theo)(?:\s+có)?"
    r"(?:\s+(?:các|những|phần|nội dung|mục|bước|trình tự|chính|chung|sau đây|sau))*\s*:\s+",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:của|đối với|ở|tại)\s+(?=(?:các\s+|cấp\s+)?[a-zà-ỹđ])")
_ANY = re.compile(r"\b(?:cơ quan|đơn vị|địa phương|các cấp)\b", re.IGNORECASE)
_LEAST = 4
"""Items that make such a paragraph a list."""


def read_run_in(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first such paragraph. The number of the first may have been read as that of a clause."""
    for piece in reading.body():
        if not heads_all(reading, piece):
            continue
        items = list(_items(piece))
        if len(items) < _LEAST or not all(map(is_item, items)) or not make_agenda(items):
            continue
        above = replace(piece, clause=piece.clause.rpartition(".")[0]) if piece.numbered else piece
        for words in items:
            title = add_item(reading, above, words, taken)
            made = reading.of("agenda")[-1].values
            if words.startswith(f"{title} (") and words.endswith(")") and "minutes" not in made:
                made["title"] = words  # what is said of it in brackets is for those who hold the conference
        reading.say(piece, piece.text)
        return


def read_joined(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first sentence that lists them under a heading on conferences: "Gồm các phần: chào cờ; …".

    Of the units that the heading names they are alone; "cơ quan, đơn vị" beside kinds are all but the province.
    """
    for piece in reading.body():
        head = piece.under[-1] if piece.under else ""
        head = head.casefold() if head.isupper() else head
        lead = _LEAD.match(piece.text) if _HEADED.match(head) else None
        said, *more = SENTENCE.split(piece.text[lead.end() :]) if lead else [""]
        parts = [bare(part) for part in between_semicolons(said)]
        if lead is None or len(parts) < _LEAST or not (all(map(is_item, parts)) and make_agenda(parts)):
            continue
        every = [str(one.values["id"]) for one in reading.of("level") if not of_province(one)]
        named = [] if _ANY.search(head) else levels_named(reading, _OF.sub("đối với ", head, count=1))
        whole = len(every) < len(reading.of("level")) and _OF.search(head)
        for words in parts:
            add_item(reading, piece, raised_first(words), taken)
            made = reading.of("agenda")[-1].values
            made["title"] = raised_first(words) if words.endswith(")") else made["title"]
            if levels := named or (every if whole else []):
                made.setdefault("levels", levels)
            reading.say(piece, words)
        reading.say(piece, lead[0] if more else piece.text)
        return


def _items(piece: Piece) -> Iterator[str]:
    """Yield the items of a paragraph that counts from one; none where it counts otherwise."""
    first = _FIRST.match(piece.text)
    if not first and not (piece.numbered and _FIRST.match(f"{piece.mark.rstrip('.)')}. a")):
        return
    cuts = [first.end() if first else 0]
    ends: list[int] = []
    for found in _ENDS.finditer(piece.text, cuts[0]):
        if int(found["n"]) == len(cuts) + 1:
            number = _NUMBER.match(piece.text, found.end())
            ends.append(found.start())
            cuts.append(number.end() if number else found.end())
    for start, end in zip(cuts, [*ends, len(piece.text)], strict=True):
        yield bare(piece.text[start:end])
