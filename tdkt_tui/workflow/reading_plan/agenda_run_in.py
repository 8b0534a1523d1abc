"""An agenda whose items, numbered, stand in one paragraph below its heading: "1. Chào cờ - 2. Khai mạc - 3. …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from tdkt_tui.model.words import raised_first

from .agenda_items import add_item, add_items, heads_all, is_item, make_agenda
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
    r"(?:(?:hội nghị|đại hội)\s(?P<whose>[^:;.]{0,60}?)\s)?(?:(?:bao )?gồm|có|theo)(?:\s+có)?"
    r"(?:\s+(?:các|những|phần|nội dung|mục|bước|trình tự|chính|chung|sau đây|sau))*\s*:\s+",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"(?:nội dung,?\s+(?:và\s+)?)?chương trình\s(?:hội nghị|đại hội)\b[^:;.]*\b(?:gồm|có|như sau|sau đây|dưới đây)\b"
    r"[^:;.]*:",
    re.IGNORECASE,
)
"""A line that says whose conferences have the items below it."""
_ORDER = re.compile(
    r"(?:(?:chương trình|trình tự|nội dung)\s(?:[^:;.]{0,40}\s)?)?(?:hội nghị|đại hội)\b"
    r"(?:(?!\b(?:phải|dự kiến)\b)[^:;.]){0,80}"
    r"\b(?:trình tự|chương trình|nội dung chính|phần chính|các phần|các bước)\b[^:;.]{0,40}:\s+",
    re.IGNORECASE,
)
"""What leads a sentence that says in what order a conference goes, under whatever heading."""
_NEXT = re.compile(
    r"(?:mở đầu|bắt đầu|đầu tiên|trước hết|tiếp đó|tiếp theo|tiếp đến|kế đến|sau đó|sau cùng|cuối cùng)\b,?"
    r"(?:\s+(?:bằng|là|với|đến))?\s+",
    re.IGNORECASE,
)
"""What an item of such a sentence begins with that is not of it."""
_OF = re.compile(r"\b(?:của|đối với|ở|tại)\s+(?=(?:các\s+|cấp\s+)?[a-zà-ỹđ])")
_ANY = re.compile(r"\b(?:cơ quan|đơn vị|địa phương|các cấp)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:ở|của|tại) các cấp\b", re.IGNORECASE)
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
        lead = _lead(piece, head)
        said, *more = SENTENCE.split(piece.text[len(lead) :]) if lead is not None else [""]
        told = [bare(part) for part in between_semicolons(said)]
        parts = [_NEXT.sub("", words, count=1) if _NEXT.match(words) else words for words in told]
        if lead is None or len(parts) < _LEAST or not (all(map(is_item, parts)) and make_agenda(parts)):
            continue
        levels = _levels_of(reading, f"{head} {lead}".strip())
        for words, whole in zip(parts, told, strict=True):
            add_item(reading, piece, raised_first(words), taken)
            made = reading.of("agenda")[-1].values
            made["title"] = raised_first(words) if words.endswith(")") else made["title"]
            if levels:
                made.setdefault("levels", levels)
            reading.say(piece, whole)
        reading.say(piece, lead if more else piece.text)
        return


def _lead(piece: Piece, head: str) -> str | None:
    """Return what stands before the items of a sentence on how conferences go, "" for nothing; None for another."""
    if found := (_LEAD.match(piece.text) if _HEADED.match(head) else None) or _ORDER.match(piece.text):
        return found[0]
    return "" if _HEADED.match(head) and _NEXT.match(piece.text) else None


def read_led(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first list below a line that says whose agenda it is: "Chương trình hội nghị ở xã gồm: - …".

    What that line says besides is left to be told.
    """
    lead = ""
    for dash, group in groupby(reading.body(), key=lambda one: one.mark in ("-", "+")):
        pieces = list(group)
        items = [bare(one.text) for one in pieces]
        listed = dash and _LISTS.fullmatch(lead) and len(items) >= _LEAST and all(map(is_item, items))
        if not (listed and make_agenda(items)):
            lead = pieces[-1].text
            continue
        levels = _levels_of(reading, lead)
        for piece in pieces:
            before = len(reading.of("agenda"))
            add_items(reading, piece, taken)
            for one in reading.of("agenda")[before:] if levels else ():
                one.values.setdefault("levels", levels)
        return


def _levels_of(reading: Reading, words: str) -> list[str]:
    """Return the levels whose agenda words head; none where they are on all conferences."""
    every = [str(one.values["id"]) for one in reading.of("level") if not of_province(one)]
    named = [] if _ANY.search(words) else levels_named(reading, _OF.sub("đối với ", words, count=1))
    some = len(every) < len(reading.of("level")) and _OF.search(words) and not _ALL.search(words)
    return named or (every if some else [])


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
