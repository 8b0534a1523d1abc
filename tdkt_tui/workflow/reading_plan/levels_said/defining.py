"""Which units a level has, where a heading, a sentence below it or its first words list them."""

from __future__ import annotations

import re
from itertools import pairwise

from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.unit_lists import kinds_in
from tdkt_tui.workflow.reading_plan.unit_words import COMMUNES, DISTRICTS

from .segments import LIST, Defined
from .subject_words import COND
from .subjects import Subject, subjects_in

_MANY = 3
_ANY = re.compile(r"(?:cơ quan|đơn vị|cơ sở)(?:\s(?:ở )?cơ sở)?", re.IGNORECASE)
"""A word in a heading for units that the text below it lists."""
_BRACKETS = re.compile(r"\s*\((?:gồm\s+)?(?:các\s+)?(?P<kinds>[^()]+)\)")
"""What stands right behind a level's name."""
_HOLDS = re.compile(
    r"(?:(?:Cấp )?(?:[Tt]rên )?[Cc]ơ sở\s+(?:là|gồm)|(?:Bao )?[Gg]ồm(?: có)?)\s*:?\s+(?P<units>[^.]+)\.?$"
)
"""How a sentence says which units a level has that the heading names."""


def kinds_of(words: str) -> list[str]:
    """Return the kinds of unit that words list."""
    words = words.strip(" .;:)")
    return kinds_in(words[:1].lower() + words[1:])


def defines(piece: Piece, sentence: str, above: tuple[Subject, ...], defined: Defined) -> bool:
    """Take a sentence that lists the units of the level in the heading above: "Gồm: …", "Cơ sở là …"."""
    found = _HOLDS.match(sentence)
    labels = [one.label for one in above if one.label]
    kinds = kinds_of(found["units"]) if found and len(labels) == 1 else []
    if len(kinds) < 2 and not (kinds and found):
        return False
    defined.kinds.setdefault(labels[0], tuple(kinds))
    defined.at.setdefault(labels[0], piece)
    return True


def define_by(opened: tuple[Subject, ...], above: tuple[Subject, ...], defined: Defined, piece: Piece) -> None:
    """Keep the units that the first sentence below a heading lists, where the heading names them by a word for any."""
    kinds = tuple(kind for one in opened for kind in one.kinds)
    if len(above) != 1 or len(kinds) < _MANY or any(one.narrow or one.rest for one in opened):
        return
    head = above[0]
    own = [kind for kind in head.kinds if not _ANY.fullmatch(kind)]
    if head.label == "cấp trên cơ sở" and all(kind in COMMUNES for kind in kinds):
        return  # who come to its conference, or go on about it: the communes are below it
    if head.label in ("cấp cơ sở", "cấp trên cơ sở"):
        defined.kinds.setdefault(head.label, kinds)
        defined.at.setdefault(head.label, piece)
    elif head.kinds and len(own) < len(head.kinds) and set(own) <= set(kinds):
        defined.same.setdefault(head.kinds, kinds)


def of_several(row: tuple[Subject, ...]) -> bool:
    """Tell a heading on several levels: below it a paragraph goes on about the one that it began with."""
    kinds = [kind.casefold() for one in row for kind in one.kinds]
    areas = [kind for kind in kinds if kind in DISTRICTS]
    return len(row) > 1 or row[0].label == "cấp trên cơ sở" or bool(areas and len(areas) < len(kinds))


def define(piece: Piece, defined: Defined) -> None:
    """Keep the kinds that a heading lists of a level."""
    rows = list(subjects_in(piece.text))
    for one, two in pairwise(rows):
        if len(one) == 1 and one[0].label and two[0].kinds and LIST.fullmatch(piece.text, one[0].end, two[0].start):
            listed = piece.text[two[0].start :]
            kinds = tuple(kinds_of(listed) or _bracketed(piece.text, one[0].end))
            kinds = kinds or tuple(kind for each in two for kind in each.kinds)
            defined.kinds.setdefault(one[0].label, kinds)


def _bracketed(text: str, at: int) -> list[str]:
    """Return the kinds that brackets behind a level list whole; the last may be told by what it is without.

    "cấp cơ sở (xã; trường học, cơ sở y tế và các cơ quan không có đơn vị trực thuộc)": all that they name are kinds.
    """
    found = _BRACKETS.match(text, at)
    words = found["kinds"] if found else ""
    cond = COND.search(words)
    kinds = kinds_of(words[: cond.start()] if cond else words)
    return [*kinds[:-1], f"{kinds[-1]}{cond[0]}"] if kinds and cond else kinds
