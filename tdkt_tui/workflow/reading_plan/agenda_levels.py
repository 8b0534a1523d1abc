"""The agenda that a plan gives the conferences of some levels: its items, and those of another that it must have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tdkt_tui.model.words import raised_first

from .agenda_items import HEAD, is_item, make_agenda
from .agenda_numbers import between_semicolons
from .agenda_words import OPTIONAL, lasting
from .destinations import levels_named
from .facts import Proposal, Reading, bare, code_of
from .pieces import Piece
from .rows import cells_of
from .sentences import SENTENCE

_HEAD = re.compile(
    r"(?:(?:dự kiến\s+)?(?:nội dung|chương trình|trình tự)(?:,?\s+(?:và\s+)?))+(?:của\s+|tại\s+)?"
    r"(?:hội nghị|đại hội)\b[^:;]{2,90}:?",
    re.IGNORECASE,
)
"""A heading on the programme of a conference, of which it says whose it is."""
_PLAIN = re.compile(rf"(?:dự kiến\s+)?(?:{HEAD})(?:dự kiến)?:?", re.IGNORECASE)
"""The same that leaves whose it is to the part that it stands in."""
_LEADS = re.compile(r"(?:(?:gồm|bao gồm|có|theo|các|những|phần|nội dung|mục|bước|thứ tự|trình tự|chính|chủ yếu|sau|"
                    r"sau đây|như sau|tiến hành|lần lượt)[\s,:]*)+", re.IGNORECASE)  # fmt: skip
"""A line that only leads to the items."""
_NUMBERED = re.compile(r"\((?P<n>\d{1,2})\)\s*")
_ITEM = re.compile(r"\((?P<n>\d{1,2})\)\s*(?P<words>[^\s(](?:(?!;\s+\(\d{1,2}\)).)*)", re.DOTALL)
_REFERS = re.compile(
    r"(?:phải|cần)\s+(?:bảo đảm\s+)?có\s+(?:đủ\s+|đầy đủ\s+)?(?:các\s+)?(?:nội dung|mục|phần|bước)\s+(?:số\s+)?"
    r"(?P<numbers>\(?\d{1,2}\)?(?:(?:,\s*|\s+và\s+|,\s+và\s+)\(?\d{1,2}\)?)*)(?=\s*[.;]|\s*$)",
    re.IGNORECASE,
)
"""Which items of the agenda before it another level's must have, by their numbers."""
CLOCK = re.compile(r"\d{1,2}\s*(?:h|giờ|:)\s*\d{0,2}\b")
"""What the agenda of one conference on its day has; a plan's own for all has none."""
_LEAST = 2
"""Items that make a list."""


_RUN_IN = re.compile(
    r"(?:nội dung,?\s+)?chương trình(?:\s+(?:của\s+)?(?:hội nghị|đại hội|buổi lễ))?\s*"
    r"(?:(?:dự kiến|gồm|bao gồm|gồm có|như sau|chính|các phần)\s*)*:\s+(?P<items>[^:]+)",
    re.IGNORECASE,
)
"""A level's programme said in the paragraph on its conference: "Chương trình gồm: …; …; …"."""


def read_run_in_levels(reading: Reading, taken: set[str]) -> None:
    """Add agenda for the one level whose own paragraph goes on to say its programme, an item before each semicolon."""
    for level in reading.of("level"):
        piece = level.piece
        others = [one for one in reading.of("level") if piece and one.piece and one.piece.at == piece.at]
        for sentence in SENTENCE.split(piece.text) if piece and len(others) == 1 else ():
            found = _RUN_IN.fullmatch(bare(sentence))
            parts = [bare(part) for part in between_semicolons(found["items"])] if found else []
            if piece is None or len(parts) <= _LEAST or not (all(map(is_item, parts)) and make_agenda(parts)):
                continue
            for part in parts:
                _add(reading, piece, part, [str(level.values["id"])], taken)
            reading.say(piece, bare(sentence))


def read_level_agendas(reading: Reading, taken: set[str]) -> None:
    """Add agenda with its levels for each heading that names those whose programme stands below it."""
    body = [piece for piece in reading.body() if piece.at not in reading.used and not cells_of(piece.text)]
    for under, group in groupby(body, key=lambda piece: piece.under):
        pieces, head = list(group), under[-1] if under else ""
        levels = levels_named(reading, head) if _HEAD.fullmatch(head) else []
        levels = levels or levels_around(reading, pieces[0])
        found = list(_items(pieces)) if levels else []
        if len(found) <= _LEAST or not make_agenda([words for _, words, _ in found]):
            continue
        made = [_add(reading, piece, words, levels, taken) for piece, words, _ in found]
        for piece, _, said in found:
            reading.say(piece, said)
        for piece in pieces:
            _referred(reading, piece, made)
            if _LEADS.fullmatch(piece.text):
                reading.used.add(piece.at)
                reading.say(piece, piece.text)


def levels_around(reading: Reading, piece: Piece) -> list[str]:
    """Return the levels in whose own part stands the heading on a programme that is nearest to a piece.

    That heading names nobody; none where their part is a sentence on them besides.
    """
    if not piece.under or not _PLAIN.fullmatch(piece.under[-1].strip()):
        return []
    above = piece.clause.rpartition(".")[0] if piece.numbered else piece.clause
    while above:
        above = above.rpartition(".")[0]
        if found := [one.values["id"] for one in reading.of("level") if one.values.get("clause") == above and one.piece
                     and one.piece.numbered and one.piece.text in piece.under]:  # fmt: skip
            return found
    return []


def _items(pieces: list[Piece]) -> Iterator[tuple[Piece, str, str]]:
    """Yield the items of what stands below a heading, each with its piece and its words as they stand there."""
    done = 0
    for piece in pieces:
        parts = list(_ITEM.finditer(piece.text)) if _NUMBERED.match(piece.text) else []
        first = 1 if len(parts) > 1 else done + 1  # a list of its own, or the next line of one
        if [int(found["n"]) for found in parts] == list(range(first, first + len(parts))):
            done += len(parts)
            yield from ((piece, found["words"], bare(found[0])) for found in parts)
        if (piece.numbered or piece.mark) and is_item(piece.text) and not CLOCK.search(piece.text):
            yield piece, piece.text, piece.text


def _add(reading: Reading, piece: Piece, words: str, levels: list[str], taken: set[str]) -> Proposal:
    plain, minutes = lasting(OPTIONAL.sub("", bare(words)))
    title = raised_first(bare(plain))
    return reading.add("agenda", piece, item=code_of(title, taken), title=title, levels=[*levels],
                       optional=bool(OPTIONAL.search(bare(words))), minutes=minutes)  # fmt: skip


def _referred(reading: Reading, piece: Piece, made: list[Proposal]) -> None:
    """Let the levels that a sentence names have the items whose numbers it says."""
    for sentence in SENTENCE.split(piece.text):
        found = _REFERS.search(sentence)
        mine = levels_named(reading, sentence[: found.start()]) if found else []
        numbers = [int(one) for one in re.findall(r"\d+", found["numbers"])] if found else []
        if not mine or not all(0 < one <= len(made) for one in numbers):
            continue
        for one in numbers:
            held = made[one - 1].values["levels"]
            held += [level for level in mine if level not in held]
            reading.draw(made[one - 1], [piece])
        reading.say(piece, sentence)
