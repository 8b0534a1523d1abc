"""How many come by how many people an office has: "có từ 150 người trở lên: 100 - 130 đại biểu; …"."""

from __future__ import annotations

import re
from typing import Any

from .apart import set_apart
from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .enclosing import levels_around
from .facts import Reading
from .sentences import SENTENCE
from .unit_words import AREA

_BAND = re.compile(
    r"(?:(?:các\s+|những\s+)?(?:cơ quan|đơn vị|nơi|doanh nghiệp|trường)\s+)?"
    r"(?P<when>(?:có\s+)?(?:"
    r"từ\s+\d+\s+(?:[^\d;:.()]{3,30}?\s+)?(?:trở lên\s+)?đến\s+(?:dưới\s+)?\d+\s+[^\d;:.()]{3,90}?"
    r"|từ\s+\d+\s+[^\d;:.()]{3,90}?\s+trở lên|(?:dưới|trên)\s+\d+\s+[^\d;:.()]{3,90}?))(?:\s*\([^()\d]*\))?"
    r"(?:\s*:|\s+[-–]|,|\s+thì\b)?\s+(?:(?:tổ chức\s+)?(?:(?:hội nghị|họp)\s+)?(?:cử\s+)?đại biểu,?\s+)?"
    rf"(?:(?P<how>{BOUND})\s+(?P<n>{NUMBER})|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER})"
    rf"|(?<=thì\s)(?P<just>{NUMBER}))"
    r"\s+(?:đại biểu|người)(?=\s*[;.]|\s*$)",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:người|công chức|viên chức|lao động|cán bộ)\b")
_PLACE = re.compile(rf"\b{AREA}\s+$", re.IGNORECASE)
_LEAST = 2
"""Bands that make numbers those of some offices each; one alone may be the level's own."""


def read_size_bands(reading: Reading) -> None:
    """Add exception for each band, under its words as a condition."""
    for piece in reading.clauses():
        levels = [one for one in levels_around(reading, piece) if one.values.get("units")]
        for found in bands_in(piece.text) if len(levels) == 1 else ():
            when = re.sub(r"^(?!có\b)", "có ", found["when"][:1].lower() + found["when"][1:])
            size: dict[str, Any] = {"caps": [{"category": "all", **_bounds(found), "clause": piece.clause}]}
            set_apart(reading, piece, levels[0], {"units": levels[0].values["units"], "when": when}, {"size": size})
            levels[0].marks["sizes"] = "bản gốc ghi số lượng cho từng loại đơn vị"
            reading.say(piece, found[0])


def without_bands(text: str) -> str:
    """Return a text without the numbers that it gives bands of offices."""
    for found in reversed(bands_in(text)):
        text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def bands_in(text: str) -> list[re.Match[str]]:
    """Return the bands of each sentence that has several."""
    told = [hit for hit in _BAND.finditer(text) if _bounds(hit) and _of_staff(hit)]
    ends = [one.start() for one in SENTENCE.finditer(text)]
    return [one for one in told if sum(_same(one, other, ends) for other in told) >= _LEAST]


def _of_staff(found: re.Match[str]) -> bool:
    """Tell a band of offices by who works there from a sort of places: "xã có trên 15 thôn tối đa 90 đại biểu"."""
    headed = ":" in found[0][found.end("when") - found.start() :]
    return headed or bool(_STAFF.search(found["when"]) and not _PLACE.search(found.string[: found.start()]))


def _same(one: re.Match[str], other: re.Match[str], ends: list[int]) -> bool:
    return sum(end < one.end() for end in ends) == sum(end < other.end() for end in ends)


def _bounds(found: re.Match[str]) -> dict[str, int]:
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    if found["just"]:
        return {"at_least": number_said(found["just"]), "at_most": number_said(found["just"])}
    first, last = number_said(found["a"]), number_said(found["b"])
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
