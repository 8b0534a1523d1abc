"""Parts of a plan that are on some districts by their names: what is laid down there is theirs, or their communes'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, kind_of

from .apart_names import UNITS, units_by_name
from .facts import Proposal, Reading
from .groups_defined import read_groups_defined
from .levels_said.cutting import before_besides
from .levels_said.finding import Finder
from .levels_said.giving import Giver
from .levels_said.segments import Defined, Segment
from .levels_said.stating import stated_in
from .owners import in_tasks
from .parting import DOES
from .pieces import Piece
from .sentences import SENTENCE

_HEAD = re.compile(
    r"(?:(?:[\dIVX]+|[a-zđ])[.)]\s*)*(?:(?:[Rr]iêng|[Đđ]ối với|[Tt]ại|[Ởở]|[Vv]ề)\s+)*"
    r"(?:(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm)\s+)?"
    rf"(?P<units>{UNITS})\s*[:.]?"
)
_AT = r"(?:(?:Ở|Tại|Đối với|Riêng|Hội nghị|Đại hội|ở|tại|của)\s+)*(?:[Cc]ấp\s+)?"
_COMMUNES = re.compile(rf"{_AT}(?:cơ sở|(?:[Cc]ác\s+)?(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)(?!\s+[{UPPER}]))\b")
_DISTRICTS = re.compile(rf"{_AT}(?:(?:[Cc]ác|[Hh]ai)\s+)?(?:[Hh]uyện|[Tt]hị xã|[Tt]hành phố)\b(?!\s+[{UPPER}])")
_AMID = re.compile(
    r"[^.;:,]{3,50}?\s(?:ở|tại|của|cấp)\s+(?:các\s+)?"
    r"(?:(?:cơ sở|xã|phường|thị trấn)|(?P<district>huyện|thị xã|thành phố))\b"
    rf"(?!\s+[{UPPER}])"
)
"""Where they are of whom a sentence speaks that begins with something else: "Báo cáo tại hội nghị ở xã …"."""
_KINDS = re.compile(rf"(?<!\w)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)(?!\w)(?!\s+[{UPPER}])")
_BEGINNING = 60
_NAMED = re.compile(rf"(?:(?:Các|Riêng|Hai)\s+)*(?i:{AREA})\s+[{UPPER}]|Sở\s")
_MEETING = re.compile(r"hội nghị|đại hội|đại biểu", re.IGNORECASE)
_DONE = re.compile(
    rf"(?:{_AT}[^\W\d]+(?:\s[^\W\d]+){{0,4}}?\s)?(?:xong|hoàn thành|kết thúc|lùi|kéo dài|thời gian)\b", re.IGNORECASE
)
"""How a sentence without a word for the meeting begins that is on when it is held, and on nothing else to be done."""
_WORK = re.compile(
    rf"(?:{_AT}(?:(?:các\s+)?(?:xã|phường|thị trấn|huyện|thị xã|thành phố))?,?\s*)?"
    rf"(?!tổ chức|tiến hành|hoàn thành|mời|có thể|lồng ghép)(?:{DOES}|chọn)\b",
    re.IGNORECASE,
)
"""How one begins on other work: "Bố trí địa điểm hội nghị"."""
_Whose = tuple[str, tuple[str, ...], str]
"""A level, the units of it, and the condition that they are under."""
_INSTEAD = re.compile(r"\s+thay (?:cho|vì|thế)\s[^,;.]*")


def districts_headed(line: str) -> list[str]:
    """Return the districts that a heading names, and nothing else: "Đối với huyện A và huyện B"; [] for any other."""
    found = _HEAD.fullmatch(line.strip())
    named = units_by_name(found["units"]) if found else []
    return named if named and all(AREAS.get(kind_of(one)) == "district" for one in named) else []


def part_of(words: str) -> str:
    """Return whom words speak of below such a heading: "commune", "district", "other" units; "" where they go on."""
    tiers = ((_COMMUNES, "commune"), (_DISTRICTS, "district"), (_NAMED, "other"))
    told = next((tier for pattern, tier in tiers if pattern.match(words)), "")
    amid = _AMID.match(words) if not told else None
    return told or (("district" if amid["district"] else "commune") if amid else "")


def communes_in(words: str) -> list[str]:
    """Return the kinds of commune that the beginning of words names; none where it only says "ở cơ sở"."""
    return list(dict.fromkeys(one.casefold() for one in _KINDS.findall(words[:_BEGINNING])))


def hold_named(reading: Reading) -> None:
    """Keep what stands below such headings from the steps that read what all units do, but in the part on tasks."""
    headed = [one for one in reading.body() if one.numbered and districts_headed(one.text) and not in_tasks(one)]
    names, heads = {piece.text for piece in headed}, {piece.at for piece in headed}
    held = {one.at for one in reading.body() if one.at in heads or names & {*one.under}}
    if held:
        reading.whole_text = reading.pieces
        reading.pieces = [one for one in reading.pieces if one.at not in held]


def read_named(reading: Reading) -> None:
    """Put what was kept back, with what it lays down for these districts and their communes as exceptions."""
    if not (whole := reading.whole_text):
        return
    kept = {one.at for one in reading.pieces}
    reading.pieces = [one for one in whole if one.at not in kept]
    read_groups_defined(reading)
    giver = Giver(Finder(reading, Defined()))
    told: dict[_Whose, dict[str, Any]] = {}
    parts: dict[_Whose, list[Segment]] = {}
    for part, districts, tier, kinds in _parts(reading.pieces):
        level, stated = _level(reading, tier), stated_in(part, giver.years)
        if level is None or not stated or "doubt" in stated:
            continue
        lying = f"thuộc {', '.join(districts)}" if tier == "commune" else ""
        communes = [str(one) for one in level.values["units"] if AREAS.get(str(one)) == "commune"]
        communes = [one for one in communes if one in kinds] or communes
        key = str(level.values["id"]), tuple(communes if lying else districts), lying
        told[key] = stated | told.get(key, {})
        parts.setdefault(key, []).append(part)
    for key, stated in told.items():
        code, units, lying = key
        level = next(one for one in reading.of("level") if one.values["id"] == code)
        before = len(reading.facts)
        giver.exception(level, list(units), lying, parts[key][0], stated)
        for made in (one for one in reading.facts[before:] if one.table == "exception"):
            reading.draw(made, [part.piece for part in parts[key]])
    reading.pieces = whole


def _parts(pieces: Sequence[Piece]) -> Iterator[tuple[Segment, list[str], str, list[str]]]:
    """Yield each part of a sentence with the districts whose heading it stands under, and the tier that it is on.

    Behind it the kinds of commune that are named there.
    """
    for piece in pieces:
        districts = next(filter(None, map(districts_headed, reversed(piece.under))), [])
        tier, kinds = "district", list[str]()
        cut = [(words, one) for one in SENTENCE.split(piece.text) for words in one.split("; ")] if districts else []
        for words, sentence in cut:
            tier, kinds = (told, communes_in(words)) if (told := part_of(words)) else (tier, kinds)
            if said := _on_meeting(words, sentence):
                yield Segment(piece, _INSTEAD.sub("", said), (), ()), districts, tier, kinds


def _on_meeting(words: str, sentence: str) -> str:
    """Return what words say of a meeting, before reports and the like; "" where they are on other things."""
    meets = _DONE.match(words) or _MEETING.search(before_besides(sentence))
    return before_besides(words) if meets and not _WORK.match(words) else ""


def _level(reading: Reading, tier: str) -> Proposal | None:
    """Return the level that has areas of a tier."""
    levels = (one for one in reading.of("level") if one.values.get("units") != ["tỉnh"])
    return next((one for one in levels if any(AREAS.get(kind_of(str(unit))) == tier
                                              for unit in one.values.get("units", ()))), None)  # fmt: skip
