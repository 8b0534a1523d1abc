"""A length for some of a level's units: "01 buổi, riêng cấp huyện không quá 01 ngày (huyện miền núi: ½ ngày)"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .apart import set_apart
from .apart_names import UNITS, units_by_name
from .apart_sorts import SORT
from .bounds import MOST
from .facts import Proposal, Reading
from .lengths import LENGTH, length_of
from .pieces import Piece

TIERS = {
    "cấp huyện": ("huyện", "quận", "thị xã", "thành phố"),
    "cấp xã": ("xã", "phường", "thị trấn", "đặc khu"),
    "cấp sở": ("sở", "ban", "ngành"),
}
_KIND = (
    r"(?:thị xã|xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|sở|ban|ngành|đoàn thể|doanh nghiệp|hợp tác xã|"
    r"trường(?: học)?)(?!\w)"
)
_HOLDS = r"(?:tổ chức|kéo dài|thời gian|thời lượng|là|trong|được|có thể)"
_ALONE = re.compile(
    r"(?:(?:[;,.(]\s*|^)[Rr]iêng\s+(?:(?:đối với|ở|tại)\s+)?|\(\s*(?:(?:đối với|ở|tại)\s+)?)"
    r"(?:(?:[Hh]ội nghị|[Đđ]ại hội)\b(?:(?!\bcấp\b)[^;:.,\d]){0,60}?\s)?"
    rf"(?:(?:của|ở|tại)\s+)?(?:các\s+)?(?:(?P<tier>{'|'.join(TIERS)})"
    rf"|(?P<names>{UNITS})|(?P<when>(?P<sort>{_KIND})\s+{SORT})|(?P<kinds>{_KIND}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{_KIND})*))"
    rf"\s*:?,?\s+(?:{_HOLDS}\s+)*(?P<length>(?:dự kiến\s+)?(?:{MOST}\s+)?{LENGTH})(?=\s*[;.,)]|\s*$)",
)
_SOME = re.compile(
    rf"(?:[;,.]\s*|^)(?:(?:đối với|ở|tại)\s+)?(?:các\s+)?"
    rf"(?P<when>(?P<sort>{_KIND})\s+{SORT}(?:(?:\s\w+){{0,4}}?\s+trở (?:lên|xuống))?)\s+(?:thì\s+)?"
    r"(?:có thể|được)\s+(?:(?:tổ chức|kéo dài|bố trí|trong)\s+)+(?:,?\s*(?:nhưng|đến)\s+)?"
    rf"(?P<length>(?:{MOST}\s+)?{LENGTH})(?=\s*[;.,)]|\s*$)"
)
"""Those of a kind that may meet longer: "huyện có từ 25 xã trở lên có thể kéo dài nhưng không quá 01 ngày"."""


def read_apart_lengths(reading: Reading) -> None:
    """Add exception with the length of a level's units that the level's own sentence sets apart.

    Units that are not the level's, or whose length is a lower bound, are left as told.
    """
    for piece in reading.clauses():
        for found in _SOME.finditer(piece.text):
            _some(reading, piece, found)
        for found in _ALONE.finditer(piece.text):
            words = found[0].strip(" ;,.()")
            if any(words in said for said in reading.whole.get(piece.at, ())):
                continue  # read with the time of the same units
            levels = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"]
            units = _units(levels[0], found) if len(levels) == 1 else []
            if units and (length := length_of(found["length"])):
                when = {"when": lowered_first(found["when"])} if found["when"] else {}
                set_apart(reading, piece, levels[0], {"units": units, **when}, length)
                reading.say(piece, found[0].lstrip(" ;,.("))


def _some(reading: Reading, piece: Piece, found: re.Match[str]) -> None:
    """Give the units of a sort that may meet longer their length, at the one level here that has their kind."""
    mine = [(fact, units) for fact in reading.drawn.get(piece.at, ()) if fact.table == "level"
            and (units := _of_kinds(fact, [found["sort"].casefold()]))]  # fmt: skip
    length = length_of(found["length"])
    if len(mine) == 1 and length:
        level, units = mine[0]
        set_apart(reading, piece, level, {"units": units, "when": lowered_first(found["when"])}, length)
        reading.say(piece, found[0].lstrip(" ;,."))


def without_lengths(text: str, labels: list[str]) -> str:
    """Return a text without the lengths of units set apart; those of one of these levels are its own."""
    return _ALONE.sub(
        lambda one: one[0] if one["tier"] in labels else one[0][:1] if one[0][0] in ";,.(" else "", _SOME.sub("", text)
    )


def _units(level: Proposal, found: re.Match[str]) -> list[str]:
    """Return the units of a level that are set apart; none where one of them is not of the level."""
    if found["names"]:
        return units_by_name(found["names"])
    mine: list[str] = level.values.get("units", [])
    if found["tier"]:
        return [unit for unit in mine if unit.casefold() in TIERS[found["tier"]]]
    return _of_kinds(level, [kind.casefold() for kind in re.findall(_KIND, found["sort"] or found["kinds"])])


def _of_kinds(level: Proposal, kinds: list[str]) -> list[str]:
    """Return the units of a level that are of some kinds; none where it has none of one of these."""
    mine: list[str] = level.values.get("units", [])
    units = [[unit for unit in mine if f"{unit.casefold()} ".startswith(f"{kind} ")] for kind in kinds]
    return list(dict.fromkeys(unit for one in units for unit in one)) if all(units) else []
