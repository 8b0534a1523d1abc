"""Numbers of people that the older ways of reading left unread, each given to the table that its end asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tdkt_tui.workflow.reading_plan.bounds import LEAST
from tdkt_tui.workflow.reading_plan.counts import NUMBER
from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.unread_pieces import left_of

from .awards import NUMBERS, give_award, give_praised, put_beside
from .ends import End, end_of, ends_in
from .entries import Entry, before, entries_of, sentences_of
from .figures import BARE, COUNT
from .introduced import give_introduced, held_of
from .levels_of import levels_of
from .portions_said import portions_in
from .seats import Seats
from .shares_held import Stretch, held_here
from .shares_mended import mend_shares

_PART = re.compile(r";\s+|,?\s+và,?\s+(?=(?:đối với|riêng)\s)")
_AMONG = re.compile(
    rf"[;,]\s+(?P<words>(?:trong đó\s+)?(?:có\s+)?{LEAST}\s+(?:{NUMBER})\s+(?:tập thể|cá nhân|hộ|người|trường hợp)\b"
    r"[^;.]*)",
    re.IGNORECASE,
)
"""Who has to be among those of whom the number before is."""
_PUT = re.compile(r"\b(?:đề nghị|đề xuất|trình|tặng|khen)\b.*\d", re.IGNORECASE)
_STRIVED = re.compile(r"\bphấn đấu\b[^;.]*\d\s*%")
_SHARE = re.compile(r"\d+\s*%|\d/\d|½|\bphần\b|một nửa|\d+\s+(?:nữ|người)\b")


def read_seats_said(reading: Reading) -> None:
    """Add the seats of those whom units send on."""
    seats = Seats(reading)
    for entry in _entries(reading, reading.body()):
        if _end(reading, seats, entry) == "sent" and seats.give(_with_label(entry)):
            reading.say(entry.piece, entry.words)


def read_numbers_said(reading: Reading) -> None:
    """Add what is left of awards, of who is praised, and of exemplars who are introduced."""
    seats = Seats(reading)
    for entry in _entries(reading, reading.clauses()):
        end = _end(reading, seats, entry)
        if end == "sent" and _introduced(reading, entry):
            reading.say(entry.piece, held_of(entry))
        elif (end == "award" and give_award(reading, _with_label(entry))) or (
            end == "praised" and give_praised(reading, _with_label(entry))
        ):
            reading.say(entry.piece, entry.words)
    for piece in reading.clauses():
        _say_among(reading, piece)


def _say_among(reading: Reading, piece: Piece) -> None:
    """Keep with what each may put forward who has to be among those: alone it reads as a rule on other awards."""
    rows = [
        one for one in reading.drawn.get(piece.at, ()) if one.table == "honours" and NUMBERS.keys() & one.values.keys()
    ]
    left = left_of(reading, piece) if len(rows) == 1 and rows[0] is reading.drawn[piece.at][-1] else None
    for sentence in sentences_of(piece) if left else ():
        found = _AMONG.search(sentence)
        if left and found and found["words"] in left.words and _PUT.search(sentence[: found.start()]):
            put_beside(reading, piece, found["words"])
            reading.say(piece, found["words"])


def read_shares_said(reading: Reading) -> None:
    """Add what is left of shares, and mend whose those are that are known."""
    seats = Seats(reading)
    mend_shares(reading)
    for piece in reading.clauses():
        left = left_of(reading, piece) if _SHARE.search(piece.text) else None
        words = left.words.replace(" … ", " ") if left else ""
        held = held_here(reading, piece)
        for sentence in sentences_of(piece) if _SHARE.search(piece.text) else ():
            for part in _PART.split(sentence):
                said = [one[0].replace(" ", "") for one in _SHARE.finditer(part)]
                open_still = part.strip(" .;") in words or any(one not in held for one in said if not one[-1].isalpha())
                if _STRIVED.search(part):
                    reading.doubted.setdefault(piece.at, []).append(part.strip(" .;"))
                for chunk in _chunks(part) if open_still else ():
                    stretch = Stretch(seats, piece, sentence, chunk)
                    if stretch.give() and stretch.told:
                        reading.say(piece, stretch.told.held)


def _chunks(part: str) -> list[str]:
    """Return a part whose shares are understood together, else what commas set off, each with a share of its own."""
    if portions_in(part):
        return [part]
    told, held = [], ""
    for words in re.split(r",\s+", part):
        held = f"{held}, {words}" if held else words
        if _SHARE.search(held):
            told.append(held)
            held = ""
    return told


def _entries(reading: Reading, pieces: Iterable[Piece]) -> Iterator[Entry]:
    """Yield the entries of which the words are unread so far."""
    for piece in pieces:
        left = left_of(reading, piece) if COUNT.search(piece.text) or BARE.search(piece.text) else None
        words = left.words.replace(" … ", " ") if left else ""
        for sentence in sentences_of(piece) if words else ():
            for entry in entries_of(piece, sentence):
                if isinstance(entry, Entry) and entry.words.strip(" .;") in words:
                    yield entry


def _with_label(entry: Entry) -> Entry:
    """Note with an entry a label that tells no end: whom each of those sends."""
    if entry.label and not ends_in(entry.label):
        entry.counted.notes.append(entry.label)
    return entry


def _introduced(reading: Reading, entry: Entry) -> bool:
    """Add exemplars who are introduced where nothing near says that they come to a meeting."""
    return bool(entry.counted.often) and give_introduced(reading, entry)


def _end(reading: Reading, seats: Seats, entry: Entry) -> End:
    """Return the end of an entry; who comes to a meeting that is not their own is sent there."""
    end = end_of((entry.verb, entry.words, entry.label, entry.sentence), (*before(entry), *reversed(entry.piece.under)))
    if end not in ("own", "sent"):
        return end
    where = seats.where(entry, said=True)
    if not where:
        return "sent" if end == "sent" else ""
    own = {str(level.values["id"]) for owner in entry.owners for level in levels_of(reading, owner)}
    return "own" if own & set(where) else "sent"
