"""What items say of each group of a level's units: "a) Xã, phường: 80 - 120 đại biểu. b) Đơn vị khác: toàn thể"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .holders import Group, groups_in, lists_holders
from .lengths import length_of
from .pieces import Piece
from .sentences import SENTENCE
from .sizes import read_size
from .times import window_of
from .unit_groups import names_units, units_meant

FIELD = re.compile(r"hình thức|thời (?:gian|hạn|lượng)|số lượng|đại biểu|thành phần|quy mô", re.IGNORECASE)
"""What a heading says that the lines below it are on: whose each is stands before its colon, what it says behind."""
_SAID = re.compile(r"(?P<who>[^:;.]{2,160}?):\s+(?P<rest>.+)", re.DOTALL)


def read_apart_groups(reading: Reading) -> None:
    """Add exception with size, length and time of the units that a sentence below a heading on these names."""
    for level in reading.of("level"):
        clause = level.values.get("clause", "")
        pieces = [one for one in reading.body() if clause and one.clause.startswith(f"{clause}.")]
        groups = list(groups_in(pieces))
        every = list(level.values.get("units", ()))
        if not {unit for group in groups for unit in group.units} <= set(every):
            continue
        for piece, sentence, units, rest in sentences_on(pieces, groups, every):
            values, left = _values(rest, piece)
            if not units or not values or sentence in reading.whole.get(piece.at, ()):
                continue
            _lay(reading, level, units, values, piece)
            if {figure for figure, _ in figures_of(left)} <= set(figures_in("", values)):
                reading.say(piece, bare(sentence))


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


def _values(rest: str, piece: Piece) -> tuple[dict[str, Any], str]:
    """Return what words say of units, and these without the numbers that keys hold otherwise than they say them."""
    size: dict[str, Any] = {}
    heading = piece.under[-1].casefold()
    for words in read_size(size, rest, piece, counting=True):
        rest = rest.replace(words, "")
    told = ({"size": size} if size else {}) | length_of(rest)
    window = window_of(rest) if "thời" in heading else {}
    return told | ({"window": window} if window else {}), rest


def _lay(reading: Reading, level: Proposal, units: list[str], values: dict[str, Any], piece: Piece) -> None:
    """Add what is said of units to what was read of them; of those of whom nothing was, a new exception.

    Of all exceptions of one kind of unit only the first binds it, so that none may have two.
    """
    left = list(units)
    for fact in reading.of("exception"):
        known = fact.values
        if known["level"] != level.values["id"] or "when" in known:
            continue
        if set(values) & set(known):
            same = all(known.get(key) == value for key, value in values.items())
            left = [unit for unit in left if not (same and unit in known["units"])]
            continue
        if not (mine := [unit for unit in known["units"] if unit in left]):
            continue
        if others := [unit for unit in known["units"] if unit not in mine]:
            apart = reading.add("exception", fact.piece, **(known | {"units": others}))
            for drawn in reading.drawn.values():
                if any(one is fact for one in drawn) and apart not in drawn:
                    drawn.append(apart)
        clause = known.pop("clause", "")
        known |= {"units": mine, **values, "clause": clause}
        reading.draw(fact, [piece])
        left = [unit for unit in left if unit not in mine]
    if left:
        reading.add("exception", piece, level=level.values["id"], units=left, **values)
