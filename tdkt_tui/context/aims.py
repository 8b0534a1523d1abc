"""A plan's purposes and requirements as a unit's own plan says them: of its own area, of its own conference."""

from __future__ import annotations

import re

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.wording import DOES, inside, sentence
from tdkt_tui.model.aim_parts import SEVERAL_PROVINCES, parted
from tdkt_tui.model.base import in_turn
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREAS

_FORM = r"Hội nghị(?: điển hình tiên tiến)?(?: các cấp)?"
_CONGRESS = (
    r"[Đđ]ại hội(?:\s+[Tt]hi đua yêu nước)?(?:\s+các cấp)?"
    r"(?:\s+tỉnh(?:\s+[A-ZĐ]\w*){0,4})?(?:\s+lần thứ\s+[IVXL]+)?(?:,?\s+năm\s+\d{4})?"
)
_BOTH = re.compile(
    rf"(?<!\bdự )(?<!mừng )(?:{_FORM}(?:,| và| hoặc)\s+{_CONGRESS}|{_CONGRESS}(?:,| và| hoặc)\s+{_FORM})"
    r"(?!\s+(?:cấp|toàn|đại biểu|đảng|[Tt]hi))"
)
"""What a plan calls the meetings of all levels together, of which a unit holds one."""
_TIERS = re.compile(
    r"(\b(?:hội nghị|đại hội) (?:được )?tổ chức) (?:ở|theo|tại) (?:hai|ba|0?[23]|các) cấp(?:,|(?= và))", re.IGNORECASE
)
"""On how many tiers there are meetings, of which a unit has one."""
_MERGED = rf"(?:\s*\([^()]*(?:\btỉnh\s+[{UPPER}]|\btrước (?:khi )?(?:hợp nhất|sáp nhập|sắp xếp))[^()]*\))?"
"""In brackets behind the province's name, of which provinces it was made: it follows no place of its own."""
_WITHIN = re.compile(
    rf"\b(trên địa bàn|trong)\s+(?:toàn\s+)?tỉnh\b(?!\s+(?:ủy|uỷ|đoàn|đội|lộ|lỵ)\b|\s+[{UPPER}]){_MERGED}"
)
_BESIDE = (
    rf"(?!(?:,|\s+và|\s+cùng|\s*[-–])\s+(?:(?:các\s+)?tỉnh\b|(?!Nhân dân|Đảng|Ủy|Hội|Mặt trận|UBND)[{UPPER}])"
    r"|\s+\(?(?:cũ|mới)\b|\s+(?:trước|sau) (?:khi )?(?:sắp|sáp|hợp|hình|thành))"
)
"""What stands behind a province's name that is no place of the unit's own: another one, that it was one before."""
_QUOTED = re.compile(r"“[^“”]*”")
"""What bears a name of its own: the area in it is that name's, not the unit's."""
_HELD = "\ue000"
_ALL_OF = re.compile(r"\btoàn tỉnh\b")
_LAND = r"(?:đồng bằng|trung du|miền núi|miền biển|ven biển|hải đảo|vùng cao|vùng sâu|cao nguyên|biên giới)"
_REGIONS = re.compile(
    rf"\b(?:hai|ba|bốn|các|mọi|khắp) (?:vùng|miền) {_LAND}(?:(?:,| và|, và) {_LAND})+\b(?! (?:của|trong|trên|ở)\b)",
    re.IGNORECASE,
)
"""Regions that a province has beside each other, of which a unit lies in one."""
_WHOLE = re.compile(
    r"\b(?:báo|đài|báo chí|truyền hình|truyền thông) (?:trong|trên địa bàn) (?:toàn )?tỉnh\b"
    r"|\b(?:mọi|khắp|các|những|ba|hai|bốn) (?:miền|vùng)(?: miền)? (?:quê )?(?:trong|của|trên địa bàn) (?:toàn )?tỉnh\b"
    rf"|\btỉnh,? từ [^.;]*?\b{_LAND}\b[^.;]*? đến "
    r"|\b[1-9]\d{1,3} (?:\w+ ){0,2}?(?:điển hình|gương|mô hình|tập thể|cá nhân)\b[^.;]*\btỉnh\b",
    re.IGNORECASE,
)
"""What only a whole province has: its press, its regions, the number of all its exemplars."""
_BODIES = "(?:cơ quan|đơn vị|địa phương)"
_ALL = re.compile(
    rf"^(?:(?:các|mỗi|từng)\s+)?{_BODIES}(?:(?:,|\s+và)\s+(?:các\s+)?{_BODIES})+"
    rf"\s+(?:(?:phải|cần|có trách nhiệm)\s+)?(?={DOES}|(?:không|bám sát|quán triệt|nghiêm túc|bảo đảm|nêu cao)\b)",
    re.IGNORECASE,
)
"""Who is to see to what is required: all, of whom the unit is one."""
_JUDGES = re.compile(r"(?:đánh giá|nhìn lại|tổng kết|sơ kết|kiểm điểm)\b", re.IGNORECASE)
_JUDGED = (
    r"(\b(?:phong trào|công tác|kết quả|thành tích)\b[^;.]*?) của tỉnh(?: {place})?"
    r"(?=,|;|\.|$|\s(?:trong|giai đoạn|từ|năm|qua|\d))"
)
"""What the meetings of all levels look back on, each on its own part of it."""


def own_aims(dossier: Dossier) -> dict[str, list[str]]:
    """Return purposes and requirements, each as sentences; one that speaks of the province alone is left out."""
    told: dict[str, list[str]] = {"purpose": [], "requirement": []}
    for aim in in_turn(dossier.plan.aim):
        if aim.levels and dossier.level.id not in aim.levels:
            continue
        own, _ = parted(aim.words, dossier.profile.unit.category or "")
        said = [sentence(_own(dossier, one)) for one in own]
        told[aim.kind] += [" ".join(said)] if said else []
    return {"purposes": told["purpose"], "requirements": told["requirement"]}


def _own(dossier: Dossier, text: str) -> str:
    text = _BOTH.sub(dossier.noun, text) if dossier.holds_conference else text
    text = _ALL.sub("", text)
    text = _TIERS.sub(r"\1", text) if dossier.holds_conference else text
    names = iter(_QUOTED.findall(text))
    text = _of_area(dossier, _QUOTED.sub(_HELD, text))
    return in_own_words(dossier, re.sub(_HELD, lambda _: next(names), text))


def _of_area(dossier: Dossier, text: str) -> str:
    """Return words with the unit's area where they have the province's as their own; names of several stay."""
    unit, place = dossier.profile.unit, re.escape(dossier.plan.plan.place)
    kind, area = unit.category or "", unit.area or inside(unit.name or "")
    if _JUDGES.match(text) and not SEVERAL_PROVINCES.search(text):
        whose = kind if kind in AREAS else area
        text = re.sub(_JUDGED.format(place=place) + _BESIDE, rf"\1 của {whose}", text, count=1) if whose else text
    named = rf"(?:(?<=trên địa bàn )|(?<=các dân tộc )|(?<=hân dân ))tỉnh {place}{_MERGED}{_BESIDE}"
    text = _REGIONS.sub(r"\g<0> của tỉnh", text)
    if _WHOLE.search(text):
        return text
    if kind in AREAS:
        text = re.sub(named, area, text)
        return _ALL_OF.sub(f"toàn {kind}", _WITHIN.sub(rf"\1 {kind}", text))
    if area and "hân dân" not in text:  # an office has no people of its own
        text = re.sub(rf"trên địa bàn (?:toàn )?tỉnh(?: {place}|(?! [A-ZĐ])){_MERGED}{_BESIDE}", f"của {area}", text)
        return _ALL_OF.sub(area, text)
    return text
