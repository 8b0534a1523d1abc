"""Which units of a level meet in full where its line gives others a size of their own: "xã …; đơn vị có dưới …"."""

from __future__ import annotations

import re
from typing import Any

from .facts import Proposal, Reading, bare
from .kind_sizes import LEAD
from .pieces import Piece
from .sentences import SENTENCE
from .sizes import read_size

_KEYS = ("plenary_below_staff", "delegates_above_staff")
_STAFF = re.compile(
    r"(?:(?:các|những|mỗi)\s+)?(?:cơ quan|đơn vị|nơi)(?:,\s+(?:cơ quan|đơn vị))?(?:\s+(?:khác|còn lại))?\s+(?:có\s+)?"
    r"(?:từ|dưới|trên|ít hơn)\s+\d[^;]*\btoàn thể\b[^;]*",
    re.IGNORECASE,
)
"""A part on how units meet by how many people they have, which names no kind of them."""
_BOTH = re.compile(rf"{_STAFF.pattern};\s+(?:nơi\s+)?(?:có\s+)?từ\s+\d[^;]*\bđại biểu\b[^;]*", re.IGNORECASE)
"""The same with those that have more behind a semicolon."""
_DECIDES = re.compile(r"\bdo\s+(?P<who>[^;:.,\d]{3,60}?)\s+(?:tự\s+)?quyết định(?:\s+số (?:lượng|đại biểu))?\b")
_ABOVE = re.compile(r"(?:từ|trên)\s+(?P<n>\d+)\s[^;,]*?(?:trở lên)?\s+(?:thì\s+)?$", re.IGNORECASE)


def give_staff(reading: Reading, piece: Piece) -> None:
    """Give the units of a level that its line names no size for what it says of "units" by how many people they have.

    Whose number the same line says by their kinds ("xã, phường không quá 150 đại biểu") are none of these.
    """
    drawn = reading.drawn.get(piece.at, ()) if "toàn thể" in piece.text else ()
    apart = {str(fact.values["level"]) for fact in drawn if fact.table == "exception"}
    for part in _parts(piece.text) if drawn else ():
        for level in [one for one in reading.of("level") if one in drawn or one.values["id"] in apart]:
            if units := _left(reading, piece, level):
                _give(reading, piece, level, units, part)


def _parts(text: str) -> list[str]:
    """Return the parts of a text on how units meet by how many people they have; one is both of its halves."""
    whole = [bare(LEAD.sub("", sentence)) for sentence in SENTENCE.split(text)]
    parts = [part for one in whole for part in ([one] if _BOTH.fullmatch(one) else map(bare, re.split(r";\s+", one)))]
    return [part for part in parts if _STAFF.fullmatch(part) or _BOTH.fullmatch(part)]


def _left(reading: Reading, piece: Piece, level: Proposal) -> list[str]:
    """Return the units of a level to which its line gives no number by their kind; none where it gives none to any."""
    sized = [fact.values for fact in reading.drawn.get(piece.at, ())
             if fact.table == "exception" and fact.values.get("size", {}).get("caps")]  # fmt: skip
    sized = [one for one in sized if one["level"] == level.values["id"] and "when" not in one]
    theirs = {unit for one in sized for unit in one["units"]}
    return [unit for unit in level.values.get("units", ()) if unit not in theirs] if theirs else []


def _read(piece: Piece, part: str) -> dict[str, Any]:
    """Return what a part says that was not read as its level's: who meets in full, and how many come to the others."""
    told: dict[str, Any] = {}
    read_size(told, part, piece)
    told = {key: told[key] for key in _KEYS if key in told}
    more: dict[str, Any] = {}
    read_size(more, part.rpartition("toàn thể")[2], piece)
    return told | ({"caps": more["caps"]} if "caps" in more else {}) if told else {}


def _give(reading: Reading, piece: Piece, level: Proposal, units: list[str], part: str) -> None:
    size: dict[str, Any] = level.values.get("size", {})
    told = {key: size.pop(key) for key in _KEYS if key in size} or _read(piece, part)
    decides = _DECIDES.search(part)
    above = _ABOVE.search(part[: decides.start()]) if decides else None
    if decides and above:
        told["decided_by"] = decides["who"].strip()
        size.pop("decided_by", None)
    if told:
        reading.add("exception", piece, level=level.values["id"], units=units, size=told)
        if decides is None or int(above["n"] if above else 0) == told.get("plenary_below_staff"):
            reading.say(piece, part)
    if not size:
        level.values.pop("size", None)
