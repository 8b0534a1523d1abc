"""Which kinds of a level's row are of it only without units under them: a condition said behind the last of them."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .unit_words import COMMUNES, DISTRICTS

_ALONE = re.compile(r"(?:không|chưa) có (?:các )?đơn vị (?:cơ sở )?trực thuộc")
_BEHIND = re.compile(rf"\s+(?P<when>{_ALONE.pattern})(?!\w)")
_ROW = 2
"""The last of a row, by which words of a sentence are known for it."""
_AREAS = (*COMMUNES, *DISTRICTS)


def read_kinds_alone(reading: Reading) -> None:
    """Keep of a row of areas and others, of which it ends in this condition, that it binds the others alone.

    An area has no units under it in this sense: "xã, phường, doanh nghiệp, cơ quan không có đơn vị trực thuộc".
    """
    for level in reading.of("level"):
        units: list[str] = level.values.get("units", [])
        if "when" not in level.values and (when := _behind(level)):
            level.values["when"] = when
            units = level.values["units"]
        areas = [at for at, unit in enumerate(units) if unit.casefold() in _AREAS]
        alone = units[areas[-1] + 1 :] if areas else []
        if alone and _ALONE.fullmatch(str(level.values.get("when", ""))):
            level.values["without_subordinates"] = alone
            level.marks["without_subordinates"] = "suy ra: điều kiện đứng sau các loại này"


def _behind(level: Proposal) -> str:
    """Return the condition behind a level's row, "" for none; the last kind, and the label, lose it."""
    units: list[str] = level.values.get("units", [])
    own = _BEHIND.search(units[-1]) if len(units) >= _ROW else None
    in_row = own and level.piece and f", {units[-1]}" in level.piece.text  # behind "và các" it is of the last alone
    if own and in_row and own.end() == len(units[-1]) and any(unit.casefold() in _AREAS for unit in units):
        level.values["units"] = [*units[:-1], units[-1][: own.start()]]
        level.values["label"] = str(level.values["label"]).removesuffix(own[0])
        return own["when"]
    said = _BEHIND.search(level.piece.text) if level.piece and len(units) >= _ROW else None
    row = f", {', '.join(units[-_ROW:])}".casefold()
    return said["when"] if said and said.string[: said.start()].casefold().endswith(row) else ""
