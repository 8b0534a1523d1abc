"""What to offer while a profile is being filled in: guesses from what is already known, all of them changeable."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import Any

from .asking import names_guests, others_attend
from .composition import people_of
from .level import Level
from .plan import Plan
from .unit_names import AREAS, proper_name
from .words import lowered_first

_KINDS = {**AREAS, "sở": "department", "ban": "department", "ngành": "department", "đoàn thể": "union",
          "Mặt trận Tổ quốc": "front", "tổ chức thành viên": "union", "doanh nghiệp": "enterprise",
          "khối thi đua": "bloc", "hợp tác xã": "cooperative"}  # fmt: skip

_OFFICES = ("sở", "ban")
"""Kinds of which a symbol ends with the initials of the name."""
_AROUND_CONFERENCE = {"invitation.date": timedelta(weeks=3), "report.date": timedelta(0)}

Answers = Mapping[str, Any]


def suggested(key: str, answers: Answers, plan: Plan, level: Level, today: date) -> Any:
    """Return a value to offer for a field, None where there is no good guess.

    answers: dotted key → value given so far. A date of issue is never a guess: it is left to the clerk, with the first
    day that it may be.
    """
    if guess := _GUESSES.get(key):
        return guess(answers, plan, level)
    if key.endswith(".number"):
        return {"later": True}
    if key.endswith(".date") and key != "conference.date":
        return {"later": True, "not_before": _earliest(key, answers, plan, level, today)}
    return None


def _earliest(key: str, answers: Answers, plan: Plan, level: Level, today: date) -> date:
    """Return the first day of issue: never before the unit's own plan, and about when such a document is written.

    An invitation goes out some weeks before the conference, a report tells of it.
    """
    own = answers.get("document.date") if key != "document.date" else None
    first: date = own["not_before"] if isinstance(own, dict) else own or _first_day(answers, plan, level, today)
    held: date | None = answers.get("conference.date")
    if held is None or key not in _AROUND_CONFERENCE:
        return first
    return max(first, held - _AROUND_CONFERENCE[key])


def _first_day(answers: Answers, plan: Plan, level: Level, today: date) -> date:
    """Return today, or the day after the province's plan where today lies before it, or the level's time is over.

    A unit then works on what is to come, or on the past; a plan that states no time takes about a year.
    """
    issued = answers.get("plan_date") or plan.plan.date
    next_day = issued + timedelta(days=1) if isinstance(issued, date) else issued.not_before
    last = level.window.last() or next_day + timedelta(days=365)
    return today if next_day <= today <= last else next_day


def _kind(answers: Answers) -> str:
    """Return the kind of a unit; for a word of the plan's own, "sở, ban, ngành", the one that its name begins with."""
    category = str(answers.get("unit.category") or "")
    name = lowered_first(_name(answers))
    return category if category in _KINDS else next((one for one in _KINDS if name.startswith(f"{one} ")), category)


def _committee(answers: Answers) -> bool:
    return _kind(answers) in AREAS


def _name(answers: Answers) -> str:
    return str(answers.get("unit.name") or "")


def _area(answers: Answers, *_: object) -> str | None:
    return lowered_first(_name(answers)) if _committee(answers) and _name(answers) else None


def _issuer(answers: Answers, *_: object) -> str | None:
    if not _name(answers):
        return None
    return f"Ủy ban nhân dân {lowered_first(_name(answers))}" if _committee(answers) else _name(answers)


def _called(answers: Answers, *_: object) -> str | None:
    if not _name(answers):
        return None
    return f"UBND {lowered_first(_name(answers))}" if _committee(answers) else _name(answers)


def signs_for_itself(answers: Answers) -> bool:
    """Tell an office that its head alone leads: nobody signs there on behalf of a body."""
    return bool(answers.get("issuer.kind", _KINDS.get(_kind(answers))) == "department")


def _parent(answers: Answers, plan: Plan, _: Level) -> str | None:
    return f"Ủy ban nhân dân tỉnh {plan.plan.place}" if answers.get("issuer.kind") == "department" else None


def _place(answers: Answers, plan: Plan, _: Level) -> str:
    if _committee(answers):
        return proper_name(_name(answers), _kind(answers)).strip() or plan.plan.place
    return plan.plan.place


def _symbol(kind: str) -> Callable[[Answers, Plan, Level], str | None]:
    def guess(answers: Answers, *_: object) -> str | None:
        own = str(answers.get("document.symbol") or "")
        if own.startswith("KH-"):
            return kind + own.removeprefix("KH")
        initials = "UBND" if _committee(answers) else _initials(_name(answers)) if _kind(answers) in _OFFICES else ""
        return f"{kind}-{initials}" if initials else None

    return guess


def _initials(name: str) -> str:
    """Return what an office's symbols end with: "SGDĐT" of "Sở Giáo dục và Đào tạo"; the area behind it is left out."""
    own = re.split(r"\s(?:tỉnh|thành phố)\b", name)[0]
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", own) if word != "và")


def _post(answers: Answers, *_: object) -> str | None:
    deputy = answers.get("signature.deputy_of")
    head = "CHỦ TỊCH" if _committee(answers) else "GIÁM ĐỐC" if _kind(answers) == "sở" else None
    return f"PHÓ {deputy}" if deputy else head


def _mode(answers: Answers, _: Plan, level: Level) -> str | None:
    staff, size = answers.get("unit.staff"), level.size
    if staff is None:
        return None if size.plenary_below_staff else "delegates"
    if staff < size.plenary_below_staff:
        return "plenary"
    return "delegates" if staff > size.delegates_above_staff else None


def _share(category: str) -> Callable[[Answers, Plan, Level], int | None]:
    def guess(answers: Answers, _: Plan, level: Level) -> int | None:
        share = next((item for item in level.size.shares if item.category == category and item.of == "all"), None)
        total: int | None = answers.get("conference.size.total")
        if not total or answers.get("conference.mode") != "delegates":
            return None
        if share is not None:
            return people_of(share.share, share.how, total)
        return _rest(answers, level, total) if category == "guest" else None

    return guess


def _rest(answers: Answers, level: Level, total: int) -> int | None:
    """Return who is left as guests when the exemplars are counted, where only these two attend."""
    exemplars = answers.get("conference.size.exemplars")
    guests = names_guests(level) and not others_attend(level)
    others = any(str(key).startswith("conference.size.other") and value for key, value in answers.items())
    return total - exemplars if guests and not others and exemplars and exemplars < total else None


def _form(_: Answers, __: Plan, level: Level) -> str | None:
    return level.choose_form[0] if len(level.choose_form) == 1 else None


_GUESSES: dict[str, Callable[[Answers, Plan, Level], Any]] = {
    "unit.area": _area,
    "issuer.kind": lambda answers, *_: _KINDS.get(_kind(answers)),
    "issuer.name": _issuer,
    "issuer.called": _called,
    "issuer.parent": _parent,
    "document.symbol": _symbol("KH"),
    "document.place": _place,
    "signature.on_behalf_of": lambda answers, *_: "ỦY BAN NHÂN DÂN" if _committee(answers) else None,
    "signature.post": _post,
    "conference.form": _form,
    "conference.mode": _mode,
    "conference.start": lambda *_: time(7, 30),
    "conference.size.exemplars": _share("exemplar"),
    "conference.size.guests": _share("guest"),
    "archive.at": lambda *_: ["VT"],
    "invitation.symbol": _symbol("GM"),
    "report.symbol": _symbol("BC"),
}
