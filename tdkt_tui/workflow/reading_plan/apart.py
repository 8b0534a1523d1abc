"""A size that a level's sentence gives one of its units alone: "…, riêng huyện đảo Cồn Cỏ không quá 50 người"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .beside import DEPARTMENT
from .facts import Reading

ALONE = re.compile(
    r"\b[Rr]iêng\s+(?:đối với\s+)?(?P<unit>(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|sở|ban)\s"
    r"(?:đảo\s+|miền núi\s+)?[A-ZĐÀ-Ỹ][^,;.:\d]{1,60}?)\s*:?\s+"
    r"(?:(?P<how>không quá|tối đa|nhiều nhất|ít nhất|tối thiểu)\s+|từ\s+(?P<least>\d{1,4})\s*(?:đến|-|–)\s*)"
    r"(?P<n>\d{1,4})\s+(?:đại biểu|người)(?=\s*[;.]|\s*$)",
    re.IGNORECASE,
)
"""What a sentence says of one unit, and so not of the level."""
_NAME = re.compile(r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+(?:đảo\s+|miền núi\s+)?(?P<name>.+)",
                   re.IGNORECASE)  # fmt: skip
_MOST = ("không quá", "tối đa", "nhiều nhất")


def read_apart(reading: Reading) -> None:
    """Add exception for a unit by its name. Which level it is of, the sentence's own fact says; else it stays told."""
    for piece in reading.body():
        levels = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"]
        found = ALONE.search(piece.text) if len(levels) == 1 else None
        if found is None or not _is_name(found["unit"]):
            continue
        number = int(found["n"])
        if found["least"]:
            bounds = {"at_least": int(found["least"]), "at_most": number}
        else:
            bounds = {"at_most" if found["how"].casefold() in _MOST else "at_least": number}
        reading.add("exception", piece, level=levels[0].values["id"], units=[found["unit"]],
                    size={"caps": [{"category": "all", **bounds, "clause": piece.clause}]})  # fmt: skip
        reading.say(piece, found[0])


def _is_name(unit: str) -> bool:
    """Tell one unit's name from a sort of units ("huyện ít dân"), from two names, and from words on what it does."""
    found = _NAME.fullmatch(unit)
    if found is None:
        return DEPARTMENT.fullmatch(raised_first(unit)) is not None
    return all(word[0].isupper() or word in ("-", "–") for word in found["name"].split())
