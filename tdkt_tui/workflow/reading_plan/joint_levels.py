"""When and how large a conference of several units is: a level of its own, or an exception of the level they are of."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .enclosing import levels_around
from .facts import Proposal, Reading, code_of
from .forms import forms_of
from .headed import below
from .lengths import length_of
from .pieces import Piece
from .scopes import Scope, told_of
from .sent_numbers import KIND
from .times import window_of
from .undated import Years

_KEYS = ("window", "days", "size")
_MOST = 20
"""Pieces behind one that are looked at."""


def read_joint_levels(reading: Reading) -> None:
    """Add what a paragraph on who meets together says of their conference's time, length and size.

    Units that meet so on terms are an exception of the level whose clause it is; those of no level are one.
    """
    pieces = reading.clauses()
    taken = {str(one.values["id"]) for table in ("form", "level") for one in reading.of(table)}
    forms = {str(one.values["name"]): str(one.values["id"]) for one in reading.of("form")}
    years = Years(reading)
    for at, piece in enumerate(pieces, 1):
        drawn = reading.drawn.get(piece.at, ())
        joint = [one.values for one in drawn if one.table == "jointly"]
        if not joint or any(one.table in ("level", "exception") for one in drawn):
            continue
        units = list(dict.fromkeys(_as_kind(unit) for one in joint for unit in one["units"]))
        label = ", ".join(units)
        scope = Scope([label], [piece, *below(piece, pieces[at : at + _MOST])], {label: units})
        told = told_of(scope, label, years)
        dated, _ = years.put(piece.text, piece)  # no other word than who meets stands before the time
        found = told.values.get("window") or window_of(dated)
        said: dict[str, Any] = ({"window": found} if found else {}) | length_of(piece.text)
        said |= {key: told.values[key] for key in _KEYS if key in told.values}
        level = _level(reading, piece)
        if not said or (level is not None and level.values.get("units") == ["tỉnh"]):
            continue  # the province itself meets with nobody
        if level is None and all("when" not in one for one in joint):
            made = reading.add("level", piece, id=code_of(label, taken), label=f"các {label}", units=units, **said,
                               choose_form=forms_of(reading, scope, label, forms, taken))  # fmt: skip
        elif level is not None and len(joint) == 1 and "when" in joint[0] and (mine := _of_level(level, units)):
            made = reading.add("exception", piece, level=level.values["id"], units=mine,
                               when=f"{label} {joint[0]['when']}, tổ chức ghép", **said)  # fmt: skip
        else:
            continue
        made.marks.update(told.marks)
        reading.draw(made, told.used)


def _level(reading: Reading, piece: Piece) -> Proposal | None:
    """Return the level in whose own clause a paragraph stands, None where there is none or more than one."""
    mine = [one for one in levels_around(reading, piece) if one.values["clause"] == piece.clause]
    return mine[0] if len(mine) == 1 else None


def _of_level(level: Proposal, units: list[str]) -> list[str]:
    """Return the units of a level that words on who meets together are on: all of it for words that mean any."""
    mine: list[str] = level.values.get("units", [])
    if any(re.match(r"(?:đơn vị(?! sự nghiệp)|cơ quan|địa phương|nơi)\b", unit, re.IGNORECASE) for unit in units):
        return mine
    return [one for one in mine if any(f"{one} ".casefold().startswith(f"{unit} ".casefold()) for unit in units)]


def _as_kind(unit: str) -> str:
    """Return a kind of unit as it stands inside a sentence; a body's own name as it is."""
    return lowered_first(unit) if re.match(rf"(?i:{KIND})(?: [a-zà-ỹđ]|$)", unit) else unit
