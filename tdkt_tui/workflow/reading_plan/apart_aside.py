"""What brackets behind a level's number say of some of its kinds, and of whom a share behind it is."""

from __future__ import annotations

import re
from typing import Any

from .apart import levels_at, set_apart
from .apart_names import UNITS, units_by_name
from .bounds import BOUND, LEAST, bound_key
from .counts import NUMBER, number_said
from .facts import Proposal, Reading
from .pieces import Piece
from .sentences import SENTENCE
from .targets_named import NAMED
from .unit_words import KIND

_PEOPLE = r"(?:\s+(?:đại biểu|người))"
_ASIDE = re.compile(
    rf"(?:{BOUND}|từ|khoảng)\s+(?:{NUMBER}\s*(?:đến|-|–)\s*)?{NUMBER}{_PEOPLE}\s*"
    r"(?P<aside>\((?:riêng\s+)?(?:đối với\s+)?(?:các\s+)?"
    rf"(?P<kinds>{KIND}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{KIND})*)\s*:?\s+(?P<how>{BOUND})\s+(?P<n>{NUMBER}){_PEOPLE}?\))",
    re.IGNORECASE,
)
"""A bound, and in brackets that of some kinds: "không quá 80 người (phường không quá 100 người)"."""
_SHARE = re.compile(
    r"(?:trong đó|trong số đó)[,:]?\s+(?:số\s+)?(?P<who>"
    rf"(?:đại biểu|người|hội viên|đoàn viên|nông dân|công nhân|hộ)\b[^,;:.()%\d]{{0,50}}?)\s+"
    rf"(?:phải\s+)?(?:chiếm|đạt)\s+(?:tỷ lệ\s+)?{LEAST}\s+(?P<n>\d{{1,2}})\s*%"
    r"(?=\s*[;.,]|\s*$)",
    re.IGNORECASE,
)
_SHARE_FIRST = re.compile(
    rf"(?:trong đó|trong số đó)[,:]?\s+(?:phải\s+)?(?:có\s+)?{LEAST}\s+(?P<n>\d{{1,2}}\s*%|[1-4]/(?:10|[2-9]))\s+"
    r"(?:(?:tổng\s+)?số\s+(?:đại biểu|người)\s+)?là\s+(?P<who>[^;:.()%\d]{3,120}?)(?=\s*[;.]|\s*$)",
    re.IGNORECASE,
)
"""The same with the number first: "trong đó ít nhất 2/3 là đại diện hộ gia đình, cá nhân được biểu dương"."""
_LEADS = re.compile(rf"(?:[Rr]iêng|[Đđ]ối với)\s+(?:đối với\s+)?(?P<units>{UNITS})")
_OTHERS = re.compile(rf"{NAMED}|điển hình|khách|mời|lãnh đạo", re.IGNORECASE)
"""Groups that the plan's other tables know."""


def read_apart_aside(reading: Reading) -> None:
    """Add exception for kinds in brackets behind their level's bound, and composition of a group in its own words."""
    for piece in reading.clauses():
        levels = levels_at(reading, piece)
        for sentence in SENTENCE.split(piece.text) if len(levels) == 1 else ():
            if found := _ASIDE.search(sentence):
                _kinds(reading, piece, levels[0], found)
            share = _SHARE.search(sentence) or _SHARE_FIRST.search(sentence)
            if share and not _OTHERS.search(share["who"]) and re.search(rf"\d{_PEOPLE}", sentence[: share.start()]):
                reading.add("composition", piece, levels=[levels[0].values["id"]], units=led_by(sentence),
                            group=share["who"].strip(), at_least=_measured(share["n"]))  # fmt: skip
                reading.say(piece, share[0])


def led_by(sentence: str) -> list[str]:
    """Return the units by their names that a sentence sets apart, of whose delegates alone it is: "Riêng huyện A …"."""
    found = _LEADS.match(sentence)
    return units_by_name(found["units"]) if found else []


def _measured(said: str) -> str:
    plain = said.replace(" ", "")
    return plain if re.search("[%/]", plain) else f"{plain}%"


def _kinds(reading: Reading, piece: Piece, level: Proposal, found: re.Match[str]) -> None:
    mine: list[str] = level.values.get("units", [])
    units = [one.casefold() for one in re.findall(rf"\b{KIND}\b", found["kinds"], re.IGNORECASE)]
    number = number_said(found["n"])
    if not number or not set(units) < set(mine):
        return
    size: dict[str, Any] = {"caps": [{"category": "all", bound_key(found["how"]): number, "clause": piece.clause}]}
    set_apart(reading, piece, level, {"units": units}, {"size": size})
    reading.say(piece, found["aside"])
    reading.say(piece, found[0])
