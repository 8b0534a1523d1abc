"""At whose conference the seats of an annex are that does not say it: the body's words that cite the annex say it."""

from __future__ import annotations

import re

from .destinations import level_meant
from .facts import Reading
from .pieces import Piece
from .sentences import PART

_NUMBER = re.compile(r"Phụ lục(?:\s+số)?\s+0*(?P<n>\d{1,2}|[IVX]{1,4})$", re.IGNORECASE)
_SEATS = re.compile(r"đại biểu|phân bổ", re.IGNORECASE)


def level_of_citing(reading: Reading, first: Piece) -> str:
    """Return the one level that the words citing the annex of a table are on; "" for none, or for several."""
    number = _NUMBER.match(first.clause) if first.part == "annex" else None
    if number is None:
        return ""
    cites = re.compile(rf"Phụ lục(?:\s+số)?\s+0*{number['n']}(?!\w)", re.IGNORECASE)
    said = [(piece, part) for piece in reading.body() for part in PART.split(piece.text)
            if cites.search(part) and _SEATS.search(part)]  # fmt: skip
    found = {level for piece, part in said if (level := level_meant(reading, piece, part))}
    return found.pop() if len(found) == 1 else ""
