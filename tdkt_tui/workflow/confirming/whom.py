"""Whom a passage in the plan's own words binds: levels, units or bodies by their names, or everybody."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, kind_of
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.meant_kinds import kinds_meant
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN

from .charged import charged
from .own_level import own_level
from .passage import Passage
from .said_units import units_named
from .sure import sound_body
from .whom_back import pointed_back
from .whom_begun import bodies_begun, kinds_begun, kinds_each, pilots_begun, places_begun, tasked_begun, units_begun
from .whom_levels import (
    OFFICES,
    everybody_begins,
    everybody_does,
    levels_called,
    levels_grouped,
    levels_named,
    levels_of_kinds,
    of_several,
    offices_named,
    on_movement,
    with_forces,
    with_offices,
)

_TOLD = re.compile(
    r",?\s+(?:chú ý|chú trọng|lưu ý|không|phải|cần|nên|tự|chỉ|được|sẽ|đều|cùng|tiết kiệm|treo|bố trí|dành|có thể)\b"
)
"""What follows a name that is whole."""
_WHEN = re.compile(r"^(?:(?:Trong|Sau|Trước|Chậm nhất|Kết thúc|Khi|Hằng|Định kỳ|Từ|Quý|Tháng|Ngày)\b[^,;:]{2,90},\s+)+")
_LEAD_IN = re.compile(r"^(?:(?:Một số )?(?:[Tt]rường hợp|[Qq]uy định)[^:;.]{0,60}|[^:;.]{3,90}(?:như sau|sau đây)):\s+")
"""What stands before those of whom a list speaks, and names none of them."""
_GIVEN = re.compile(
    r"(?:Ngân sách|Kinh phí|UBND|Ủy ban nhân dân)\b[^,;:.]{0,30}\b(?:hỗ trợ|cấp|giao|dành)\s+(?:cho\s+)?"
    rf"(?=(?i:{AREA})\s+[{UPPER}])"
)
"""What is given to units that are named behind it."""
_LABEL = re.compile(r"(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)?(?!(?:Tại|Trong|Sau|Trước)\b)(?P<who>[^:;.\d]{3,120}):\s")
"""Who a paragraph begins with."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SOME = re.compile(r"(?:(?:các|mỗi|những)\s+)?(?:đơn vị|cơ quan|nơi|địa phương|tổ chức)\b(?!.*điểm$)", re.IGNORECASE)
"""Units that a sentence tells by what they are like, of whatever kind they may be."""
_COMING = re.compile(r"(?:Thành phần|Đại biểu|Khách mời|Mời|(?:Tham )?[Dd]ự (?:Hội nghị|Đại hội))\b(?!.*\d)")
"""How a list begins of who comes to a conference: they are not those whom it binds."""
_SENDS = re.compile(
    r"(?:[^:;.\d]{2,30}:\s+|[Nn]goài [^:;.,]{2,40},\s+)?(?:[Mm]ỗi|[Cc]ác|[Tt]ừng)\s+(?:cơ quan|đơn vị|địa phương)"
    r"(?:,\s+(?:cơ quan|đơn vị|địa phương))*\s+(?:khi\s+)?(?:giới thiệu|cử|lựa chọn)\s"
    r"|(?:trong|Trong) (?:từng|mỗi) đoàn\b(?! thể| viên)"
)
"""What all who send delegates are to see to, in whatever level's clause it is said."""
_LISTED = re.compile(r":|\bgồm\b|\bcó\b|\blà\b")
"""Where, behind what a list is of, it begins."""
_GOES_TO = re.compile(
    r"\b(?:về|qua|trình|gửi|nộp|thông qua|khen của|khen do|của Chủ tịch)\s+(?:Chủ tịch\s+)?"
    r"(?:UBND|Ủy ban nhân dân|Hội đồng|Phòng Nội vụ|[Cc]ấp)[^,;.:)]*"
)
"""Where something goes, or who gives it: no one who is bound."""
_FOR_SENDERS = re.compile(
    r"(?:chỉ|không|chưa|sẽ không|có quyền)\s+(?:tiếp nhận|nhận|xem xét|xét|tổng hợp|thẩm định|trình|giải quyết)\b|"
    r"(?:trả lại|chấm|cấp|phát|thông báo|hướng dẫn)\b"
)
"""What an office does that those have to know who send it something, or get it from there."""
_LEFT = re.compile(
    r"(?:[Ss]ố|[Cc]hỉ tiêu)\s(?:[^.;:]{0,30}?\s)?còn lại\b[^.;:]{0,20}?\bdo\s+(?P<body>[^.;:,]{3,90}?)"
    r"(?=,?\s+(?:tham mưu|xem xét|lựa chọn|quyết định|giới thiệu|phân bổ|đề xuất|thống nhất|xác định|bố trí)\b)"
)
"""What somebody sees to that is left when others have theirs: it is not of those before it."""
_ARMED = re.compile(r"(?:(?:Đối với|Riêng|Các|Khối|đối với|riêng|các|khối|đơn vị)\s+)*(?i:lực lượng vũ trang)\b")
_FORCES = ("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh")
"""Who the armed forces of a province are, where a plan has no level of theirs but the offices'."""
_FIRMS = {"doanh nghiệp", "hợp tác xã", "công ty", "tổng công ty", "tập đoàn"}
_NUMBER = re.compile(r"^(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)")
_STOP = re.compile(r"(?<=[^\W\d])[.]\s+(?=\S)")
"""Where a sentence ends."""
_CUT, _BODY = 60, 90
"""Signs by which a sentence is found in its paragraph; signs of a body's name: a longer one is a sentence cut amid."""


def whose(plan: Plan, passage: Passage, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return whom a sentence binds as keys of a provision, none for everybody.

    Whoever it begins with or charges, else the levels in whose clause it stands or that it names, that the sentence
    before it was of, that its paragraph begins with, or under whose heading it stands. before: what the sentence before
    it in the same paragraph was given.
    """
    if left := _LEFT.match(passage.words):
        levels = own_level(plan, passage.clause)
        return {"who": [left["body"]]} if sound_body(plan, left["body"]) else {"levels": levels} if levels else {}
    if (told := _begun(plan, passage.words, passage.clause)) is not None:
        return told
    body, _, _ = charged(passage.words)
    begins = _WHEN.sub("", passage.words).casefold().startswith(body.casefold())  # "hội nghị do Ban Quản lý tổ chức"
    sound = len(body) <= _BODY and (sound_body(plan, body) or names_everybody(body))
    if body and begins and sound and (names_everybody(body) or not _SOME.match(body)):
        return _charged(plan, body, before)
    back = pointed_back(plan, passage)
    if back or _COMING.match(passage.words):
        if held := back or levels_named(plan, _LISTED.split(passage.words)[0]) or own_level(plan, passage.clause):
            return {"levels": held}  # "Thành phần dự Hội nghị cấp xã: …"
    elif (told := _named(plan, passage, before)) is not None:
        return told
    led = before if before is not None else _led(plan, passage)
    return _headed(plan, passage) if led is None else led


def _headed(plan: Plan, passage: Passage) -> dict[str, Any]:
    """Return whom the nearest heading that names anybody is on, none for everybody."""
    head = passage.owner or passage.among
    lines = [head] if head else [line for line in reversed(passage.above) if len(line) < HEADING]
    headed = next((named for line in lines if (named := levels_named(plan, line))), None)
    if headed is None and head:
        return _begun(plan, head, "") or {"who": [head]}
    return {"levels": headed} if headed else {}


def _begun(plan: Plan, words: str, clause: str) -> dict[str, Any] | None:
    """Return whom words bind that begin with who is to do something, None where they begin with nobody.

    What an office does with what it is sent binds those who send it. Units of kinds that no level has are those of the
    level in whose clause they are told.
    """
    plain = _LEAD_IN.sub("", _WHEN.sub("", words))
    bodies, rest = bodies_begun(plain)
    if bodies:
        return None if _FOR_SENDERS.match(rest) else {"who": bodies}
    if everybody_begins(plain) or _SENDS.match(plain):
        return {}
    given = _GIVEN.match(plain)
    named = units_begun(plain) or pilots_begun(plain) or (plain[given.end() :] if given else "")
    if units := units_named(plan, named) or list(filter(None, [named])):
        return {"who": units}
    offices, (said, kinds) = OFFICES.match(plain) or OFFICES.match(f"Các {lowered_first(plain)}"), kinds_begun(plain)
    levels = _communes(plan, plain) or levels_called(plan, plain) or offices_named(plan, offices[0] if offices else "")
    told = _TOLD.search(plain)
    if not levels and (kinds_each(words) == [] or (told and names_everybody(plain[: told.start()]))):
        return {}
    levels = levels or levels_of_kinds(plan, said, kinds) or (own_level(plan, clause) if {*kinds} - _FIRMS else [])
    levels = with_offices(plan, levels, plain, said)
    if levels := levels_grouped(plan, plain) or levels:
        armed = _ARMED.match(plain) and any("sở" in one.kinds() for one in plan.level if one.id in levels)
        return {"who": list(_FORCES)} if armed else {"levels": with_forces(plan, levels, plain, clause)}
    return {"who": who} if (who := kinds or tasked_begun(plan, plain, clause)) else None


def _communes(plan: Plan, words: str) -> list[str]:
    """Return the levels of communes where words begin with the places that these are made of."""
    if not places_begun(words):
        return []
    return [one.id for one in plan.level if any(AREAS.get(kind_of(kind)) == "commune" for kind in one.kinds())]


def _led(plan: Plan, passage: Passage) -> dict[str, Any] | None:
    """Return whom the nearest sentence before it in the paragraph binds that begins with units, None for nobody."""
    told = _STOP.split(passage.whole.partition(passage.words[:_CUT])[0])
    if passage.words[:1].islower() and (mine := _begun(plan, _NUMBER.sub("", told[-1].strip()), "")):
        return mine  # what goes on in a sentence is of whom that begins with
    for one in reversed(told):
        if of_several(plan, one):
            return None
        if (found := _begun(plan, _NUMBER.sub("", one.strip()), "")) and "levels" in found:
            return found
    return None


def _named(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence, its clause or its paragraph's label names, None for nobody."""
    each, own = kinds_each(passage.words), own_level(plan, passage.clause)
    if each == [] or (each is None and not own and everybody_does(passage.words)):
        return {}
    if each:
        return {"levels": levels} if (levels := levels_of_kinds(plan, "", each)) else {"who": each}
    moves = on_movement([*passage.above[-2:], passage.whole[:HEADING]])
    if levels := own or ([] if moves else levels_named(plan, _GOES_TO.sub(" ", passage.words))):
        return {"levels": levels}
    label = _LABEL.match(passage.whole)
    who = _ASIDE.sub("", label["who"]) if label else ""
    if sound_body(plan, who):
        return _charged(plan, who, before)
    return None


def _charged(plan: Plan, body: str, before: dict[str, Any] | None) -> dict[str, Any]:
    """Return whom a sentence binds that charges somebody; by his own name he deals with what was said before."""
    if names_everybody(body):
        return {}
    levels = levels_named(plan, body) or levels_of_kinds(plan, "", kinds_meant(body)) or offices_named(plan, body)
    if levels:
        return {"levels": levels}
    return before if before is not None else {"who": BETWEEN.split(body)}
