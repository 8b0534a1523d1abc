"""What items say of each group of a level's units: "a) Xã, phường: 80 - 120 đại biểu. b) Đơn vị khác: toàn thể"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .holders import Group, groups_in, lists_holders
from .pieces import Piece
from .sentences import SENTENCE
from .unit_groups import names_units, units_meant

FIELD = re.compile(r"hình thức|thời (?:gian|hạn|lượng)|số lượng|đại biểu|thành phần|quy mô", re.IGNORECASE)
"""What a heading says that the lines below it are on: whose each is stands before its colon, what it says behind."""
_SAID = re.compile(r"(?P<who>[^:;.]{2,160}?):\s+(?P<rest>.+)", re.DOTALL)


def sentences_on(
    pieces: Sequence[Piece], groups: Sequence[Group], every: Sequence[str]
) -> Iterator[tuple[Piece, str, list[str], str]]:
    """Yield each sentence on some of a level's units: its piece, itself, the units, and what it says of them.

    The units are none where the sentence does not say which they are.
    """
    field, named = "", list[str]()
    for piece in pieces if groups else ():
        if not piece.under or lists_holders(piece) or not FIELD.search(piece.under[-1]):
            continue
        field, named = piece.under[-1], named if field == piece.under[-1] else []
        for sentence in SENTENCE.split(piece.text):
            found = _SAID.fullmatch(sentence)
            units = units_meant(found["who"], groups, piece.clause, named) if found else []
            if found and set(units) < set(every) and (units or names_units(found["who"])):
                named += units
                yield piece, sentence, units, found["rest"]


def without_groups(piece: Piece, pieces: Sequence[Piece], every: Sequence[str]) -> str:
    """Return the text of a piece without its sentences on some of the level's units."""
    groups = list(groups_in(pieces))
    text = piece.text
    for one, sentence, _, _ in sentences_on(pieces, groups, every):
        text = text.replace(sentence, "").strip() if one is piece else text
    return text
