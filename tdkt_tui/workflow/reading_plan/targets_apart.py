"""A share that some units have instead of the others: "dân tộc thiểu số ít nhất 60% (riêng huyện A, các sở 45%)"."""

from __future__ import annotations

import re

from .apart_names import units_by_name
from .bounds import LEAST
from .facts import Proposal, Reading
from .pieces import Piece
from .portions import of_whom
from .unit_lists import kinds_in

CATEGORIES = {
    "nữ": ("women", ""), "điển hình tiên tiến": ("exemplar", ""), "lao động trực tiếp": ("direct-worker", ""),
    "dân tộc thiểu số": ("ethnic-minority", "đại biểu là người dân tộc thiểu số"),
}  # fmt: skip
"""Groups that a level's own shares may hold: the category, and its words where the core has none."""
_APART = re.compile(
    rf"\s*\((?:[Rr]iêng\s+)?(?:đối với\s+|ở\s+|tại\s+)?(?P<units>[^;:.()%\d]{{2,120}}?),?\s*:?\s*"
    r"(?:(?:chiếm|đạt|là|có)\s+)?(?:từ\s+)?"
    rf"(?:{LEAST}\s+(?P<n>\d{{1,2}})\s*%|(?P<up>\d{{1,2}})\s*%\s+trở lên)\)"
)
_NEXT = re.compile(r",\s+(?:và\s+)?|\s+và\s+(?=(?:các\s+)?[a-zđ])")


def read_apart_target(reading: Reading, piece: Piece, end: int, group: str, levels: list[str]) -> None:
    """Add an exception for each level of the units that words behind a group's share set apart.

    end: where that share ends; levels: whose delegates it is asked of, none for all. Where one of the units is of none
    of these, nothing is made of them.
    """
    found = _APART.match(piece.text, end)
    if found is None or group not in CATEGORIES:
        return
    told: dict[str, list[str]] = {}
    for unit in _units(found["units"]):
        level = _level(reading, unit)
        if level is None or (levels and level.values["id"] not in levels):
            return
        told.setdefault(level.values["id"], []).append(unit)
    category, label = CATEGORIES[group]
    share = {"category": category, **({"label": label} if label else {}),
             "share": int(found["n"] or found["up"]) / 100, "how": "at-least",
             **of_whom(piece.text[:end]), "clause": piece.clause}  # fmt: skip
    for code, units in told.items():
        reading.add("exception", piece, level=code, units=units, size={"shares": [dict(share)]})
    if told:
        reading.say(piece, found[0].strip(" ,;"))


def _units(words: str) -> list[str]:
    """Return the units that words name, or the kinds; none where they are neither."""
    if named := units_by_name(words):
        return named
    parts = [part.strip() for part in _NEXT.split(words) if part.strip()]
    units: list[str] = []
    for part in parts:
        plain = re.sub(r"^(?:các|những)\s+", "", part)
        named = units_by_name(plain) or kinds_in(plain)
        if not named:
            return []
        units += named
    return units


def _level(reading: Reading, unit: str) -> Proposal | None:
    """Return the one level of whose kinds a unit is."""
    low = f"{unit} ".casefold()
    mine = [level for level in reading.of("level")
            if any(low.startswith(f"{kind} ".casefold()) for kind in level.values.get("units", ()))]  # fmt: skip
    return mine[0] if len(mine) == 1 else None
