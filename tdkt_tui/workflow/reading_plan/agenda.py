"""The agenda that a plan gives every conference: lines of a list, or numbered in one paragraph or in several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from .agenda_clauses import read_clause_agendas
from .agenda_items import (
    HEAD,
    add_item,
    add_items,
    add_numbered,
    all_happen,
    heads_all,
    is_item,
    make_agenda,
    of_all,
    say_whole,
)
from .agenda_levels import CLOCK, levels_around, read_level_agendas, read_run_in_levels
from .agenda_numbers import between_semicolons, numbered_parts, read_omitted
from .agenda_run_in import read_joined, read_led, read_run_in
from .agenda_tables import read_agenda_table
from .agenda_words import lasting
from .facts import Reading, bare
from .own_congress import give_agenda
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of
from .sentences import SENTENCE

_LEAD = re.compile(
    rf"(?:{HEAD}|(?:nội dung|chương trình)\s[^:;.\d]{{0,80}}?theo\s(?:các\s)?(?:trình tự|nội dung)"
    r"(?:\s(?:chung|chính|sau|sau đây|như sau))*\s*):",
    re.IGNORECASE,
)
"""Words that introduce it: "Chương trình:", "Chương trình do đơn vị xây dựng, theo trình tự chung:"."""
_NUMBERED = re.compile(r"\((?P<n>\d{1,2})\)\s*(?P<words>[^\s(].*)", re.DOTALL)
_ORDER = re.compile(
    r"(?:(?:theo|gồm|với|các|như|trình tự|thứ tự|nội dung|sau|chung|chính|đây)\s*)*:?\s*(?=\(1\))", re.IGNORECASE
)
"""Words before the first item below a heading that says what it is: "Theo thứ tự: (1) …"."""
_LINE = re.compile(r"(?P<n>\d{1,2})[.)]\s+(?P<words>\S.*)", re.DOTALL)
_TITLE = re.compile(
    r"chương trình(?:\s+(?:khung|mẫu|chung|chi tiết|nội dung|tổ chức|làm việc|của|các|tại))*\s+(?:hội nghị|đại hội)"
)
_ONE_LEVEL = re.compile(r"\b(?:xã(?! hội)|phường|huyện|tỉnh|sở)\b")
_HEAD = 3
"""Lines at the head of an annex that say what it is."""
_LEAST = 2
"""Items of one paragraph that make it a list."""


def read_agenda(reading: Reading) -> None:
    """Add agenda. What says more than its items is left to be told."""
    taken: set[str] = set()
    listed: Piece | None = None
    for piece in reading.body():
        lead, numbered = _lead(reading, piece), _NUMBERED.fullmatch(piece.text)
        if lead:
            listed = piece if lead == piece.text.strip() and not taken else None
            _of_one_paragraph(reading, piece, lead, taken)
        elif piece.mark in ("-", "+") and (listed or _under_programme(reading, piece)):
            add_items(reading, piece, taken)
            reading.used |= {listed.at} if listed else set()
        elif listed and numbered and not piece.numbered:
            say_whole(reading, piece, piece.text, add_item(reading, piece, numbered["words"], taken))
            reading.used.add(listed.at)
        else:
            listed = None
    for way in (read_run_in, _under_a_heading, read_joined, read_led, _of_an_annex, _of_a_table):
        if not taken:
            way(reading, taken)
    read_level_agendas(reading, taken)
    read_run_in_levels(reading, taken)
    read_clause_agendas(reading, taken)
    read_omitted(reading)
    give_agenda(reading)


def _under_a_heading(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first heading that is of all conferences and has a list: "II. NỘI DUNG ĐẠI HỘI", "1. …"."""
    headed = [piece for piece in reading.body() if heads_all(reading, piece)]
    for _, group in groupby(headed, key=lambda piece: (piece.under, piece.clause if not piece.numbered else "")):
        pieces = list(group)
        items, piece = [one for one in pieces if (one.numbered or one.mark) and is_item(one.text)], pieces[0]
        if len(items) > _LEAST and make_agenda([one.text for one in items]):
            for one in items:
                add_items(reading, one, taken)
            _say_head(reading, piece.under[-1], len(items))
            return
        add_numbered(reading, pieces, _NUMBERED, taken)
        if len(pieces) == 1 and not piece.numbered and (lead := _ORDER.match(piece.text)):
            _of_one_paragraph(reading, piece, lead[0], taken)
        elif len(pieces) == 1 and not piece.numbered and ":" not in piece.text.partition(";")[0]:
            _of_one_sentence(reading, piece, "", taken)
        if taken:
            _say_head(reading, piece.under[-1], len(taken))
            return


def _of_a_table(reading: Reading, taken: set[str]) -> None:
    """Add the items of the first table that is the agenda of all, in an annex of its own or below a heading on it."""
    for rows, _ in (*tables_of(reading.annexes()), *tables_of(reading.body())):
        mine = [piece for piece in reading.annexes() if piece.clause == rows[0].clause]
        headed = _heads_agenda(mine) if rows[0].part == "annex" else heads_all(reading, rows[0])
        if headed and read_agenda_table(reading, rows, taken):
            return


def _of_an_annex(reading: Reading, taken: set[str]) -> None:
    for piece, words in next(_annexed(reading), []):
        if add_item(reading, piece, words, taken) == bare(words):
            reading.say(piece, piece.text)


def _annexed(reading: Reading) -> Iterator[list[tuple[Piece, str]]]:
    """Yield the numbered lines of each annex that is the agenda of all conferences: each with its words alone."""
    for _, group in groupby(reading.annexes(), key=lambda piece: piece.clause):
        pieces = list(group)
        lines = [(piece, found) for piece in pieces if (found := _LINE.fullmatch(piece.text))]
        of_all = _heads_agenda(pieces)
        if any(CLOCK.search(found["words"]) for _, found in lines):
            continue
        if of_all and len(lines) > _LEAST and [int(found["n"]) for _, found in lines] == list(range(1, len(lines) + 1)):
            yield [(piece, found["words"]) for piece, found in lines]


def _heads_agenda(pieces: list[Piece]) -> bool:
    """Tell an annex whose title says that it is the agenda of conferences, not of one level's."""
    title = " ".join(piece.text for piece in pieces[:_HEAD] if not cells_of(piece.text)).casefold()
    title = title.partition("kèm theo")[0]
    return bool(_TITLE.search(title)) and not _ONE_LEVEL.search(title)


def _lead(reading: Reading, piece: Piece) -> str:
    """Return the words that introduce the agenda of all, "" where a text begins with none."""
    found = _LEAD.match(piece.text)
    return found[0] if found and of_all(reading, piece, found[0]) else ""


def _under_programme(reading: Reading, piece: Piece) -> bool:
    nearest = piece.under[-1].casefold() if piece.under else ""
    said = "trình tự sau" in nearest or ("chương trình" in nearest and "hội nghị" in nearest)
    return said and not levels_around(reading, piece)


def _of_one_paragraph(reading: Reading, piece: Piece, lead: str, taken: set[str]) -> None:
    parts = numbered_parts(piece.text[len(lead) :])
    items = [_NUMBERED.fullmatch(part) for part in parts]
    numbers = [int(found["n"]) for found in items if found]
    if taken:
        return
    if not numbers:
        _of_one_sentence(reading, piece, lead, taken)
        return
    if len(numbers) < _LEAST or numbers != list(range(1, len(parts) + 1)):
        return
    reading.say(piece, lead)
    for part, found in zip(parts, items, strict=True):
        words = found["words"] if found else ""
        title = add_item(reading, piece, words, taken)
        say_whole(reading, piece, part if lasting(part)[0].endswith(title) else part.partition(". ")[0], title)


def _say_head(reading: Reading, text: str, items: int) -> None:
    """Keep that a heading which says no figure but how many items stand below it says nothing besides."""
    if (numbers := re.findall(r"\d+", text)) and {int(number) for number in numbers} == {items}:
        for head in [one for one in reading.body() if one.text == text]:
            reading.used.add(head.at)
            reading.say(head, head.text)


def _of_one_sentence(reading: Reading, piece: Piece, lead: str, taken: set[str]) -> None:
    """Add the items that a sentence lists with semicolons; what the next sentence says is left to be told."""
    said = SENTENCE.split(piece.text[len(lead) :].strip())[0]
    parts = between_semicolons(said)
    commas = [bare(part) for part in re.split(r",\s*(?:và\s+)?|\s+và\s+(?=bế mạc)", said)]
    parts = commas if lead and len(parts) == 1 and all_happen(commas) else parts
    if len(parts) <= _LEAST or not (all(map(is_item, parts)) and make_agenda(parts)):
        return
    reading.say(piece, lead)
    for part in parts:
        title = add_item(reading, piece, part[:1].upper() + part[1:], taken)
        if title.casefold() == bare(part).casefold():
            reading.say(piece, part)
