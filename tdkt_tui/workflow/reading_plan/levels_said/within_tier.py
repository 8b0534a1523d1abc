"""Kinds that a paragraph on tiers by name sets apart: they are of the tier that such units stand on, not a level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.unit_words import COMMUNES, DISTRICTS

_TIERS = {"cấp cơ sở": COMMUNES, "cấp trên cơ sở": DISTRICTS}
"""The areas that stand on a tier which a plan calls by no area."""
_ONLY = re.compile(r"(?:\bRiêng|[,;]\s+riêng)\s+(?:đối với\s+)?(?:các\s+)?")


def put_in_tier(reading: Reading, kinds: Sequence[str], piece: Piece) -> Proposal | None:
    """Take areas that a tier's paragraph sets apart into that tier, and return it; None where they are no such.

    "Riêng các huyện tổ chức …" below a heading on the base and what is above it: what is said of all above it binds
    the districts too.
    """
    begins = kinds and any(piece.text.startswith(kinds[0], found.end()) for found in _ONLY.finditer(piece.text))
    for level in reading.of("level") if begins else ():
        units: list[str] = level.values.get("units", [])
        if level.values.get("clause") == piece.clause and {*kinds} <= {*_TIERS.get(str(level.values["label"]), ())}:
            added = [kind for kind in kinds if kind not in units]
            level.values["units"] = [*units, *added]
            if added:
                why = f"bản gốc nêu riêng {', '.join(added)} trong đoạn về {level.values['label']}"
                level.marks["units"] = f"suy ra: {why}"
            return level
    return None


def put_within(reading: Reading, theirs: Proposal, keys: Sequence[str]) -> bool:
    """Do the same with a level of the second reading of which there is an exception; tell whether it is such.

    keys: what of theirs stays apart where it differs.
    """
    level = put_in_tier(reading, theirs.values["units"], theirs.piece) if theirs.piece else None
    for apart in reading.of("exception") if level else ():
        if level and apart.values["level"] == level.values["id"] and apart.units() == theirs.units():
            more = {key: theirs.values[key] for key in keys if key in theirs.values and key not in apart.values}
            apart.values.update({key: value for key, value in more.items() if not _same(value, level.values.get(key))})
    return level is not None


def _same(theirs: object, own: object) -> bool:
    """Tell a value that a level has too; of a size, all that it says."""
    if isinstance(theirs, dict) and isinstance(own, dict):
        return all(own.get(key) == value for key, value in theirs.items())
    return theirs == own
