"""The agenda that a plan gives every conference: lines of a list, or numbered in one paragraph or in several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from .facts import Reading, bare, code_of
from .pieces import Piece

_OPTIONAL = re.compile(r"\s*\((?:nếu có|tùy)[^)]*\)")
_ONLY = re.compile(r"\s*\(đối với (Đại hội[^:)]*?)(?:\s+tổ chức|:)\s*([^)]+)\)")
_ASIDE = re.compile(r"\s*\([^()]{20,}\)")
_LEAD = re.compile(
    r"(?:(?:Nội dung,?\s+(?:và\s+)?)?[Cc]hương trình|Trình tự)"
    r"(?:\s+(?:tổ chức|của|làm việc|các|tại|ở|[Hh]ội nghị|điển hình tiên tiến|cấp|chung|gồm|bao gồm|có|như sau|sau|"
    r"theo|trình tự|phần|nội dung|chính|cơ bản))*\s*:"
)
"""What introduces the agenda of all: one that names a level ("Chương trình hội nghị cấp xã") is of that level alone."""
_NUMBERED = re.compile(r"\((?P<n>\d{1,2})\)\s*(?P<words>[^\s(].*)", re.DOTALL)
_NUMBER = re.compile(r"(?:^|(?<=\s))(?=\(\d{1,2}\))")
_LINE = re.compile(r"(?P<n>\d{1,2})[.)]\s+(?P<words>\S.*)", re.DOTALL)
_TITLE = re.compile(
    r"chương trình(?:\s+(?:khung|mẫu|chung|chi tiết|nội dung|tổ chức|làm việc|của|các|tại))*\s+(?:hội nghị|đại hội)"
)
_ONE_LEVEL = re.compile(r"\b(?:xã(?! hội)|phường|huyện|tỉnh|sở)\b")
_CLOCK = re.compile(r"\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}\b")
"""What the agenda of one conference on its day has; a plan's own for all has none."""
_HEAD = 3
"""Lines at the head of an annex that say what it is."""
_LEAST = 2
"""Items of one paragraph that make it a list."""


def read_agenda(reading: Reading) -> None:
    """Add agenda. What says more than its items is left to be told."""
    taken: set[str] = set()
    open_list: Piece | None = None
    for piece in reading.body():
        lead = _lead(piece.text)
        numbered = _NUMBERED.fullmatch(piece.text)
        if lead:
            open_list = piece if lead == piece.text.strip() and not taken else None
            _of_one_paragraph(reading, piece, lead, taken)
        elif piece.mark in ("-", "+") and (open_list or _under_programme(piece)):
            _item(reading, piece, piece.text, taken)
            reading.used |= {open_list.at} if open_list else set()
        elif open_list and numbered and not piece.numbered:
            _said_whole(reading, piece, piece.text, _item(reading, piece, numbered["words"], taken))
            reading.used.add(open_list.at)
        else:
            open_list = None
    if not taken:
        _of_an_annex(reading, taken)


def _of_an_annex(reading: Reading, taken: set[str]) -> None:
    for piece, words in next(_annexed(reading), []):
        if _item(reading, piece, words, taken) == bare(words):
            reading.say(piece, piece.text)


def _annexed(reading: Reading) -> Iterator[list[tuple[Piece, str]]]:
    """Yield the numbered lines of each annex that is the agenda of all conferences: each with its words alone."""
    for _, group in groupby(reading.annexes(), key=lambda piece: piece.clause):
        pieces = list(group)
        title = " ".join(piece.text for piece in pieces[:_HEAD]).casefold()
        lines = [(piece, found) for piece in pieces if (found := _LINE.fullmatch(piece.text))]
        title = title.partition("kèm theo")[0]
        of_all = _TITLE.search(title) and not _ONE_LEVEL.search(title)
        if any(_CLOCK.search(found["words"]) for _, found in lines):
            continue
        if of_all and len(lines) > _LEAST and [int(found["n"]) for _, found in lines] == list(range(1, len(lines) + 1)):
            yield [(piece, found["words"]) for piece, found in lines]


def _lead(text: str) -> str:
    """Return the words that introduce an agenda, "" where a text begins with none."""
    found = _LEAD.match(text)
    return found[0] if found and "hội nghị" in found[0].casefold() else ""


def _under_programme(piece: Piece) -> bool:
    nearest = piece.under[-1].casefold() if piece.under else ""
    return ("chương trình" in nearest and "hội nghị" in nearest) or "trình tự sau" in nearest


def _of_one_paragraph(reading: Reading, piece: Piece, lead: str, taken: set[str]) -> None:
    parts = [part.strip() for part in _NUMBER.split(piece.text[len(lead) :]) if part.strip()]
    items = [_NUMBERED.fullmatch(part) for part in parts]
    numbers = [int(found["n"]) for found in items if found]
    if taken or len(numbers) < _LEAST or numbers != list(range(1, len(parts) + 1)):
        return
    reading.say(piece, lead)
    for part, found in zip(parts, items, strict=True):
        words = found["words"] if found else ""
        title = _item(reading, piece, words, taken)
        _said_whole(reading, piece, part if bare(part).endswith(title) else part.partition(". ")[0], title)


def _item(reading: Reading, piece: Piece, words: str, taken: set[str]) -> str:
    """Add one item; return its title."""
    congress = {item.values["id"] for item in reading.of("form") if item.values.get("kind") == "congress"}
    text = bare(words)
    only = _ONLY.search(text)
    optional = bool(_OPTIONAL.search(text))
    title = bare(_ASIDE.sub("", _ONLY.sub("", _OPTIONAL.sub("", text))).partition(". ")[0])
    adds = [part.strip() for part in re.split(r",\s*", only[2])] if only else []
    extra = {"form": min(congress), "adds": adds, "clause": piece.clause} if adds and congress else None
    reading.add("agenda", piece, item=code_of(title, taken), title=title, optional=optional, only_for=extra)
    return title


def _said_whole(reading: Reading, piece: Piece, part: str, title: str) -> None:
    """Keep that an item holds its words whole, its number with them."""
    if bare(_OPTIONAL.sub("", part)).endswith(title):
        reading.say(piece, bare(part))
