"""A size that a level's sentence gives units by their names: "…, riêng huyện đảo Cồn Cỏ không quá 50 người"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import raised_first

from .beside import DEPARTMENT
from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .facts import Proposal, Reading
from .parting import BODY
from .pieces import Piece
from .sentences import SENTENCE
from .sizes import counted_by

_KIND = r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
_SAID = (
    rf"\s*:?\s+(?:có\s+)?(?:(?P<how>{BOUND})\s+"
    rf"|từ\s+(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)(?P<n>{NUMBER})\s+(?:đại biểu|người)(?=\s*[;.,]|\s*$)"
)
_ALONE = re.compile(
    rf"\b[Rr]iêng\s+(?:đối với\s+)?(?P<units>(?:các\s+)?(?:{_KIND}|sở|ban)\s"
    rf"(?:đảo\s+|miền núi\s+)?(?-i:[{UPPER}])[^;.:\d]{{1,120}}?){_SAID}",
    re.IGNORECASE,
)
"""What a sentence says of one unit, or of some by their names, and so not of the level."""
_PROPER = rf"[{UPPER}]\w*(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*)*"
_UNIT = rf"(?:(?i:{_KIND})\s{_PROPER}|{DEPARTMENT.pattern})"
UNITS = rf"(?:[Cc]ác\s+)?{_UNIT}(?:(?:,\s*|;\s*|\s+và\s+|,\s*và\s+)(?:(?:các\s+)?{_UNIT}|(?!{BODY}\b){_PROPER}))*"
"""Units by their names; a kind that is said once is of all behind it: "các huyện A, B, thị xã C"."""
_NAMED = re.compile(rf"(?:^|(?<=[;.,]\s))(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?P<units>{UNITS}){_SAID}")
"""The same where only their names say so: "…; thành phố A, huyện B không quá 250 đại biểu"."""
_BEHIND = re.compile(
    r"(?:Số lượng(?:\s+đại biểu)?(?:\s+(?:triệu tập|dự))?:?\s+)?"
    rf"(?:(?P<how>{BOUND})\s+|từ\s+(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)(?P<n>{NUMBER})\s+(?:đại biểu|người)\s+"
    rf"(?:đối với|ở|tại|cho)\s+(?P<units>{UNITS})(?=\s*[;.,]|\s*$)"
)
"""The same behind their number: "không quá 180 người đối với thành phố A, các huyện B, C"."""
_JOINT = re.compile(rf"(?:,|;|,?\s+và)\s+(?=(?:các\s+)?(?:{_KIND}|sở)\s)", re.IGNORECASE)
_OF_ONE_KIND = re.compile(rf"[Cc]ác\s+(?P<kind>{_KIND})\s+(?P<names>.+)")
_NAME = re.compile(r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+(?:đảo\s+|miền núi\s+)?(?P<name>.+)",
                   re.IGNORECASE)  # fmt: skip


def read_apart(reading: Reading) -> None:
    """Add exception for units by their names. Which level it is of, the sentence's own fact says; else it stays told.

    Where a sentence has facts of several levels none is picked.
    """
    for piece in reading.clauses():
        levels = levels_at(reading, piece)
        for found in alone_in(piece.text) if len(levels) == 1 else ():
            number = number_said(found["n"])
            units = units_by_name(found["units"])
            if not number or not units:
                continue
            if found["least"]:
                bounds = {"at_least": number_said(found["least"]), "at_most": number}
            else:
                bounds = {bound_key(found["how"]): number}
            category = counted_by(SENTENCE.split(piece.text[: found.start()])[-1])
            reading.add("exception", piece, level=levels[0].values["id"], units=units,
                        size={"caps": [{"category": category, **bounds, "clause": piece.clause}]})  # fmt: skip
            reading.say(piece, found[0])


def levels_at(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels that a piece was read to be on, else the one in whose clause it stands."""
    drawn = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"]
    return drawn or [one for one in reading.of("level") if (clause := one.values.get("clause"))
                     and piece.clause.startswith(f"{clause}.")]  # fmt: skip


def alone_in(text: str) -> list[re.Match[str]]:
    """Return the stretches of a text that say how many come to units by their names."""
    found = list(_ALONE.finditer(text))
    taken = [(one.start(), one.end()) for one in found]
    named = (one for way in (_NAMED, _BEHIND) for one in way.finditer(text) if units_by_name(one["units"]))
    return found + [one for one in named if not any(start < one.end() and one.start() < end for start, end in taken)]


def without_alone(text: str) -> str:
    """Return a text without what it says of units by their names alone."""
    for found in sorted(alone_in(text), key=lambda one: -one.start()):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def units_by_name(words: str) -> list[str]:
    """Return the units that words name; none where one of them is no unit's name."""
    units = [unit for part in _JOINT.split(words) for unit in _each(part)]
    return units if all(map(_is_name, units)) else []


def _each(part: str) -> list[str]:
    """Return the units of one kind that is said once: "các huyện A, B và C"."""
    found = _OF_ONE_KIND.fullmatch(part)
    return [f"{found['kind']} {name}" for name in re.split(r",?\s+và\s+|,\s*", found["names"])] if found else [part]


def _is_name(unit: str) -> bool:
    """Tell one unit's name from a sort of units ("huyện ít dân"), from two names, and from words on what it does."""
    found = _NAME.fullmatch(unit)
    if found is None:
        return DEPARTMENT.fullmatch(raised_first(unit)) is not None
    return all(word[0].isupper() or word in ("-", "–") for word in found["name"].split())
