"""The rows of a sentence on an award: whose each is and how many, in either order, below words on which award it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import MOST
from .counts import COUNTS, KINDS, PRAISE, counted
from .facts import bare
from .givers import AWARD, GIVERS, TITLE
from .sent_numbers import KIND
from .unit_words import PLACE

_PLACE = r"(?:,?\s+(?:tại|trong|nhân dịp)\s+(?:[^\W\d]+[\s,]*){1,12}?)?"
_FOR = rf"(?:\s+cho\s+(?:các\s+)?{KINDS}{PRAISE})?"
_GIVES = r"[,:]?\s+(?:(?:xem xét|xét|quyết định),?\s+)*(?:khen thưởng|tặng thưởng|trao tặng|tặng)"
_ASKS = r"(?:[Đđ]ề nghị|[Đđ]ề xuất|[Tt]rình)"
_ASIDE = r"(?:[Nn]goài ra|[Đđ]ồng thời|(?:[Tt]ại|[Nn]hân dịp)\s+(?:[Đđ]ại hội|[Hh]ội nghị)[^,:;.\d]{0,40})"
_LEADS = (
    (
        rf"(?:(?:[Ss]ố lượng|[Cc]hỉ tiêu|[Mm]ức)\s+)?(?:[Đđ]ược\s+)?(?P<asks>{_ASKS})\s+(?:(?P<givers>{GIVERS})\s+)?"
        rf"(?:(?:xét|xem xét),?\s+)*(?:(?:tặng(?: thưởng)?|khen thưởng)\s+)?(?P<award>{AWARD})"
        rf"(?:\s+của\s+(?P<whose>{GIVERS}))?{_FOR}{_PLACE}(?:\s+theo số lượng(?: sau)?)?"
    ),
    rf"(?:{_ASIDE},?\s+)?(?P<givers>{GIVERS}){_GIVES}\s+(?P<award>{AWARD})(?:\s+theo thẩm quyền)?{_FOR}{_PLACE}",
    rf"(?P<givers>{GIVERS}){_GIVES}(?:\s+theo thẩm quyền)?{_FOR}{_PLACE}\s*:\s+(?P<award>{AWARD})(?=\s+cho\s)",
    (
        rf"(?:(?:[Ss]ố lượng|[Cc]hỉ tiêu)\s+(?:tặng\s+)?)?(?P<award>{AWARD})(?:\s+của)?\s+(?P<givers>{GIVERS})"
        rf"{_FOR}{_PLACE}"
    ),
    rf"(?:(?P<asks>{_ASKS})\s+(?:(?:xét\s+)?tặng\s+)?)?(?P<award>{TITLE})(?P<givers>){_FOR}{_PLACE}",
)
_LEAD = tuple(re.compile(rf"{way}{'' if '=' in way[-12:] else ':'}\s+(?P<rows>.+)", re.DOTALL) for way in _LEADS)
_BEHIND = re.compile(
    rf"(?P<rows>.*?\S)\s+(?:(?:tiêu biểu|xuất sắc)(?: nhất)?,?\s+)?(?:để\s+)?(?P<asks>{_ASKS})\s+"
    rf"(?P<givers>{GIVERS})\s+(?:(?:xét|xem xét),?\s+)*(?:tặng(?: thưởng)?)\s+(?P<award>{AWARD}){_FOR}{_PLACE}",
    re.DOTALL,
)
_INSIDE = re.compile(
    rf"{_ASKS}\s+(?P<givers>{GIVERS})\s+(?:(?:xét|xem xét),?\s+)*tặng\s+(?P<award>{AWARD})(?=\s+cho\s)"
)
"""The award within the first row: "Mỗi xã đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể; …"."""
_ROWS = re.compile(
    r";\s+(?:và\s+|còn\s+)?|,\s+(?=(?:riêng\s+)?(?:mỗi|từng)\s)|\s+và\s+(?=mỗi\s)|,\s+(?=ở\s|đối với\s|riêng\s)|"
    r"(?:(?<=trường hợp)|(?<=cá nhân)|(?<=tập thể)),\s+(?=(?:huyện|thị xã|thành phố|xã|phường|đặc khu|sở)\s)",
    re.IGNORECASE,
)
_DOES = (
    rf"(?:(?:được|phải|lựa chọn|bình chọn|xét chọn|chọn|giới thiệu|cử|xem xét|xét|khen|tặng|{AWARD}|cho|"
    r"và|đề nghị|đề xuất|trình)[,:]?\s+)*"
)
_ONE_OF = rf"(?:{PLACE}|cụm|khối|{KIND})"
_NUMBERS = rf"(?P<more>thêm\s+)?(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})"
_TAIL = r"(?:\s*\((?P<aside>[^()]*)\))?"
_TERM = r"(?:(?!\b(?:mỗi|từng|tập thể|cá nhân|hộ)\b)[^:;.\d])"
_WHOM_FIRST = re.compile(
    r"(?:(?:[Rr]iêng|[Đđ]ối với|[Ởở]|[Tt]ại|[Vv]ới|[Cc]ho)\s+)*(?:(?P<each>[Mm]ỗi|[Tt]ừng)\s+|[Cc]ác\s+)?"
    rf"(?P<who>[^:;.\d]{{2,200}}?)(?:\s+(?P<term>(?:có|dưới|trên|từ)\s{_TERM}{{0,30}}\d{{1,6}}{_TERM}{{2,40}}?))?"
    r"(?:\s+do\s+(?P<by>[^:;.\d]{3,120}?))?\s*[,:]?\s+"
    rf"(?P<does>{_DOES})(?:(?P<one>(?:mỗi|từng)\s+{_ONE_OF})\s*:?\s+)?(?P<does2>{_DOES})"
    rf"(?P<all>(?:tổng số|tổng cộng|cả nhóm|chung)\s+(?:là\s+)?)?{_NUMBERS}{_TAIL}"
    r"(?:\s+(?:đối với|ở)\s+(?P<when>nơi\s[^;.\d]{3,80}))?(?:\s+tại\s+[^\d;:.]{3,60})?"
    r"(?P<chosen>(?:\s+có\s+thành tích[^,;.\d]*)?,\s+trình\s+[^;.\d]{5,80}\s+(?:xem xét|quyết định)(?:,? quyết định)?)?"
)
_NUMBER_FIRST = re.compile(
    rf"{_DOES}{_NUMBERS}\s+(?:đối với|ở|tại|cho)\s+(?:(?P<each>mỗi|từng)\s+|các\s+)?(?P<who>[^:;.\d()]{{2,200}}?)"
    rf"(?:\s*\((?:riêng\s+)?(?P<who2>[^()\d:;]{{2,60}}?)\s*:?\s+(?:(?P<how2>{MOST})\s+)?(?P<numbers2>{COUNTS})\))?"
)
_IN_BRACKETS = re.compile(
    rf"(?:Hồ sơ\s+)?(?P<lead>{_ASKS}\s+(?:{GIVERS})\s+(?:(?:xét|xem xét),?\s+)*tặng\s+(?:{AWARD})){_PLACE}\s*"
    r"\((?P<rows>[Mm]ỗi\s[^()]*\d)\)\s*(?:,?\s*(?:gửi|nộp|trình)\s.+)?",
    re.DOTALL,
)
"""Rows in brackets behind the award that papers are on: "Hồ sơ đề nghị … tặng Bằng khen (mỗi xã 01; …) gửi …"."""
_OF_OTHERS = re.compile(
    rf"(?:riêng\s+)?(?P<who>(?:ngành|sở|huyện|thị xã|thành phố|phường|xã)\s[^()\d:;]{{2,120}}?)\s*:?\s+"
    rf"(?:(?P<how>{MOST})\s+)?(?P<numbers>{COUNTS})",
    re.IGNORECASE,
)
"""In brackets behind a number who has another: "02 cá nhân (ngành Y tế, ngành Công Thương 04 cá nhân)"."""
_PAPERS = re.compile(r"(?<=\d) (?:Bằng khen|Giấy khen)(?=\s*(?:[,;.)]|$))")
_CASES = r" \g<n> trường hợp"
_BARE = re.compile(r"(?<=\w) (?P<n>\d{1,3})(?=\s*(?:;|$))")
"""A number with no word on whom: of cases, whatever they are."""
_GIVES_ITSELF = re.compile(r"(?:chủ tịch|giám đốc|thủ trưởng|người đứng đầu|hiệu trưởng)\s", re.IGNORECASE)
"""Who gives an award of his own, and is no unit that may ask for one."""
_WHERE = re.compile(r"(?:nơi|đơn vị|địa phương|cơ quan)\s+(?:có\s+)?tổ chức\s+(?:[Đđ]ại hội|[Hh]ội nghị)[^;.\d]*")
_DESERVING = re.compile(
    r"(?P<who>.+?)\s+(?P<when>(?:hoàn thành|được giao|được phân công)\s.+|có\s(?!thành tích|nhiều|đủ).+)"
)
_UNITS = re.compile(r"(?P<n>\d{1,3})\s+(?:đơn vị|doanh nghiệp|cơ quan|hợp tác xã)$")
"""How many of its own kind are put forward: "doanh nghiệp do Sở Y tế đề nghị, không quá 10 đơn vị"."""
_HOW_MANY = re.compile(rf"\s*\((?:gồm\s+)?\d{{1,3}}\s+{_ONE_OF}(?:,\s*\d{{1,3}}\s+{_ONE_OF})*\)", re.IGNORECASE)
"""How many units there are of a kind, in brackets behind it."""
_UNSURE = re.compile(r"\b(?:đã|từng được|không|chưa|nếu|dự kiến|khoảng|ít nhất|tối thiểu|hoặc không)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """Whose a row is, and how many. each: of every one of them; by: who asks for them all; values: keys of the fact."""

    who: str
    each: bool
    values: dict[str, Any]
    asks: bool = False
    more: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Awarded:
    """What a sentence says of one award. award, givers: "" where its rows alone stand there, below what was said."""

    award: str
    givers: str
    asks: bool
    rows: list[Row]


def awarded(sentence: str) -> Awarded | None:
    """Return what a sentence says of an award in rows; None where one of them says anything else."""
    text = _PAPERS.sub(" trường hợp", bare(sentence))
    if inside := _IN_BRACKETS.fullmatch(text):
        text = f"{inside['lead']}: {_BARE.sub(_CASES, inside['rows'])}"
    for way in (*_LEAD, _BEHIND):
        if found := way.fullmatch(text):
            said = found.groupdict()
            rows = _rows(said["rows"])
            if rows:
                givers = said["givers"] or said.get("whose") or ""
                return Awarded(said["award"], givers, bool(said.get("asks")), rows)
    inside = _INSIDE.search(text)
    rows = _rows(_INSIDE.sub("đề nghị", text, count=1))
    award, givers = (inside["award"], inside["givers"]) if inside else ("", "")
    return Awarded(award, givers, any(row.asks for row in rows), rows) if rows else None


def _rows(text: str) -> list[Row]:
    told: list[Row] = []
    for part in _ROWS.split(_HOW_MANY.sub("", text)):
        if not (made := _row(bare(part))):
            return []
        told += made
    return told


def _row(part: str) -> list[Row]:
    """Return what one row says; of units that are put forward, not their people, its words are kept."""
    if units := _UNITS.search(part):
        made = _row(f"{part[: units.start()]}{units['n']} trường hợp")
        for row in made:
            row.values["said"] = re.sub(r"\b\d+ trường hợp", units[0], row.values.get("said") or units[0])
        return made
    if found := _NUMBER_FIRST.fullmatch(part):
        said = found.groupdict()
        apart = {"who": said["who2"], "numbers": said["numbers2"], "how": said["how2"]} if said["who2"] else None
        first, others = _told(said, asks=False), _told(apart, asks=False) if apart else []
        return [*first, *others] if first and (others or not apart) else []
    if found := _WHOM_FIRST.fullmatch(part):
        said = found.groupdict()
        if other := _OF_OTHERS.fullmatch(said["aside"] or ""):
            first, others = _row(part[: found.start("aside") - 1].strip()), _told(other.groupdict(), asks=False)
            return [*first, *others] if first and others else []
        does = f"{said['does']}{said['does2']}"
        return _told(said, asks=bool(re.search(_ASKS, does)))
    return []


def _told(said: dict[str, Any], *, asks: bool) -> list[Row]:
    """Return the row that the parts of a match say; none where a number is unsure."""
    values = counted(f"{said['how'] or ''} {said['numbers']}")
    who, when = said["who"].strip(), said.get("when") or said.get("term") or ""
    if not values or _UNSURE.search(who) or re.search(AWARD, who) or _GIVES_ITSELF.match(who):
        return []
    if said.get("chosen"):
        who = ""  # whoever chooses asks for nothing of its own
    elif where := _WHERE.fullmatch(who):
        who, when = "", where[0]
    elif term := _DESERVING.fullmatch(who):
        who, when = term["who"], term["when"]
    notes = [said.get("aside") or "", f"do {said['by']} đề nghị" if said.get("by") else ""]
    if note := "; ".join(filter(None, notes)):
        words = values.get("said") or said["numbers"].strip()
        values["said"] = f"{words} ({note})"
    values |= {"how": "at-most"} if said["how"] else {}
    values |= {"when": lowered_first(when)} if when else {}
    values |= {"together": True} if said.get("all") else {}
    each = bool(said.get("each") or said.get("one"))
    return [Row(who, each, values, asks, bool(said.get("more")), said.get("by") or "")]
