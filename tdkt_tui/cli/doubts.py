"""What of an answer the plan, or the form of what is asked for, speaks against: told at the question itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from tdkt_tui.model.composition import people_of
from tdkt_tui.model.field_facts import Said, said_of
from tdkt_tui.model.level import Level
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.words import clause_words

if TYPE_CHECKING:
    from tdkt_tui.workflow.beginning import NewProfile

_CATEGORIES = {"conference.size.total": "all", "conference.size.exemplars": "exemplar",
               "conference.size.guests": "guest"}  # fmt: skip
_OTHER = "conference.size.other."
_BOUND = ("conference.date", "nomination.date")
"""Days that a window of the plan binds; that of a report may be of somebody else's."""
_SYMBOL = re.compile(r"[A-ZĐ][A-ZĐ0-9&]*(?:[-/.][A-ZĐ0-9&]+)+")
_PERSON = re.compile(rf"[{UPPER}]\w+(?: [{UPPER}]\w*){{1,4}}")
"""Two to five words, each with a capital: the name of a person, or of a unit."""

_TITLES = {"signature.on_behalf_of": "ỦY BAN NHÂN DÂN", "signature.deputy_of": "CHỦ TỊCH",
           "signature.post": "PHÓ CHỦ TỊCH"}  # fmt: skip
"""Where a title or a body belongs, with one of its kind."""
_SURNAMES = frozenset((
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "đào", "đinh", "lâm", "trịnh", "mai", "tô", "hà", "tạ", "lương", "lưu", "châu", "tăng", "quách", "thái",
    "vương", "triệu", "nông", "giàng", "thào", "lò", "vi", "lục", "sùng", "vàng", "lầu",
))  # fmt: skip
_NAME = 5
"""Words of a person's name at most."""


def doubt(key: str, answer: Any, said: Sequence[Said], level: Level, answers: Mapping[str, Any]) -> str:
    """Return what speaks against an answer, "" where nothing does.

    said: what the plan says about the field; level: as it is for this unit; answers: those before, by dotted key.
    """
    if key in _BOUND and isinstance(answer, date):
        from tdkt_tui.workflow.composing.days import outside

        return outside(answer, said)
    if key.endswith(".symbol") and isinstance(answer, str) and not _SYMBOL.fullmatch(answer):
        return f"“{answer}” không giống ký hiệu văn bản (viết tắt bằng chữ in hoa, nối bằng “-”, như “KH-UBND”)"
    if key == "unit.name" and isinstance(answer, str) and _SYMBOL.fullmatch(answer):
        return f"“{answer}” giống ký hiệu văn bản, không giống tên đơn vị"
    if told := _of_somebody_else(key, str(answer), answers):
        return told
    category = _CATEGORIES.get(key) or (key.removeprefix(_OTHER) if key.startswith(_OTHER) else "")
    if category and isinstance(answer, int):
        return next(_bounds(category, answer, level, answers), "")
    return ""


def _of_somebody_else(key: str, answer: str, answers: Mapping[str, Any]) -> str:
    """Return why words look like the answer to another question: a person's name for a body's, a post for a name."""
    if key == "signature.name" and folded(answer) == folded(str(answers.get("signature.post") or "-")):
        return "trùng với chức vụ người ký, cần họ tên"
    if key in _TITLES and _is_person(answer):
        wanted = "tên cơ quan mà người ký thay mặt" if key == "signature.on_behalf_of" else "chức vụ"
        return f"“{answer}” giống họ tên người; ở đây cần {wanted}, như “{_TITLES[key]}”, không thì gõ -"
    own = f"{answers.get('unit.name') or ''} {answers.get('issuer.name') or ''}"
    shares = {*folded(answer).split()} & {*folded(own).split()}
    if key in ("issuer.name", "issuer.called", "issuer.parent") and _PERSON.fullmatch(answer) and not shares:
        return f"“{answer}” giống họ tên người, không có chữ nào của tên đơn vị"
    return ""


def _is_person(answer: str) -> bool:
    """Tell words that begin as a person's name does: a title, or a body, is written in capitals too."""
    words = answer.split()
    surname = bool(words) and folded(words[0]) in _SURNAMES
    return 2 <= len(words) <= _NAME and all(word[:1].isupper() for word in words) and surname


def doubt_of_unit(key: str, answer: Any, new: NewProfile) -> str:
    """Return what speaks against an answer of a unit; nothing where an exception of the plan for its kind allows it.

    Whether the condition of an exception is met nobody but the unit knows; it is told at the question.
    """
    told = doubt(key, answer, new.said(key), new.level, new.values)
    if not told:
        return ""
    from tdkt_tui.model.laying import under_conditions

    names = [str(new.values.get(name) or "") for name in ("unit.category", "unit.name")]
    for _, changed in under_conditions(new.plan, new.level.id, names[0], names[1]):
        said = said_of(key, new.plan, changed, names[1])
        if changed != new.level and not doubt(key, answer, said, changed, new.values):
            return ""
    return told


def _bounds(category: str, count: int, level: Level, answers: Mapping[str, Any]) -> Iterator[str]:
    whole = level.size.clause or level.clause
    for cap in level.size.caps:
        if cap.category == category:
            where = _where(cap.clause or whole)
            if cap.at_most and count > cap.at_most:
                yield f"{count} vượt mức tối đa {cap.at_most} của kế hoạch{where}"
            if cap.at_least and count < cap.at_least:
                yield f"{count} chưa đủ mức ít nhất {cap.at_least} của kế hoạch{where}"
    total: int = answers.get("conference.size.total") or 0
    for share in level.size.shares:
        if total and share.category == category and share.of == "all":
            bound, where = people_of(share.share, share.how, total), _where(share.clause or whole)
            if share.how != "at-least" and count > bound:
                yield f"{count} vượt mức tối đa {bound} trong {total} người dự{where}"
            if share.how != "at-most" and count < bound:
                yield f"{count} chưa đủ mức ít nhất {bound} trong {total} người dự{where}"


def _where(clause: str) -> str:
    return f" ({clause_words(clause)})" if clause else ""
