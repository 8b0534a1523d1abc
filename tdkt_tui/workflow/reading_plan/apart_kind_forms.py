"""A form for each of several kinds of a level's units, a part or a sentence each: "xã tổ chức A; trường tổ chức B"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .apart import set_apart
from .facts import Proposal, Reading, bare
from .forms import form_of
from .pieces import Piece
from .sentences import SENTENCE
from .unit_lists import kinds_in

_TOPIC = re.compile(r"(?:Hình thức|Tên gọi)\b[^:;.\d]{0,40}:\s+")
_HOLDS = re.compile(
    r"(?:(?:đối với|riêng)\s+)*(?P<who>[^:;.“”()\d]{3,160}?)\s+(?:thì\s+)?tổ chức\s+"
    r"(?:“(?P<quoted>[^”]{8,120})”|(?P<plain>(?:Hội nghị|Đại hội)\s[^:;.“”()\d]{6,110}))",
    re.IGNORECASE,
)
_REST = re.compile(r"[^;.]{0,60}?\b(?:còn lại|khác)\b", re.IGNORECASE)


def read_apart_kind_forms(reading: Reading) -> None:
    """Add exception with the form of all but the first of such kinds; the first one's is the level's.

    Where one of the parts names a unit that is none of the level's, nothing is made of the sentence.
    """
    for level in reading.of("level"):
        clause = level.values.get("clause", "")
        for piece in [one for one in reading.clauses() if clause and f"{one.clause}.".startswith(f"{clause}.")]:
            sentences = [_TOPIC.sub("", sentence, count=1) for sentence in SENTENCE.split(piece.text)]
            for sentence in sentences:
                _read(reading, level, piece, sentence)
            each = [bare(one) for one in sentences if _HOLDS.fullmatch(bare(one)) and not _REST.match(one)]
            _read(reading, level, piece, "; ".join(each))


def _read(reading: Reading, level: Proposal, piece: Piece, sentence: str) -> None:
    parts = [bare(part) for part in re.split(r";\s+(?:còn\s+)?", sentence)]
    held = [_HOLDS.fullmatch(part) for part in parts]
    units = [_units(level, found["who"]) if found else [] for found in held]
    if len(parts) < 2 or not all(units) or sum(map(len, units)) != len({one for mine in units for one in mine}):
        return
    forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    taken = {str(one.values["id"]) for table in ("form", "level") for one in reading.of(table)}
    names = [bare(found["quoted"] or found["plain"]) for found in held if found]
    if forms.get(names[0]) not in level.values.get("choose_form", ()):
        return
    for part, mine, name in zip(parts[1:], units[1:], names[1:], strict=True):
        if name != names[0]:
            code = form_of(reading, piece, name, forms, taken)
            set_apart(reading, piece, level, {"units": mine}, {"choose_form": [code]})
        reading.say(piece, part)


def _units(level: Proposal, who: str) -> list[str]:
    """Return the units of a level that words name, not all of them; none where one of them is not the level's."""
    mine: list[str] = level.values.get("units", [])
    named = [[unit for unit in mine if f"{unit} ".startswith(f"{kind} ")] for kind in kinds_in(lowered_first(who))]
    some = list(dict.fromkeys(unit for one in named for unit in one))
    return some if named and all(named) and len(some) < len(mine) else []
