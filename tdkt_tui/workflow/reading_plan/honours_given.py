"""Who gives an award to which units: the givers that a sentence names are of several kinds, as the units are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.unit_names import AREAS

from .facts import Proposal, Reading
from .pieces import Piece


def set_apart_award(reading: Reading, piece: Piece, one: Proposal) -> None:
    """Leave to an award of a level that was said without numbers the units which no row names."""
    level, units = str(one.values.get("level", "")), list(one.values.get("units", ()))
    for other in list(reading.drawn.get(piece.at, ())) if units else ():
        plain = {*other.values} <= {"level", "award", "units", "clause"} and other.values.get("level", "") == level
        if other.table == "honours" and plain and _kind_of(other) == _kind_of(one):
            rest = [unit for unit in other.values.get("units") or units_of_level(reading, level) if unit not in units]
            other.values["award"] = given_to(other.values["award"], rest)
            other.values["units"] = rest
            if not rest:
                reading.facts.remove(other)
                reading.drawn[piece.at].remove(other)


def _kind_of(award: Proposal) -> str:
    return str(award.values["award"]).partition(" của ")[0]


def units_of_level(reading: Reading, code: str) -> list[str]:
    """Return the units of a level."""
    return next((list(one.values.get("units", ())) for one in reading.of("level") if one.values["id"] == code), [])


def given_to(award: str, units: Sequence[str]) -> str:
    """Return an award with who gives it to these units, where the words name givers of several kinds."""
    kind, _, givers = award.partition(" của ")
    areas = bool(units) and all(unit.casefold() in AREAS for unit in units)
    heads = re.split(r",\s*(?=(?:[Tt]hủ trưởng|[Gg]iám đốc|[Nn]gười đứng đầu|[Cc]hủ tịch)\s)", givers)
    mine = [one for one in heads if bool(re.match(r"[Cc]hủ tịch\s", one)) == areas]
    if len(heads) < 2 or not mine:
        return award
    named = re.sub(r"\b(?:các cấp|cùng cấp)$", ", ".join(units), mine[0])
    return f"{kind} của {named}"
