"""Whom a passage in the plan's own words binds: levels, units or bodies by their names, or everybody."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.unit_names import ALL_OFFICES, AREA, AREAS, has_offices, kind_of
from tdkt_tui.workflow.reading_plan.meant_kinds import kinds_meant
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN

from .charged import charged
from .own_level import own_level
from .passage import Passage
from .sure import sound_body
from .whom_begun import bodies_begun, kinds_begun, kinds_each, places_begun

_OF_PROVINCE = re.compile(
    r"(?:kinh phí |tại |ở |đối với |về |chương trình |thành phần )*(?:tổ chức )?"
    r"(?:(?:hội nghị|đại hội)[^,;.:]{0,60}?\s)?(?:cấp tỉnh|của tỉnh|toàn tỉnh|tỉnh)\b"
)
"""How words begin that speak of the province's own conference; elsewhere in a sentence it is where others go."""
_BEFORE = (
    r"các|mỗi|từng|ở|tại|của|cho|với|đối với|cấp|ngân sách|đại biểu|điểm cầu|hội nghị|đại hội|ubnd|ủy ban nhân dân|,|và"
)
"""What stands before a kind of unit that is meant, and no name of one."""
_PLACE = r"(?:cơ quan|đơn vị|địa phương|tổ chức)"
_OFFICES = re.compile(
    rf"(?<!\w)(?:các|mỗi|từng|những)\s+{_PLACE}(?:(?:,\s+|\s+và\s+)(?:các\s+)?{_PLACE})*\s+"
    r"(?:(?:trực )?thuộc|cấp)\s+tỉnh\b(?:\s+quản lý\b)?",
    re.IGNORECASE,
)
"""Words for all offices of the province."""
_EVERYBODY = re.compile(
    rf"(?<!\w)(?:(?:tất cả|các|mọi|từng|mỗi)\s+)+(?:cấp|ngành)(?:(?:,\s+|\s+và\s+)(?:(?:các|mọi|từng|mỗi)\s+)?"
    rf"(?:cấp|ngành|{_PLACE}))+(?!\w)",
    re.IGNORECASE,
)
"""Words for everybody that have a kind of unit among them."""
_TOLD = re.compile(
    r",?\s+(?:chú ý|chú trọng|lưu ý|không|phải|cần|nên|tự|chỉ|được|sẽ|đều|cùng|tiết kiệm|treo|bố trí|dành|có thể)\b"
)
"""What follows a name that is whole."""
_OF_KIND = re.compile(
    rf"(?i:(?:(?:các|mỗi|từng)\s+)?(?:cấp \w+|{AREA}|sở|ban|ngành|cơ quan|đơn vị|doanh nghiệp))\b(?! [{UPPER}])"
)
"""Who is charged by what kind of unit he is, and not by a name."""
_UNIT = re.compile(
    rf"(?:Riêng )?(?:UBND |Ủy ban nhân dân )?(?P<name>(?i:{AREA})(?: [{UPPER}]\w*){{1,3}}+)(?!,? (?:và )?(?i:{AREA})\b)"
)
"""One unit by its name, before all else of a sentence."""
_WHEN = re.compile(r"^(?:(?:Trong|Sau|Trước|Chậm nhất|Kết thúc|Khi|Hằng|Định kỳ|Từ|Quý|Tháng|Ngày)\b[^,;:]{2,90},\s+)+")
_LABEL = re.compile(r"(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)?(?P<who>[^:;.\d]{3,120}):\s")
"""Who a paragraph begins with."""
_FOR_SENDERS = re.compile(
    r"(?:chỉ|không|chưa|sẽ không|có quyền)\s+(?:tiếp nhận|nhận|xem xét|xét|tổng hợp|thẩm định|trình|giải quyết)\b|"
    r"(?:trả lại|chấm|cấp|phát|thông báo|hướng dẫn)\b"
)
"""What an office does that those have to know who send it something, or get it from there."""
_HEADING = 160
"""Signs of a heading; a longer line says something itself."""
_BODY = 90
"""Signs of a name that a body may have; a longer one is a sentence that was cut amid."""


def whose(plan: Plan, passage: Passage, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return whom a sentence binds as keys of a provision, none for everybody.

    Whoever it charges, else the levels that it names, that the sentence before it was of, in whose clause or under
    whose heading it stands. before: what the sentence before it in the same paragraph was given.
    """
    if (told := _begun(plan, passage.words)) is not None:
        return told
    body, _, _ = charged(passage.words)
    begins = _WHEN.sub("", passage.words).casefold().startswith(body.casefold())  # "hội nghị do Ban Quản lý tổ chức"
    if body and begins and len(body) <= _BODY and (sound_body(plan, body) or names_everybody(body)):
        return _charged(plan, body, before)
    if (told := _named(plan, passage, before)) is not None:
        return told
    if before is not None:
        return before
    head = passage.owner or passage.among
    lines = [head] if head else [line for line in reversed(passage.above) if len(line) < _HEADING]
    headed = next((named for line in lines if (named := levels_named(plan, line))), None)
    if headed is None and head:
        return _begun(plan, head) or {"who": [head]}
    return {"levels": headed} if headed else {}


def _begun(plan: Plan, words: str) -> dict[str, Any] | None:
    """Return whom words bind that begin with who is to do something, None where they begin with nobody.

    What an office does with what it is sent binds those who send it.
    """
    plain = _WHEN.sub("", words)
    bodies, rest = bodies_begun(plain)
    if bodies:
        return None if _FOR_SENDERS.match(rest) else {"who": bodies}
    if places_begun(plain):
        communes = [
            level.id for level in plan.level if any(AREAS.get(kind_of(one)) == "commune" for one in level.kinds())
        ]
        return {"levels": communes} if communes else None
    if (offices := _OFFICES.match(plain)) and (levels := _offices(plan, offices[0])):
        return {"levels": levels}
    if (told := _TOLD.search(plain)) and names_everybody(plain[: told.start()]):
        return {}
    if kinds := kinds_begun(plain):
        levels = [level.id for level in plan.level if set(kinds) & set(map(folded, level.kinds()))]
        return {"levels": levels} if levels else {"who": kinds}
    return None


def _offices(plan: Plan, words: str) -> list[str]:
    """Return the levels whose units words call the offices of the province, none for other words."""
    if not ALL_OFFICES.fullmatch(folded(words)):
        return []
    return [level.id for level in plan.level if level.units != ["tỉnh"] and has_offices(level.kinds(), "")]


def _named(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence, its clause or its paragraph's label names, None for nobody."""
    if unit := _UNIT.match(passage.words):
        return {"who": [unit["name"]]}
    each = kinds_each(passage.words)
    if each == []:
        return {}
    if levels := levels_named(plan, passage.words) or own_level(plan, passage.clause):
        return {"levels": levels}
    if (label := _LABEL.match(passage.whole)) and sound_body(plan, label["who"]):
        return _charged(plan, label["who"], before)
    return {"who": each} if each else None


def _charged(plan: Plan, body: str, before: dict[str, Any] | None) -> dict[str, Any]:
    """Return whom a sentence binds that charges somebody; by his own name he deals with what was said before."""
    if names_everybody(body):
        return {}
    if named := levels_named(plan, body) or _of_kinds(plan, body) or _offices(plan, body):
        return {"levels": named}
    of_kind = bool(_OF_KIND.match(body))
    return before if before is not None and not of_kind else {"who": BETWEEN.split(body)}


def _of_kinds(plan: Plan, body: str) -> list[str]:
    """Return the levels of the kinds that the heads of units stand for: "giám đốc sở"."""
    kinds = kinds_meant(body)
    return [level.id for level in plan.level if kinds & set(map(folded, level.kinds()))]


def levels_named(plan: Plan, words: str) -> list[str]:
    """Return the levels of whose units words speak: by a kind of unit, or as the province's own conference.

    Words for everybody ("các cấp, các ngành") are no kind of any level.
    """
    words = _EVERYBODY.sub(lambda found: " " if names_everybody(found[0]) else found[0], words)
    found = []
    for level in plan.level:
        kinds = "|".join(re.escape(kind) for kind in level.units if not names_everybody(kind))
        if folded(kinds) == "tỉnh":
            of = bool(_OF_PROVINCE.match(folded(words)))
        else:  # "Sở Nội vụ" is the name of one body
            meant = rf"(?:^|(?<!\w)(?i:{_BEFORE})\s)(?i:{kinds})\b(?! (?:[{UPPER}]|ủy\b|hội\b))"
            called = _called(level.label, words) and not names_everybody(level.label)
            of = called or bool(kinds and re.search(meant, words))
        found += [level.id] if of else []
    return found or [one for said in _OFFICES.findall(words) for one in _offices(plan, said)]


def _called(label: str, words: str) -> bool:
    plain = folded(label).removeprefix("các ")
    return len(plain.split()) > 1 and bool(re.search(rf"\b{re.escape(plain)}\b", folded(words)))
