"""Awards and who gives them, as plans write both, and at which level what someone gives is given."""

from __future__ import annotations

import re
from dataclasses import replace

from tdkt_tui.model.unit_names import ALL_OFFICES, AREAS, has_offices

from .destinations import level_meant, levels_named, of_province
from .facts import Proposal, Reading
from .groups_numbered import groups_named
from .pieces import Piece
from .unit_lists import kinds_in
from .unit_words import COMMUNES, DISTRICTS, GROUP

_AREAS = r"(?:các cấp|cùng cấp|cấp tỉnh|tỉnh|cấp xã|cấp huyện|cấp cơ sở|xã|phường|đặc khu|huyện|quận|thị xã|thành phố)"
_MORE = r"(?:(?:,\s*|,?\s+và\s+)(?:cấp (?:xã|huyện|cơ sở)|xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố)\b)*"
_BODY = r"(?:[Ss]ở|ban|ngành|đoàn thể|cơ quan|đơn vị|tổ chức|doanh nghiệp|hợp tác xã)"
_HEAD = r"(?:Giám đốc|Thủ trưởng|thủ trưởng|giám đốc|[Nn]gười đứng đầu)"
GIVER = (
    rf"(?:Thủ tướng Chính phủ|Chủ tịch nước|{_HEAD}\s+(?:các\s+)?{_BODY}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{_BODY})*"
    r"(?:\s+(?:(?:cấp|thuộc|trực thuộc|của)\s+)?tỉnh|\s+(?:cấp )?(?:trên )?cơ sở\b|"
    rf"\s+(?:thuộc\s+)?{GROUP})?|"
    r"Hội đồng Thi đua\s*[-–,]\s*Khen thưởng\s+(?:cấp\s+)?tỉnh|"
    rf"(?:[Cc]hủ tịch\s+)?(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?{_AREAS}{_MORE})"
)
GIVERS = rf"{GIVER}(?:(?:,\s*|,?\s+(?:và|hoặc)\s+){GIVER})*(?:,?\s+và\s+(?:cấp\s+)?tương đương)?"
AWARD = (
    r"(?:Bằng khen|Giấy khen|Cờ thi đua|Cờ|Kỷ niệm chương|Giấy chứng nhận|Biểu trưng|Thư khen|"
    r"Huân chương (?:Lao động|Độc lập)(?:\s+hạng (?:Nhất|Nhì|Ba))?)"
)
TITLE = (
    r"(?:[Dd]anh hiệu\s+)?“?(?:Chiến sĩ thi đua|Tập thể lao động xuất sắc|Đơn vị quyết thắng|"
    r"Gia đình văn hóa tiêu biểu|"
    r"Xã, phường, thị trấn tiêu biểu)(?:\s+(?:cấp\s+)?(?:tỉnh|thành phố|toàn quốc|bộ|ngành))?”?"
)
"""A title that an office above the units gives: what a unit may ask for, whoever gives it."""
_ONE = re.compile(GIVER)
_TIERS = re.compile(
    r"(?P<office>.*?(?:UBND|Ủy ban nhân dân)\s+)(?P<tiers>cấp \w+(?:(?:,\s*|,?\s+và\s+)cấp \w+(?: sở)?)+)"
)
"""One office at several tiers: "Chủ tịch UBND cấp huyện, cấp xã"."""
_HIGH = ("ubnd tỉnh", "nhân dân tỉnh", "khen thưởng tỉnh", "cấp tỉnh", "thủ tướng", "chủ tịch nước")
_LOCAL = re.compile(rf"\bcấp (?:xã|huyện|cơ sở)\b|\b(?:xã|phường|thị trấn|đặc khu|huyện|quận)\b|\b(?<![ủỦ]y ){_BODY}\b")
_LEVEL = re.compile(
    r"\b[Cc]ấp (?:xã|huyện|tỉnh|cơ sở)\b|(?:[Hh]ội nghị|[Đđ]ại hội)\s+(?:của\s+)?(?:các\s+)?"
    r"(?:xã|huyện|tỉnh|sở)\b"
)
_HELD_BY = re.compile(
    r"(?:[Hh]ội nghị|[Đđ]ại hội)\s+của\s+(?:các\s+)?(?P<row>[^;:.\d]+?)(?=,\s*(?:tặng|xét|quyết định|$)|,\s{2}|$)"
)
"""Whose conference it is, before who gives the award: "Tại Hội nghị của sở, ban, ngành,"."""
_GENERAL = re.compile(rf"{_HEAD}\s+(?:các\s+)?(?:cơ quan|đơn vị)(?:(?:,\s*|,?\s+và\s+)(?:cơ quan|đơn vị|tổ chức))*")
_LEADS_IN = re.compile(
    r"(?:(?:Ngoài ra|Đồng thời|Bên cạnh đó|Riêng)[,:]?\s*|"
    r"(?:Tại|Ở|Trong)\s+(?:(?:các\s+)?(?:[Đđ]ại hội|[Hh]ội nghị)|cấp)"
    r"(?:[^.;:,]|,\s(?=(?:ban|ngành|đoàn thể|phường|thị trấn|thị xã|thành phố)\b)){0,60}[,:]\s*)*"
)
"""What stands before a giver and says no more than where or that something comes besides."""


def led_in(words: str) -> bool:
    """Tell words before a giver that say nothing to be told."""
    return _LEADS_IN.fullmatch(words) is not None


def named_award(award: str, givers: str) -> str:
    """Return the award with whose it is; an order is the state's, whoever gives it."""
    return award if award.startswith("Huân") else f"{award} của {givers}"


_MEETING = re.compile(r"(?:Hội nghị|Lễ|Gặp mặt|Hội thảo)\s(?![^:]*\bcác cấp\b)[^:]{8,}")
"""A heading that names one conference."""


def by_level(reading: Reading, piece: Piece, sentence: str, givers: str) -> list[tuple[str, str]]:
    """Return (level, givers) for each level that some of the givers give at, in order; level "" where it is unsure."""
    told: dict[str, list[str]] = {}
    words = sentence.replace(givers, " ", 1)
    named = levels_named(reading, words.partition(":")[0]) if ":" in words else []
    for found in _ONE.finditer(givers):
        for giver in _each(found[0]):
            several = _of_tiers(reading, giver) or (
                _of_bodies(reading, words, named) if _GENERAL.fullmatch(giver) else []
            )
            for level in several or [_level(reading, piece, words, giver)]:
                told.setdefault(level, []).append(_of_level(reading, level, giver))
    return [("" if _at_another(reading, piece, level) else level, ", ".join(names)) for level, names in told.items()]


def _at_another(reading: Reading, piece: Piece, code: str) -> bool:
    """Tell what stands under the heading of a conference that is not a level's own, by its name or by its clause."""
    level = next((one for one in reading.of("level") if one.values["id"] == code), None)
    head = next((text for text in reversed(piece.under) if _MEETING.match(text)), "")
    own = next((one.clause for one in reading.body() if one.text == head), piece.clause)
    if level is None or not head or str(level.values.get("clause", own)).startswith(own):
        return False
    mine = {one.values["name"] for one in reading.of("form") if one.values["id"] in level.values.get("choose_form", ())}
    named = any(str(name).casefold() in head.casefold() for name in mine)
    return bool(mine) and not named and code not in levels_named(reading, head)


def _of_tiers(reading: Reading, giver: str) -> list[str]:
    """Return the levels of areas where "Chủ tịch UBND các cấp" gives it, each at its own; none for another giver."""
    if tier := re.search(r"\bcấp (?:trên )?cơ sở$", giver):
        return _of_label(reading, tier[0])
    if (tier := re.search(r"\bcấp (?P<tier>xã|huyện)$", giver)) and not _of_label(reading, tier[0]):
        kinds = COMMUNES if tier["tier"] == "xã" else DISTRICTS
        mine = [level for level in reading.of("level") if (units := level.values.get("units")) and {*units} <= {*kinds}]
        return [level.values["id"] for level in mine] if len(mine) > 1 else []
    if not re.search(r"\s(?:các|cùng) cấp$", giver):
        return []
    return [level.values["id"] for level in reading.of("level") if not of_province(level)
            and any(unit.casefold() in AREAS for unit in level.values.get("units", ()))]  # fmt: skip


def _of_label(reading: Reading, label: str) -> list[str]:
    return [level.values["id"] for level in reading.of("level") if level.values.get("label") == label]


def _of_level(reading: Reading, code: str, giver: str) -> str:
    """Return a giver of all tiers as he is called at one level: "UBND các cấp" → "UBND xã, phường"."""
    units = next((one.values.get("units", ()) for one in reading.of("level") if one.values["id"] == code), ())
    areas = ", ".join(unit for unit in units if unit.casefold() in AREAS)
    return re.sub(r"(?<=\s)(?:các|cùng) cấp$", areas, giver) if areas else giver


def _of_bodies(reading: Reading, words: str, named: list[str]) -> list[str]:
    """Return the levels where the head of any body gives it: those named together, or all that have bodies."""
    if named or _LEVEL.search(words):
        kinds = kinds_in(found["row"]) if (found := _HELD_BY.search(words)) and not named else []
        return named if len(named) > 1 else [
            level.values["id"] for level in reading.of("level")
            if kinds and {*kinds} <= {unit.casefold() for unit in level.values.get("units", ())}]  # fmt: skip
    return [level.values["id"] for level in reading.of("level") if not of_province(level)
            and not all(unit.casefold() in AREAS for unit in level.values.get("units", ()))]  # fmt: skip


def _each(giver: str) -> list[str]:
    """Return the office at each tier that is said of it."""
    found = _TIERS.fullmatch(giver)
    return [f"{found['office']}{one}" for one in re.split(r",\s*|,?\s+và\s+", found["tiers"])] if found else [giver]


def _level(reading: Reading, piece: Piece, words: str, giver: str) -> str:
    """Return the level that the words beside the givers name, or whose office gives it, or else that of a heading.

    What a commune's or a district's office gives is given at its level, whatever levels the heading is about.
    """
    if grouped := set(groups_named(reading, giver)):
        return grouped.pop() if len(grouped) == 1 else ""
    low = giver.casefold()
    high = any(word in low for word in _HIGH)
    local = bool(_LOCAL.search(low.removesuffix(" cấp tỉnh").removesuffix(" tỉnh")))
    if local and not _LEVEL.search(words):
        given = [level.values["id"] for level in reading.of("level") if not of_province(level) and gives(level, low)]
        return given[0] if len(given) == 1 else ""
    if named := level_meant(reading, replace(piece, text=words), words):  # what the next part says is not of this one
        return named
    own = [level.values["id"] for level in reading.of("level") if (high if of_province(level) else gives(level, low))]
    return own[0] if len(own) == 1 else ""


def gives(level: Proposal, giver: str) -> bool:
    """Tell whether an office is one of a level's units."""
    units = level.values.get("units", ())
    if ALL_OFFICES.search(giver) and has_offices(units, ""):
        return True
    return any(re.search(rf"(?<!thị )(?<!ủy )\b{re.escape(unit.casefold())}\b", giver) for unit in units)
