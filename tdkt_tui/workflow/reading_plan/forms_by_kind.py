"""Which kinds of a level's units hold which of its forms: in brackets behind it, or before it: "“A” (xã)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.words import lowered_first

from .apart import set_apart
from .facts import Proposal, Reading
from .form_added import QUOTED
from .form_names import for_each
from .pieces import Piece
from .sentences import PART
from .unit_lists import kinds_in

_BEHIND = re.compile(rf"{QUOTED.pattern}\s*\((?P<who>[^()“”:;.\d]{{2,160}})\)")
_BEFORE = re.compile(
    r"(?:(?:Hình thức|Tên gọi)\b[^:;.“”\d]{0,40}:\s+)?"
    r"(?:(?:Đối với|Riêng)\s+)?(?:(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?)?(?P<who>[^:;.“”()\d]{2,160}?)\s+tổ chức\s+"
    r"(?P<forms>“[^”]+”(?:(?:,|\s+hoặc)\s+(?:tổ chức\s+)?“[^”]+”)*)"
)


def read_forms_by_kind(reading: Reading) -> None:
    """Give each kind of a level's units its own forms; the level keeps one that is of all, or of all that are named.

    Nothing is made where a form of the level has nobody beside it, or two kinds have one unit.
    """
    parted = {one.values["level"] for one in reading.of("exception") if one.values.get("choose_form")}
    for level in [one for one in reading.of("level") if one.values["id"] not in parted]:
        clause, chosen = level.values.get("clause", ""), level.values.get("choose_form", [])
        units: list[str] = level.values.get("units", [])
        for piece in [one for one in reading.clauses() if clause and f"{one.clause}.".startswith(f"{clause}.")]:
            groups = list(_groups(reading, piece, units)) if len(chosen) > 1 else []
            named = [code for codes, _ in groups for code in codes]
            mine = [unit for _, some in groups for unit in some]
            if len(groups) > 1 and set(named) == set(chosen) and mine and len(mine) == len(set(mine)):
                _give(reading, piece, level, groups)
                break


def _give(reading: Reading, piece: Piece, level: Proposal, groups: list[tuple[list[str], list[str]]]) -> None:
    units = level.values["units"]
    whole = next((codes for codes, some in groups if set(some) == set(units)), None)
    if whole:
        level.values["choose_form"] = whole
        return
    for codes, some in groups:
        if some:
            set_apart(reading, piece, level, {"units": some}, {"choose_form": codes})


def _groups(reading: Reading, piece: Piece, units: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the codes of forms with those of the units that are said to hold them; of units of no level with none."""
    codes = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    for part in PART.split(piece.text):
        behind = list(_BEHIND.finditer(part))
        before = _BEFORE.match(part)
        said = [([found[1]], found["who"]) for found in behind]
        said = said or ([(QUOTED.findall(before["forms"]), before["who"])] if before else [])
        for names, who in said:
            known = [codes[for_each(name)] for name in names if for_each(name) in codes]
            kinds = kinds_in(lowered_first(who))
            if known and len(known) == len(names) and kinds:
                sorts = [kind.removesuffix(" học") if kind == "trường học" else kind for kind in kinds]  # of any sort
                yield known, [unit for unit in units if any(f"{unit} ".startswith(f"{kind} ") for kind in sorts)]
