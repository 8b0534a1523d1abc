"""Whose conference words are on: the row of kinds of unit, or the tier, that stands before its form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.apart_names import units_by_name
from tdkt_tui.workflow.reading_plan.unit_lists import kinds_in
from tdkt_tui.workflow.reading_plan.unit_words import AREA, BODY_NAME, usual_kinds

from .typed_lists import begins_as_somebody, typed_list

_KIND = (
    rf"(?:{AREA}|sở|ban(?: đảng)?|ngành|đoàn thể|doanh nghiệp|hợp tác xã|"
    rf"trường(?! hợp)(?: học| [^\d,;:.()]{{2,40}}?)?|bệnh viện|trạm y tế|"
    rf"cơ quan|đơn vị|địa phương|tổ chức(?! (?:hội|đại|\d|trong|vào|riêng))|{BODY_NAME})"
)
_OF = (
    r"(?:\s+(?!gồm\b|bao\b|từ\b|trở\b|tổ chức\b|có\b|mở\b|họp\b|làm\b|và\b|được\b|do\b|đứng\b|thì\b|mỗi\b|"
    r"dưới\b|trên\b|hoàn\b)"
    r"[^\W\d_]+){0,5}?"
)
"""More words of the name of a kind: "cơ quan cấp tỉnh", "doanh nghiệp thuộc các khối thi đua"."""
_NEXT = rf"(?:\s*[,;]\s*|\s+và\s+|,\s+và\s+)(?:các\s+|những\s+)?(?={_KIND}\b)"
_ROW = re.compile(
    rf"(?<!\w)(?<!cấp )(?<!Cấp )(?<!cơ )(?:(?:các|những|mỗi|tất cả các)\s+)?{_KIND}\b(?:{_OF}{_NEXT}{_KIND}\b)*"
    rf"(?:\s+(?:cấp|của|thuộc|trực thuộc)\s+tỉnh)?(?!\w)(?!(?-i:\s+[{UPPER}]))",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"(?:(?:các|những|mỗi)\s+)?(?:cơ quan|đơn vị|địa phương|tổ chức|nơi)(?:\s+[^,;]*)?", re.IGNORECASE
)
"""A row that says only that there are units, not which."""
_OF_PROVINCE = re.compile(r"\s+(?:cấp|của|thuộc|trực thuộc)\s+tỉnh$")
_TIER = re.compile(r"\bcấp (?P<tier>tỉnh|huyện|xã|cơ sở)\b", re.IGNORECASE)
_PROVINCE = re.compile(
    r"(?:^|[\s,])(?:riêng|toàn|ở|của|cấp)?\s*tỉnh(?:\s+(?:ta|có|tổ chức|họp|mở|thì)\b|\s*[:,]|\s*$)", re.IGNORECASE
)
_LEAD = re.compile(r"^\s*(?:(?:đối với|ở|tại|riêng|dưới)\s+)+|\s+tổ chức\s*$", re.IGNORECASE)
_COUNTED = r"(?:cán bộ|công chức|viên chức|người|lao động|biên chế|đoàn viên|đảng viên|hội viên|hộ|dân|thành viên)"
WHEN = re.compile(
    rf"(?:(?:có|với|đủ)\s+)?(?:từ|trên|dưới|đủ)\s+\d[\d.]*\s+{_COUNTED}(?:(?:,\s*|\s+và\s+|\s+){_COUNTED})*"
    r"(?:\s+trở (?:lên|xuống))?|(?:không có|có)\s+(?:các\s+)?đơn vị(?:\s+cơ sở)?\s+trực thuộc",
    re.IGNORECASE,
)
"""Which of the units only: "có từ 50 người trở lên"."""
_LIKE = re.compile(
    r"\s*,?\s*(?P<like>(?:là|thuộc|trực thuộc|có(?!\s+(?:một|0?1|thể|nhiệm vụ|trách nhiệm)\b)|nằm|đóng|chưa|"
    r"không(?! tổ chức))\s.+?)"
    r"(?:\s*,?\s*(?:(?:thì|được|phải|đều|tự|đứng ra|mới)\s+)*(?:tổ chức|mở|họp|làm|tiến hành)\b.*|\s*)$",
    re.IGNORECASE,
)
"""What a row of units is like, up to what they do."""
_AND_OTHERS = re.compile(rf"(?:,|\s+và)\s+(?:(?:các|những)\s+|(?={_KIND}\b))")
"""What no condition of a row holds: others that it names beside."""
_WHOLE = re.compile(
    r"\s*(?:(?:đối với|ở|tại|riêng)\s+)*(?P<row>(?:(?:tất cả\s+)?(?P<many>các|những|mỗi)\s+)?[^:;.“”\d]{3,400}?),?"
    r"(?:\s+(?:thì|được|phải|đều|tự|đứng ra|mới|chủ động))*\s+(?:tổ chức|mở|họp|làm|tiến hành)\s*(?:(?:một|0?1)\s*)?“?",
    re.IGNORECASE,
)
"""All that stands before the verb of a sentence on whose conference it is."""
_NO_ROW = re.compile(r"\b(?:không|chưa|nếu|khi|để|theo|trong|cũng|việc|là|do|trước|sau|cho|có thể)\b", re.IGNORECASE)
_NEXT_NAME = re.compile(r"^(?:và\s+)?(?:(?:các|những)\s+)?", re.IGNORECASE)
_ONE = re.compile(rf"(?P<kind>{AREA})\s+[{UPPER}]\w*(?:\s[{UPPER}]\w*)*")
"""One unit by its name, in a row of kinds: "các huyện, thành phố A, thị xã B"."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose conference it is. when: which of these units only; at: where the words that say it begin and end."""

    label: str
    units: tuple[str, ...]
    when: str = ""
    at: tuple[tuple[int, int], ...] = ()


def holder_in(head: str, issued: date | None, *, alone: bool = False) -> Holder | None:
    """Return whose conference the words before its form are on; None where they name no units.

    issued: since when a tier has other kinds of unit. A general word ("đơn vị") names none, its condition is kept.
    alone: the words name nothing besides, as before a colon.
    """
    found = WHEN.search(head)
    free = f"{head[: found.start()]}{' ' * len(found[0])}{head[found.end() :]}" if found else head
    at = ((found.start(), found.end()),) if found else ()
    when = found[0].strip() if found else ""
    whole = " ".join(_LEAD.sub("", free).split()).strip(" :.,;")
    kinds = _kinds(whole) if alone and not _GENERAL.fullmatch(whole) else []
    if kinds and (_ROW.match(whole) or (len(kinds) > 1 and all(map(begins_as_somebody, kinds)))):
        return Holder(f"các {', '.join(kinds)}", tuple(kinds), when, ((0, len(head)),))
    rows = [(row, kinds) for row in _ROW.finditer(free) if (kinds := _kinds(row[0]))]
    named = [(row, kinds) for row, kinds in rows if not _GENERAL.fullmatch(row[0].strip())]
    row, kinds = max(named, key=lambda one: (len(one[1]), -one[0].start()), default=(None, []))
    like = _LIKE.match(head, row.end()) if row else None
    like = None if like and _AND_OTHERS.search(like["like"]) else like
    if not found and (every := _whole(head, row, like)):
        return every
    if row:
        if like:
            when, at = like["like"].strip(" ,"), ((like.start("like"), like.end("like")),)
        of = _OF_PROVINCE.search(row[0])
        label = f"các {', '.join(kinds)}{of[0] if of else ''}"
        return Holder(label, tuple(kinds), when, ((row.start(), row.end()), *at))
    if tier := _TIER.search(free):
        label = f"cấp {tier['tier'].casefold()}"
        return Holder(label, _units_of(label, issued), when, ((tier.start(), tier.end()), *at))
    if province := _PROVINCE.search(free):
        return Holder("cấp tỉnh", ("tỉnh",), when, ((province.start(), province.end()), *at))
    general = ((rows[0][0].start(), rows[0][0].end()),) if rows else ()
    return Holder("", (), when, (*general, *at)) if when or rows else None


def holder_typed(head: str) -> Holder | None:
    """Return whom a person typed before a colon, each by its name; None where kinds, a tier or no units stand there.

    "tỉnh" behind the name of a body is no tier: "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh".
    """
    whole = " ".join(_LEAD.sub("", head).split()).strip(" :.,;")
    if not whole or _TIER.fullmatch(whole) or _PROVINCE.fullmatch(whole) or kinds_in(whole[:1].lower() + whole[1:]):
        return None
    many = re.match(r"(?:các|những)\s+", whole, re.IGNORECASE)
    names = [_NEXT_NAME.sub("", one) for one in typed_list(whole)]
    named = all(begins_as_somebody(one) and not _NO_ROW.search(one) and not re.search(r"\d", one) for one in names)
    label = f"{'các ' * bool(many)}{', '.join(names)}"
    return Holder(label, tuple(names), at=((0, len(head)),)) if names and named else None


def _whole(head: str, row: re.Match[str] | None, like: re.Match[str] | None) -> Holder | None:
    """Return all whom the words before a verb name, where a row of kinds in them leaves some out; None else.

    What is no list of kinds stays whole, as one name.
    """
    said = _WHOLE.fullmatch(head)
    if said is None or _NO_ROW.search(said["row"]):
        return None
    at = ((said.start("row"), said.end("row")),)
    if not said["many"]:
        armed = units_by_name(said["row"])
        mine = len(armed) > 1 and all(name.endswith(" tỉnh") for name in armed)
        return Holder(", ".join(armed), tuple(armed), at=at) if mine else None
    till = like.end("like") if like else row.end() if row else 0
    if row and row.start() <= said.start("row") and till >= said.end("row"):
        return None
    words = re.sub(r"^(?:tất cả\s+)?(?:các|những|mỗi)\s+", "", said["row"], flags=re.IGNORECASE)
    kinds = kinds_in(_ONE.sub(r"\g<kind>", words)) or [words]
    return Holder(f"các {', '.join(kinds)}", tuple(kinds), at=at) if row or len(kinds) > 1 else None


def kinds_first(part: str) -> tuple[list[str], int]:
    """Return the kinds of unit that some words begin with, and where they end; none where they begin with others."""
    row = _ROW.match(part)
    return (_kinds(row[0]), row.end()) if row else ([], 0)


def kinds_led(part: str, mine: tuple[str, ...]) -> tuple[list[str], int]:
    """Return which of a level's kinds a part begins with, and where they end; none where it is of others, or of all.

    mine: the kinds of the level, none where they are not known.
    """
    kinds, end = kinds_first(part)
    kinds = [kind.casefold() for kind in kinds]
    known = {one.casefold(): one for one in mine or kinds}
    some = [known[kind] for kind in kinds if kind in known]
    return (some, end) if some and len(some) == len(kinds) and (len(kinds) < len(mine) or not mine) else ([], 0)


def _kinds(row: str) -> list[str]:
    return kinds_in(row[:1].lower() + row[1:])


def _units_of(label: str, issued: date | None) -> tuple[str, ...]:
    if label == "cấp tỉnh":
        return ("tỉnh",)
    return usual_kinds("huyện" if label == "cấp huyện" else "xã", issued)
