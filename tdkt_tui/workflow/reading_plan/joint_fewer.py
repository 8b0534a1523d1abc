"""Whom "fewer" means where it is said who meets together: fewer than the number said before, and the units of that."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .levels_said.subjects import subjects_in
from .pieces import Piece
from .withheld import take_back

_FEWER = re.compile(r"(?:có\s+)?(?:số\s+(?:người|lao động)\s+)?ít\s+(?:người\s+|lao động\s+)?hơn", re.IGNORECASE)
_FROM = re.compile(r"từ\s+(?P<n>\d[\d.]*)\s+(?P<who>[^\d;.()]{3,80}?)\s+trở lên")
_ANY = re.compile(r"(?:các\s+)?(?:cơ quan|đơn vị|nơi)(?:,\s+(?:cơ quan|đơn vị))?", re.IGNORECASE)


def read_fewer(reading: Reading, piece: Piece) -> None:
    """Say how many "fewer" are in what a paragraph says of who meets together, and of which units it is said."""
    for one in reading.of("jointly"):
        when = str(one.values.get("when", ""))
        fewer = _FEWER.search(when) if one.piece is piece else None
        at = piece.text.find(when) if fewer else -1
        said = [*_FROM.finditer(piece.text, 0, max(at, 0))]
        if fewer and not said:
            take_back(reading, one)  # fewer than how many, and which units, nobody knows
        elif fewer:
            many = f"có dưới {said[-1]['n']} {said[-1]['who']}"
            one.values["when"] = f"{when[: fewer.start()]}{many}{when[fewer.end() :]}"
            _of_these(one, piece.text, said[-1].start())


def _of_these(joint: Proposal, text: str, at: int) -> None:
    """Name the kinds that the number stands behind, where those who meet are called by a word for any."""
    if not all(map(_ANY.fullmatch, joint.values.get("units", ()))):
        return
    rows = [one for row in subjects_in(text) for one in row if one.kinds and not one.general and one.start < at]
    of_number = [one for one in rows if one.start < at <= one.end]
    if of_number:
        joint.values["units"] = list(of_number[-1].kinds)
