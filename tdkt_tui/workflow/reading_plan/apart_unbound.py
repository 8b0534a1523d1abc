"""Units that need not be as many as their level: "không quy định số lượng đại biểu tối thiểu"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .facts import Proposal, Reading
from .pieces import Piece

_FREE = re.compile(
    r",?\s*(?:và\s+)?không (?:quy định|bắt buộc|áp dụng|giới hạn)(?:\s+(?:về\s+)?(?:mức\s+)?(?:số lượng|số))?"
    r"(?:\s+đại biểu)?\s+tối thiểu(?:\s+(?:về\s+)?(?:số lượng\s+)?đại biểu)?(?=\s*[,;.]|\s*$)",
    re.IGNORECASE,
)


def without_least(rest: str) -> tuple[str, bool]:
    """Return words without those that free units of the least number of delegates, and whether there are such."""
    left, count = _FREE.subn("", rest)
    return left, count > 0


def size_without_least(reading: Reading, level: Proposal, units: Sequence[str], piece: Piece) -> dict[str, Any]:
    """Return no least for units, and the most that the level, or what it says of their kind, gives them.

    The least that no longer binds them is written as 0: one that is left out would stay the level's.
    """
    told = level.values
    for one in reading.of("exception"):
        kinds = [str(kind).casefold() for kind in one.values["units"]]
        mine = all(any(unit.casefold().startswith(f"{kind} ") for kind in kinds) for unit in units)
        if mine and one.values["level"] == told["id"] and not one.values.keys() & {"when"} and "size" in one.values:
            told = one.values
    most = next((cap["at_most"] for cap in told.get("size", {}).get("caps", ())
                 if cap.get("category") == "all" and "at_most" in cap), 0)  # fmt: skip
    caps = {"category": "all", "at_least": 0, **({"at_most": most} if most else {}), "clause": piece.clause}
    return {"caps": [caps]}
