"""How many each unit sends: for each of a kind, or for one by its name, in sentences that say nothing besides."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import UPPER

from .destinations import level_meant
from .facts import Reading
from .pieces import Piece
from .quota_sorts import names_a_sort
from .quota_told import seats_told
from .remarks import remark_of
from .sent_numbers import KIND, NUMBERS, numbers_of
from .unit_words import PLACE

_KINDS = rf"{KIND}(?:(?:,\s*|,?\s+và\s+){KIND})*(?:\s+(?:(?:trực )?thuộc|cấp|của)\s+tỉnh)?"
_NAMES = (
    r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|Sở|Ban|Công an|Công ty|"
    r"Hội(?! nghị)|Bộ Chỉ huy|Liên đoàn|Tỉnh đoàn|Trường|Báo|Đài|Tổng công ty|Ủy ban Mặt trận|Tòa án|Viện|Cục|"
    r"Văn phòng)"
)
_SENDS = r"(?:\s*:\s*|\s+(?:được\s+)?(?P<verb>cử|bầu|chọn|lựa chọn|phân bổ|giới thiệu)\s*:?\s+|\s+)"
_ONE = rf"(?:{PLACE}|{KIND})"
_EACH = re.compile(
    rf"(?:(?P<lead>[^:;.\d]{{0,160}}):\s+)?(?:mỗi\s+(?P<kinds>{_KINDS})|(?:các\s+)?(?P<group>{_KINDS})\s*[:,]\s*mỗi\s+{_ONE})"
    rf"{_SENDS}(?P<numbers>{NUMBERS})",
    re.IGNORECASE,
)
_PER = re.compile(rf"(?:các\s+)?(?P<kinds>{_KINDS})\s*:\s*(?P<numbers>{NUMBERS})\s*/\s*{_ONE}", re.IGNORECASE)
_UNIT = (
    rf"(?P<unit>{_NAMES}"
    r"(?:\s(?!(?:các|và|không|tối|ít|nhiều|từ|dưới|trên|khoảng|có|mời|thêm|kèm)\b)[^\s:;,.\d]+){1,9}?)"
)
_NAMED = re.compile(rf"(?:(?:UBND|Ủy ban nhân dân)\s+)?{_UNIT}{_SENDS}(?P<numbers>{NUMBERS})")
_AREAS = re.compile(
    r"(?:[Cc]ác\s+)?(?P<kind>(?i:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))\s+"
    rf"(?P<names>(?:[{UPPER}]\w*(?:[\s-][{UPPER}]\w*)*(?:,\s*|\s+và\s+|$)){{2,40}})"
)
_HOW_MANY = re.compile(rf"\s*\(0*\d{{1,3}}\s+{_ONE}\)")
"""How many units of the kind there are: "Mỗi phường (10 phường)"."""
_AMONG = re.compile(r"[,;(]\s*(?:trong đó|gồm|bao gồm)\s*:?\s*(?:phải\s+)?(?:có\s+)?(?P<who>[^;()]+)\)?$")
_WITH = re.compile(r"\s*\((?P<who>(?:bao gồm|gồm|kể cả)\s[^()\d]+)\)")
"""Whom a unit sends people of besides its own."""
"""The number of a line of an annex."""
"""What the title of an annex says that gives out seats."""
_GENERAL = re.compile(
    r"\b(?:các|mỗi|thi đua|tổ chức|thuộc)\b|(?:thị xã|xã|phường|thị trấn|đặc khu|huyện|quận|thành phố)\s+(?:đảo\s+)?"
    r"(?-i:[a-zà-ỹđ])",
    re.IGNORECASE,
)
"""What no name of one unit says: "Xã loại I", "Huyện miền núi" are sorts of units."""
"""What a line's numbers come to: "(cộng 108 đại biểu)"."""
"""Whom units put forward for an award, and send to no meeting by that."""
_HEADS_OTHERS = re.compile(r"\s*\((?:(?:cụm|khối) (?:trưởng|phó)|(?:phó )?trưởng (?:cụm|khối))\)$", re.IGNORECASE)
"""What a unit is in its cluster, behind its name."""
"""Bounds of a whole conference; no unit sends so many to another's."""


def _part(reading: Reading, piece: Piece, part: str) -> bool:
    """Add what one sentence says; tell whether it was one of these."""
    found, among = _found(part)
    each = found if found and found.re is not _NAMED else None
    named = found if found and found.re is _NAMED else None
    numbers = numbers_of(found["numbers"]) if found else {}
    if found is None or not numbers:
        return False
    introduces = found.groupdict().get("verb") == "giới thiệu"
    if introduces and not re.search(r"\bdự\b|đại biểu", found["numbers"]):
        return False  # a nomination: who is introduced is chosen from, and comes to no meeting yet
    if (named and _GENERAL.search(named["unit"])) or (each and names_a_sort(part[: found.start("numbers")])):
        return False
    level = level_meant(reading, piece, part)
    own = _own_units(reading, level)
    if named and _introduces(reading, piece, named["unit"]):
        return False
    if level and not (each and set(_kinds(each)) & own) and not (named and _bounds_only(numbers, named["unit"], own)):
        units: list[dict[str, Any]] = (
            [{"unit": named_unit(named["unit"])}] if named else [{"each": kind} for kind in _kinds(found)]
        )
        if len(units) == 1 and (names := _some(found.groupdict().get("lead") or "", units[0].get("each", ""))):
            units[0]["units"] = names
        also = _WITH.search(part)
        inside = remark_of(among, numbers)
        note = f"trong đó {inside}" if inside else also["who"] if also else ""
        for unit in units:
            add_quota(reading, piece, level, unit | numbers | {"note": note})
        said = part if inside or not among else part[: part.index(among)]
        reading.say(piece, said)
        return said == part
    return False


def _found(part: str) -> tuple[re.Match[str] | None, str]:
    """Return what a sentence says of whom and how many, and who is to be among them where it says that besides."""
    words = _WITH.sub("", _HOW_MANY.sub("", part))
    tail = _AMONG.search(words)
    for way in (_EACH, _PER, _NAMED):
        if found := way.fullmatch(words):
            return found, ""
        if tail and (found := way.fullmatch(words[: tail.start()])):
            return found, tail["who"]
    return None, ""


def _introduces(reading: Reading, piece: Piece, unit: str) -> bool:
    """Tell a unit whose number its paragraph was read to be of exemplars that it introduces."""
    drawn = reading.drawn.get(piece.at, ())
    return any(fact.table == "nomination" and unit in fact.values.get("who", ()) for fact in drawn)


def _own_units(reading: Reading, level: str) -> set[str]:
    """Return the kinds of unit of a level: what is said of each of them is how large its own conference is."""
    return {unit for item in reading.of("level") if item.values["id"] == level for unit in item.values.get("units", ())}


def _some(lead: str, kind: str) -> list[str]:
    """Return the units of a kind that a line lists before how many each sends: "Huyện A, B và C: mỗi huyện 11"."""
    found = _AREAS.fullmatch(lead.strip())
    if found is None or found["kind"].casefold() != kind:
        return []
    return [f"{kind} {name}" for name in re.split(r",\s*|\s+và\s+", found["names"])]


def _bounds_only(numbers: dict[str, int], unit: str, own: set[str]) -> bool:
    """Tell how large the conference of one of a level's own units may be: it sends nobody to itself."""
    kind = unit.removeprefix("UBND ").casefold()
    return not set(numbers) - {"at_least", "at_most"} and any(kind.startswith(f"{one} ") for one in own)


def add_quota(reading: Reading, piece: Piece, level: str, values: dict[str, Any]) -> None:
    """Keep a quota for the list of a level, once: a table behind a sentence may say the same of a unit again."""
    each = values.get("each", "")
    values = values | ({"each": at_province(reading, each)} if each and not values.get("units") else {})
    same = seats_told(reading, values | {"levels": [level]}) or reading.add("quota", piece, **values, levels=[level])
    reading.draw(same, [piece])


def at_province(reading: Reading, each: str) -> str:
    """Return a kind as a level calls those of it that are the province's own: "doanh nghiệp" → "doanh nghiệp thuộc …".

    Of the same kind below them nobody sends delegates beside the others of that level.
    """
    own = re.compile(rf"{re.escape(each)}\s+thuộc\s+(?:các\s+)?(?:khối|cụm|tỉnh)\b", re.IGNORECASE)
    told = [unit for level in reading.of("level") for unit in level.values.get("units", ()) if own.match(unit)]
    return str(told[0]) if len(told) == 1 else each


def named_unit(words: str) -> str:
    """Return a unit's name as a list of people writes it: "UBND xã Tân Phúc" → "Xã Tân Phúc", TX, TP in full."""
    name = in_full(_HEADS_OTHERS.sub("", re.sub(r"^(?:UBND|Ủy ban nhân dân)\s+", "", words.strip())))
    return name[:1].upper() + name[1:]


def _kinds(found: re.Match[str]) -> list[str]:
    told = found["kinds"] or found.groupdict().get("group") or ""
    return list(dict.fromkeys(kind.casefold() for kind in re.findall(rf"\b{KIND}\b", told, re.IGNORECASE)))
