"""Whom a passage in the plan's own words binds: levels, units or bodies by their names, or everybody."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.meant_kinds import kinds_meant
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN

from .charged import charged
from .own_level import levels_sharing, of_province, own_of
from .passage import Passage
from .sure import sound_body
from .whom_back import all_before, both_named, led_by, pointed_back, proposed_by, said_amid
from .whom_begun import kinds_each
from .whom_headed import headed_by_name
from .whom_levels import (
    everybody_does,
    levels_named,
    levels_of_kinds,
    offices_named,
    on_movement,
)
from .whom_sorts import of_sorts
from .whom_subject import WHEN, begun

_LABEL = re.compile(r"(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)?(?!(?:Tại|Trong|Sau|Trước)\b)(?P<who>[^:;.\d]{3,120}):\s")
"""Who a paragraph begins with."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SOME = re.compile(r"(?:(?:các|mỗi|những)\s+)?(?:đơn vị|cơ quan|nơi|địa phương|tổ chức)\b(?!.*điểm$)", re.IGNORECASE)
"""Units that a sentence tells by what they are like, of whatever kind they may be."""
_COMING = re.compile(r"(?:Thành phần|Đại biểu|Khách mời|Mời|(?:Tham )?[Dd]ự (?:Hội nghị|Đại hội))\b(?!.*\d)")
"""How a list begins of who comes to a conference: they are not those whom it binds."""
_LISTED = re.compile(r":|\bgồm\b|\bcó\b|\blà\b")
"""Where, behind what a list is of, it begins."""
_GOES_TO = re.compile(
    r"\b(?:về|qua|trình|gửi|nộp|thông qua|khen của|khen do|của Chủ tịch)\s+(?:Chủ tịch\s+)?"
    r"(?:UBND|Ủy ban nhân dân|Hội đồng|Phòng Nội vụ|[Cc]ấp)(?:(?! (?:(?:ở|tại) cấp|đối với) )[^,;.:)])*"
)
"""Where something goes, or who gives it: no one who is bound."""
_COMERS = re.compile(r"\b(?:còn lại là|(?:là|có|mời|và) đại diện)\s[^.;]*")
"""Who comes besides: no one who is bound."""
_LEFT = re.compile(
    r"(?:[Ss]ố|[Cc]hỉ tiêu)\s(?:[^.;:]{0,30}?\s)?còn lại\b[^.;:]{0,20}?\bdo\s+(?P<body>[^.;:,]{3,90}?)"
    r"(?=,?\s+(?:tham mưu|xem xét|lựa chọn|quyết định|giới thiệu|phân bổ|đề xuất|thống nhất|xác định|bố trí)\b)"
)
"""What somebody sees to that is left when others have theirs: it is not of those before it."""
_PAPERS = re.compile(r"(?:Hồ sơ|Danh sách|Tờ trình|Bản (?:giấy|điện tử|mềm)|Văn bản)\b")
"""How a sentence begins on papers, with no word on whose they are."""
_ANY_PLACE = re.compile(
    r"(?:[^.;:,]{2,60},\s+)?(?:mỗi|từng|các|mọi)\s+(?:nơi|đơn vị|cơ quan|địa phương)\b(?!\s+(?:này|ấy|đó|thuộc|trực))",
    re.IGNORECASE,
)
"""Those of whom a sentence speaks, whoever they are."""
_SENDS = re.compile(
    r"\b(?:nơi|đơn vị|cơ quan|địa phương|đoàn)\s+(?:(?:phải|tự|không(?: được)?(?: tự ý| tự)?|được|sẽ)\s+)*"
    r"(?:cử|giới thiệu|thay|gửi|bầu|chọn|ấn định|bổ sung|báo cáo)\b"
    r"|\b(?:do|được) (?:hội nghị|đại hội)\s[^.;:]{2,120}?(?:bầu|suy tôn|giới thiệu|cử)\b"
)
"""What units do for a congress above theirs, in whose clause it is said."""
_NOTE = re.compile(
    r"(?=(?:Ghi chú|Chú thích|Chú ý)\b\s*:|[^.]*\b(?:trong|của|ở) (?:bảng|biểu) này\b)"
    r"(?=.*?(?:\b(?:không|chưa|đã|được) (?:tính|kể|gồm|bao gồm)\b|\b(?:là số|tính theo)\b|\b[Cc]ột\b|\b[Dd]ấu\b))"
    r"(?!.*?\b(?:phải|ít nhất|tối thiểu|không quá|tối đa|cử|giới thiệu|báo cáo|trước ngày|không thay đổi)\b)",
    re.DOTALL,
)
"""How the table of an annex is reckoned, as a note below it says; what it asks of units is a rule of theirs."""
_NO_SUBJECT = re.compile(r"(?:không|chỉ|phải|được|vẫn|có thể|thời (?:gian|hạn)|số đại biểu|song|nhưng)\b")
"""How a part of a sentence begins that goes on about those with whom this begins."""
_BODY = 90
"""Signs of a body's name: a longer one is a sentence cut amid."""


def whose(plan: Plan, passage: Passage, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return whom a sentence binds as keys of a provision, none for everybody.

    Whoever it begins with or charges, else the levels in whose clause it stands or that it names, that the sentence
    before it was of, that its paragraph begins with, or under whose heading it stands. before: what the sentence before
    it in the same paragraph was given.
    """
    if left := _LEFT.match(passage.words):
        levels = own_of(plan, passage)
        return {"who": [left["body"]]} if sound_body(plan, left["body"]) else {"levels": levels} if levels else {}
    if (told := headed_by_name(plan, passage, before)) is not None:
        return told
    if (told := _by_beginning(plan, passage, before)) is not None:
        return told
    if (told := _by_place(plan, passage)) is not None:
        return told
    if not coming(passage.words) and (told := _named(plan, passage, before)) is not None:
        return told
    led = before if before is not None else led_by(plan, passage)
    return _headed(plan, passage) if led is None else led


def _by_beginning(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence binds by what it begins with, those whom it charges too; None where that says nobody."""
    if both := both_named(passage):
        return {"who": both}
    if (told := begun(plan, passage.words, passage.clause)) is not None:
        return told
    body, _, _ = charged(passage.words)
    begins = WHEN.sub("", passage.words).casefold().startswith(body.casefold())  # "hội nghị do Ban Quản lý tổ chức"
    sound = len(body) <= _BODY and (sound_body(plan, body) or names_everybody(body))
    goes_on = passage.words[:1].islower()
    if body and begins and sound and (names_everybody(body) or not _SOME.match(body)):
        mine = before or led_by(plan, passage) or _headed(plan, passage) if goes_on and names_everybody(body) else None
        return mine or _charged(plan, body, before)
    led = led_by(plan, passage) if goes_on and _NO_SUBJECT.match(passage.words) else None
    return led if led and "who" in led else None


def _by_place(plan: Plan, passage: Passage) -> dict[str, Any] | None:
    """Return whom a sentence binds by where it stands: who sends, is pointed at, has what it is on; None for others."""
    if passage.clause.startswith("Phụ lục") and _NOTE.match(passage.words):
        return {"levels": [one.id for one in plan.level if one.units == ["tỉnh"]]}  # no page has its table
    if of_province(plan, passage.clause) and _SENDS.search(passage.words):
        return {"levels": named} if (named := levels_named(plan, passage.words)) else {}
    if proposed := proposed_by(plan, passage):
        return dict(proposed)
    if held := pointed_back(plan, passage) or _held(plan, passage):
        return {"levels": held}
    anywhere = _ANY_PLACE.match(passage.words) and said_amid(passage.whole, passage.words)
    return _headed(plan, passage) if anywhere else None


def _held(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels that a list of who comes is on, or that have the papers that a sentence is on; none else."""
    if not coming(passage.words):
        return all_before(plan, passage) if _PAPERS.match(passage.words) else []
    named = levels_named(plan, _LISTED.split(passage.words)[0])  # "Thành phần dự Hội nghị cấp xã: …"
    return named or own_of(plan, passage) or (led_by(plan, passage) or {}).get("levels", [])


def coming(words: str) -> bool:
    """Tell words that begin a list of those who come to a conference: whom it names is not whom it binds."""
    return _COMING.match(words) is not None


def _headed(plan: Plan, passage: Passage) -> dict[str, Any]:
    """Return whom the nearest heading that names anybody is on, none for everybody."""
    head = passage.owner or passage.among
    lines = [head] if head else [line for line in reversed(passage.above) if len(line) < HEADING]
    headed = next((named for line in lines if (named := levels_named(plan, line))), None)
    if headed is None and head:
        return begun(plan, head, "") or {"who": [head]}
    headed = headed or levels_sharing(plan, passage.clause)
    return {"levels": headed} if headed else {}


def _named(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence, its clause or its paragraph's label names, None for nobody."""
    each, own = kinds_each(passage.words), own_of(plan, passage)
    if each == [] or (each is None and not own and everybody_does(passage.words)):
        return {}
    if each:
        return of_sorts(plan, levels, each) if (levels := levels_of_kinds(plan, "", each)) else {"who": each}
    moves = on_movement([*passage.above[-2:], passage.whole[:HEADING]])
    levels = own or ([] if moves else _within(_meant(plan, passage.words), near(plan, passage)))
    if levels:
        return {"levels": levels}
    label = _LABEL.match(passage.whole)
    who = _ASIDE.sub("", label["who"]) if label else ""
    if sound_body(plan, who):
        return _charged(plan, who, before)
    return None


def _meant(plan: Plan, words: str) -> list[str]:
    """Return the levels that a sentence names, not only in a list of those to whom something is done."""
    said = _COMERS.sub(" ", _GOES_TO.sub(" ", words))
    listed = said.count(",") > 1 and not levels_named(plan, said.replace(",", ";"))
    return [] if listed else levels_named(plan, said)


def near(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels that the heading nearest to a passage is on, none where it names none."""
    line = next((line for line in reversed(passage.above) if len(line) < HEADING and not line.endswith(":")), "")
    return levels_named(plan, line)


def _within(named: list[str], headed: list[str]) -> list[str]:
    """Return the levels that words under a heading speak of: of those that it is on, all where they are of none."""
    return [one for one in named if one in headed] or headed if named and headed else named


def _charged(plan: Plan, body: str, before: dict[str, Any] | None) -> dict[str, Any]:
    """Return whom a sentence binds that charges somebody; by his own name he deals with what was said before."""
    if names_everybody(body):
        return {}
    levels = levels_named(plan, body) or levels_of_kinds(plan, "", kinds_meant(body)) or offices_named(plan, body)
    if levels:
        return {"levels": levels}
    return before if before is not None else {"who": BETWEEN.split(body)}
