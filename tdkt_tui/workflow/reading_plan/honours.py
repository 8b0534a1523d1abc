"""The awards that a plan says will be given, or asked for: which, by whom, for how many."""

from __future__ import annotations

import re
from typing import Any

from .destinations import level_meant, of_province
from .facts import Proposal, Reading
from .pieces import Piece

_AREAS = r"(?:tỉnh|cấp xã|cấp huyện|xã|phường|huyện|thành phố)"
_MORE = r"(?:(?:,\s*|\s+và\s+)(?:xã|phường|đặc khu|thị trấn|thị xã|thành phố))*"
_GIVER = (
    r"(?:Thủ tướng Chính phủ|Chủ tịch nước|(?:Giám đốc|Thủ trưởng)\s+(?:các\s+)?(?:sở, ban, ngành|sở|cơ quan, đơn vị)|"
    rf"(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?{_AREAS}{_MORE})"
)
_AWARD = (
    r"(?:Bằng khen|Giấy khen|Cờ thi đua|Kỷ niệm chương|Huân chương (?:Lao động|Độc lập)(?:\s+hạng (?:Nhất|Nhì|Ba))?)"
)
_COUNT = r"\d{1,4}\s+(?:tập thể|cá nhân|hộ gia đình|hộ)"
_WORTHY = r"(?:\s+(?:tiêu biểu|điển hình tiên tiến|điển hình|xuất sắc))*"
_NUMBERS = rf"{_COUNT}(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+){_COUNT}){{0,2}}{_WORTHY}"
_MEETING = r"(?:\s+tại\s+(?:Đại hội|Hội nghị|đại hội|hội nghị)"
_PLACE = _MEETING + r"(?:\s+(?:[Tt]hi đua yêu nước|[Đđ]iển hình tiên tiến|cấp \w+|tỉnh|của tỉnh))*)?"
_YEARS = r"(?:\s+(?:trong\s+)?giai đoạn\s+\d{4}\s*[-–]\s*\d{4})?"
_GIVES = r"(?:(?:xem xét|quyết định),?\s+)*(?:tặng thưởng|trao tặng|tặng)"
_SAID = rf"(?:(?P<how>không quá|tối đa|nhiều nhất)\s+)?(?P<numbers>{_NUMBERS}){_YEARS}{_PLACE}(?=\s*[.;]|\s*$)"
_ACTIVE = re.compile(
    r"(?:(?:UBND tỉnh |Ủy ban nhân dân tỉnh )?[Đđ]ề nghị\s+)?"
    rf"(?P<giver>{_GIVER})\s+{_GIVES}\s+(?P<award>{_AWARD})(?:{_PLACE}\s+(?:cho\s+)?{_SAID})?"
)
_NOMINAL = re.compile(rf"(?P<award>{_AWARD})\s+của\s+(?P<giver>{_GIVER})\s*(?::|cho|tặng)\s*{_SAID}")
_ONE = re.compile(r"(\d{1,4})\s+(tập thể|cá nhân|hộ)")
_PAST = re.compile(r"\b(?:đã|từng|được|không(?! quá \d)|chưa|nếu|dự kiến|khoảng)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_LOCAL = re.compile(r"\bcấp (?:xã|huyện|cơ sở)\b|\b(?:các\s+)?(?:xã|phường|thị trấn|đặc khu|huyện)\b")
_LEVEL = re.compile(r"\bcấp (?:xã|huyện|tỉnh|cơ sở)\b|(?:[Hh]ội nghị|[Đđ]ại hội)\s+(?:các\s+)?(?:xã|huyện|tỉnh|sở)\b")
_KEYS = {"tập thể": "collectives", "cá nhân": "individuals", "hộ": "households"}


def read_honours(reading: Reading) -> None:
    """Add honours of a level, with their numbers where a sentence ends with these; else the sentence stays told."""
    for piece in reading.body():
        for sentence in _SENTENCE.split(piece.text) if "khen" in piece.text or "tặng" in piece.text else ():
            _honours(reading, piece, sentence)


def _honours(reading: Reading, piece: Piece, sentence: str) -> None:
    found = _ACTIVE.search(sentence) or _NOMINAL.search(sentence)
    if found is None or _PAST.search(sentence[: found.end()]):
        return
    numbers = _numbers(found) if found["numbers"] else {}
    level = _level(reading, piece, sentence, found["giver"])
    if level and (numbers or not found["numbers"]):
        how = "at-most" if numbers and found["how"] else ""
        reading.add("honours", piece, level=level, award=_award(found), **numbers, how=how)
        if numbers:
            reading.say(piece, found[0])


def _award(found: re.Match[str]) -> str:
    """Return the award with whose it is; an order is the state's, whoever gives it."""
    return str(found["award"]) if found["award"].startswith("Huân") else f"{found['award']} của {found['giver']}"


def _numbers(found: re.Match[str]) -> dict[str, Any]:
    told = [(_KEYS[what], int(number)) for number, what in _ONE.findall(found["numbers"])]
    return dict(told) if len({key for key, _ in told}) == len(told) else {}


def _level(reading: Reading, piece: Piece, sentence: str, giver: str) -> str:
    """Return the level that the sentence names, or whose office gives the award, or else the one of a heading.

    What a commune's or a district's office gives is given at its level, whatever levels the heading is about.
    """
    low = giver.casefold()
    high = any(word in low for word in ("tỉnh", "thủ tướng", "chủ tịch nước"))
    words = sentence.replace(giver, " ")
    if _LOCAL.search(low) and not _LEVEL.search(words):
        given = [level.values["id"] for level in reading.of("level") if not of_province(level) and _gives(level, low)]
        return given[0] if len(given) == 1 else ""
    if named := level_meant(reading, piece, sentence):
        return named
    own = [level.values["id"] for level in reading.of("level") if (high if of_province(level) else _gives(level, low))]
    return own[0] if len(own) == 1 else ""


def _gives(level: Proposal, giver: str) -> bool:
    """Tell whether an office is one of a level's units."""
    return any(re.search(rf"(?<!thị )\b{re.escape(unit)}\b", giver) for unit in level.values.get("units", ()))
