"""A form for each of several kinds of a level's units, a part or a sentence each: "xã tổ chức A; trường tổ chức B"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .apart import set_apart
from .facts import Proposal, Reading, bare
from .form_added import form_of
from .form_names import for_each
from .pieces import Piece
from .sentences import SENTENCE
from .unit_lists import kinds_in

_TOPIC = re.compile(r"(?:Hình thức|Tên gọi)\b[^:;.\d]{0,40}:\s+")
_CASE = r"\s+(?:có|với)\s+(?:từ|trên|dưới)\s+\d(?:(?!\bkhông\b)[^;.“”]){2,60}?"
"""Which of a kind hold it: "sở, ngành có từ 3 đơn vị trực thuộc trở lên"."""
_CASED = re.compile(rf"[^;.“”\d]{{3,160}}?{_CASE}\s+(?:thì\s+)?tổ chức\s+“")
_HOLDS = re.compile(
    rf"(?:(?:đối với|riêng)\s+)*(?P<who>[^:;.“”()\d]{{3,160}}?)(?P<case>{_CASE})?\s+(?:thì\s+)?tổ chức\s+"
    r"(?:“(?P<quoted>[^”]{8,120})”(?:\s+của\s+(?:ngành|đơn vị|địa phương|cơ quan|mình)(?:\s+mình)?)?|"
    r"(?P<plain>(?:Hội nghị|Đại hội)\s[^:;.“”()\d]{6,110}))",
    re.IGNORECASE,
)
_REST = re.compile(r"[^;.]{0,60}?\b(?:còn lại|khác)\b", re.IGNORECASE)


def read_apart_kind_forms(reading: Reading) -> None:
    """Add exception with the form of all but the first of such kinds; the first one's is the level's.

    Where only some of a kind hold one, the level may choose of all, and each kind has its own.
    Where one of the parts names a unit that is none of the level's, nothing is made of the sentence.
    """
    for level in reading.of("level"):
        clause = level.values.get("clause", "")
        for piece in [one for one in reading.clauses() if clause and f"{one.clause}.".startswith(f"{clause}.")]:
            sentences = [_TOPIC.sub("", sentence, count=1) for sentence in SENTENCE.split(piece.text)]
            for sentence in sentences:
                _read(reading, level, piece, sentence)
            first = [bare(re.split(r";\s", one)[0]) if _CASED.match(one) else one for one in sentences]
            each = [bare(one) for one in first if _HOLDS.fullmatch(bare(one)) and not _REST.match(one)]
            _read(reading, level, piece, "; ".join(each))


def _read(reading: Reading, level: Proposal, piece: Piece, sentence: str) -> None:
    parts = [bare(part) for part in re.split(r";\s+(?:còn\s+)?", sentence)]
    held = [_HOLDS.fullmatch(part) for part in parts]
    units = [_units(level, found["who"]) if found else [] for found in held]
    if len(parts) < 2 or not all(units) or sum(map(len, units)) != len({one for mine in units for one in mine}):
        return
    forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    taken = {str(one.values["id"]) for table in ("form", "level") for one in reading.of(table)}
    names = [for_each(bare(found["quoted"] or found["plain"])) for found in held if found]
    if forms.get(names[0]) not in level.values.get("choose_form", ()):
        return
    cases = [found["case"] for found in held if found]
    first = 0 if any(cases) else 1
    for part, mine, name, case in list(zip(parts, units, names, cases, strict=True))[first:]:
        if first == 0 or name != names[0]:
            code = form_of(reading, piece, name, forms, taken)
            when = {"when": lowered_first(bare(f"{', '.join(mine)}{case}"))} if case else {}
            set_apart(reading, piece, level, {"units": mine, **when}, {"choose_form": [code]})
        reading.say(piece, part)


def _units(level: Proposal, who: str) -> list[str]:
    """Return the units of a level that words name, not all of them; none where one of them is not the level's."""
    mine: list[str] = level.values.get("units", [])
    named = [[unit for unit in mine if f"{unit} ".startswith(f"{kind} ")] for kind in kinds_in(lowered_first(who))]
    some = list(dict.fromkeys(unit for one in named for unit in one))
    return some if named and all(named) and len(some) < len(mine) else []
