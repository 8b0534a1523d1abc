"""A quota that a sentence said before the table behind it, which says the same of each unit again."""

from __future__ import annotations

from typing import Any

from .facts import Proposal, Reading


def seats_told(reading: Reading, values: dict[str, Any]) -> Proposal | None:
    """Return the quota that gives the same unit as many for the same meeting; None where there is none.

    What either remarks on it is kept there.
    """
    mine = _seats(values)
    same = next((one for one in reading.of("quota") if _seats(one.values) == mine), None)
    notes = [str(note) for note in (same.values.get("note"), values.get("note")) if note] if same else []
    if same and notes:
        same.values["note"] = "; ".join(dict.fromkeys(notes))
    return same


def _seats(values: dict[str, Any]) -> dict[str, Any]:
    """Return whose a quota is and how many, without what is remarked; a name may begin in either case."""
    held = {key: value for key, value in values.items() if key not in ("note", "clause") and value}
    return held | ({"unit": str(held["unit"]).casefold()} if "unit" in held else {})
