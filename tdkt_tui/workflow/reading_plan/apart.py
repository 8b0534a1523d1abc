"""A size that a level's sentence gives units by their names: "…, riêng huyện đảo Cồn Cỏ không quá 50 người"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.text import UPPER

from .apart_names import KIND_FIRST, UNITS, units_by_name
from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .enclosing import levels_around
from .facts import Proposal, Reading
from .lengths import length_of
from .moments import LONGER
from .parting import BODY, DOES
from .pieces import Piece
from .sentences import SENTENCE
from .sizes import counted_by
from .times import window_of
from .unit_lists import kinds_in
from .unit_words import AREA, COMMUNES, DISTRICTS

_SAID = (
    r"(?:\s+(?:[^;:.,\d]{3,30}?|(?:do|vì)\s[^;:.\d]{3,80}?)\snên(?:\s+tổ chức\s[^;:.,\d]{2,20},)?"
    r"|\s+(?:do|vì)\s[^;:.\d]{3,80}?(?=\s+được\s))?"
    r"(?:\s+do\s+(?P<by>[^;:.,\d]{3,60}?)\s+(?:tự\s+)?quyết định(?:,?\s+nhưng|,)?)?"
    r"\s*:?\s+(?:được\s+)?(?:tổ chức\s+(?:hội nghị\s+)?với\s+)?"
    r"(?:(?:tăng|giảm)\s+(?=(?:số (?:lượng|đại biểu)\s+(?:đại biểu\s+)?)?(?:xuống|lên|còn)\s))?"
    r"(?:số (?:lượng|đại biểu)(?: đại biểu)?:?\s+)?(?:(?:xuống|lên)\s+)?(?:còn\s+)?"
    rf"(?:có\s+|(?:(?:được|có thể)\s+)?(?:mời|triệu tập|bố trí)\s+|được\s+(?=đến\s))?"
    rf"(?:(?P<how>{BOUND}|(?P<to>(?<=mời\s)đến|(?<=được\s)đến))\s+"
    rf"|từ\s+(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)(?P<n>{NUMBER})(?:\s+(?:đại biểu|người)|(?(to)(?=\s*[;.])|(?!)))"
    r"(?:,\s+thời gian\s+(?P<days>(?:½|1/2|0?1|nửa|một)\s+(?:ngày|buổi)))?"
    r"(?P<later>\s+và\s+được\s+(?:lùi|kéo dài|gia hạn)\s[^;.]*\d)?"
    r"(?=\s*[;.,)]|\s*$|\s+(?:do|vì|và (?:phải|xong|hoàn thành|được))\s)"
)
_ALONE = re.compile(
    rf"\b[Rr]iêng\s+(?:đối với\s+)?(?P<units>(?:(?:các|\d{{1,2}})\s+)?(?:{AREA}|sở|ban)\s"
    rf"(?:đảo\s+|miền núi\s+)?(?-i:[{UPPER}])[^;.:\d]{{1,120}}?){_SAID}",
    re.IGNORECASE,
)
"""What a sentence says of one unit, or of some by their names, and so not of the level."""
_NAMED = re.compile(rf"(?:^|(?<=[;:.,]\s)|(?<=\())(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?P<units>{UNITS}){_SAID}")
"""The same where only their names say so: "…; thành phố A, huyện B không quá 250 đại biểu"."""
_ALSO = re.compile(rf"(?:^|[;:.]\s+)(?:[Cc]ác\s+)?(?:{BODY}|{AREA}\s[{UPPER}])(?:(?!\b{DOES}\b)[^;:.\d])*,\s+$")
"""A body before units, of whom what is said of these is said as well: they are not all."""
_BEHIND = re.compile(
    r"(?:Số lượng(?:\s+đại biểu)?(?:\s+(?:triệu tập|dự))?:?\s+)?"
    rf"(?:(?P<how>{BOUND})\s+|từ\s+(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)(?P<n>{NUMBER})\s+(?:đại biểu|người)\s+"
    rf"(?:đối với|ở|tại|cho)\s+(?P<units>{UNITS})(?=\s*[;.,]|\s*$)"
)
"""The same behind their number: "không quá 180 người đối với thành phố A, các huyện B, C"."""
_BARE = re.compile(
    rf"(?<=[;,]\s)(?:riêng\s+(?:đối với\s+)?)?(?P<units>{UNITS})\s*:?\s+"
    rf"(?:(?P<how>{BOUND})\s+|từ\s+(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)"
    rf"(?P<n>{NUMBER})(?=\s*[;.,]|\s*$)"
)
"""The same without a noun, in a sentence on how many come: "Số đại biểu: từ 150 đến 200; huyện A từ 120 đến 150"."""
_COUNTING = re.compile(r"(?:Số (?:lượng )?đại biểu|Số lượng|Quy mô|Đại biểu(?=:))(?!\w)")
_LABEL = 120  # letters of a label that a paragraph begins with


def read_apart(reading: Reading) -> None:
    """Add exception for units by their names. Which level it is of, the sentence's own fact says; else it stays told.

    Where a sentence has facts of several levels none is picked, unless its units are of the kinds of one alone.
    """
    for piece in reading.clauses():
        own = [one for one in reading.of("level") if piece.clause and one.values.get("clause") == piece.clause]
        levels = levels_at(reading, piece) or own or _labelled(reading, piece)
        for found in alone_in(piece.text) if levels else ():
            number = number_said(found["n"])
            units = units_by_name(found["units"])
            mine = levels if len(levels) == 1 else [one for one in levels if _of_its_kinds(one, units)]
            if not number or len(mine) != 1 or not fit(mine[0], units):
                continue
            least = _least(mine[0], found)
            key = "at_most" if found["least"] else bound_key(found["how"]) or "at_most"
            bounds = ({"at_least": number_said(found["least"])} if found["least"] else least) | {key: number}
            category = counted_by(SENTENCE.split(piece.text[: found.start()])[-1])
            size: dict[str, Any] = {"caps": [{"category": category, **bounds, "clause": piece.clause}]}
            size |= {"decided_by": found["by"]} if found.groupdict().get("by") else {}
            window = window_of(LONGER.sub("đến hết ", found.groupdict().get("later") or ""))
            made = reading.add("exception", piece, level=mine[0].values["id"], units=units, window=window, size=size,
                               **length_of(found.groupdict().get("days") or ""))  # fmt: skip
            made.marks.update({"size": "suy ra: số ít nhất là của cả cấp"} if least else {})
            reading.say(piece, found[0])


def _least(level: Proposal, found: re.Match[str]) -> dict[str, int]:
    """Return how many come to a level's conference at least, where units are only allowed more: "được mời đến 280"."""
    caps = level.values.get("size", {}).get("caps", ()) if found.groupdict().get("to") else ()
    return next(({"at_least": cap["at_least"]} for cap in caps if cap["category"] == "all" and "at_least" in cap), {})


def _of_its_kinds(level: Proposal, units: Sequence[str]) -> bool:
    """Tell areas by their names of which each kind is a level's: of several levels in one clause whose they are."""
    kinds = {str(unit).casefold() for unit in level.values.get("units", ())}
    own = [KIND_FIRST.match(unit) for unit in units]
    return all(one and one[0].casefold() in kinds for one in own)


def levels_at(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels that a piece was read to be on, else the one in whose clause it stands."""
    drawn = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"]
    around = levels_around(reading, piece)
    nearer = [one for one in around if one.piece and one.piece.heads]
    return drawn or [one for one in around if one in nearer or piece.clause != one.values["clause"]]


def _labelled(reading: Reading, piece: Piece) -> list[Proposal]:
    """Return the levels whose kinds of unit a paragraph of its own begins with: "Sở, ban, ngành: … Riêng Sở A …"."""
    label, colon, _ = piece.text.partition(":")
    kinds = {kind.casefold() for kind in kinds_in(label)} if colon and len(label) < _LABEL else set()
    return [one for one in reading.of("level") if kinds & {unit.casefold() for unit in one.values.get("units", ())}]


def fit(level: Proposal, units: Sequence[str]) -> bool:
    """Tell whether units by their names may be some of a level's: no department where all are areas, and not all."""
    kinds = [unit.casefold() for unit in level.values.get("units", ())]
    areas = bool(kinds) and all(kind in (*COMMUNES, *DISTRICTS) for kind in kinds)
    office = any(not re.match(rf"{AREA}\s", unit, re.IGNORECASE) for unit in units)
    return bool(units) and not (areas and office) and not set(kinds) <= {unit.casefold() for unit in units}


def alone_in(text: str) -> list[re.Match[str]]:
    """Return the stretches of a text that say how many come to units by their names."""
    found = list(_ALONE.finditer(text))
    taken = [one.span() for one in found]
    counting = [one for one in _BARE.finditer(text) if _COUNTING.match(SENTENCE.split(text[: one.start()])[-1])]
    named = (one for one in (*_NAMED.finditer(text), *_BEHIND.finditer(text), *counting)
             if units_by_name(one["units"]) and not _ALSO.search(text[: one.start()]))  # fmt: skip
    return found + [one for one in named if not any(start < one.end() and one.start() < end for start, end in taken)]


def set_apart(reading: Reading, piece: Piece, level: Proposal, whose: dict[str, Any], told: dict[str, Any]) -> Proposal:
    """Keep what is told of some units of a level: in what its paragraph says of just these already, else as a new fact.

    whose: their units, and their condition, if they have one.
    """
    for fact in reading.of("exception"):
        known = fact.values
        same = known["level"] == level.values["id"] and fact.piece is piece
        if same and not told.keys() & known.keys() and all(known.get(key, "") == one for key, one in whose.items()):
            clause = known.pop("clause")
            known.update({**told, "clause": clause})
            return fact
    return reading.add("exception", piece, level=level.values["id"], **whose, **told)


def without_alone(text: str) -> str:
    """Return a text without what it says of units by their names alone."""
    for found in sorted(alone_in(text), key=lambda one: -one.start()):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text
