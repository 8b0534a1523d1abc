"""What a plan says of all units' meetings, where it gives a unit another time of its own, or lets others guide it."""

from __future__ import annotations

import re
from datetime import date

from tdkt_tui.model.bound_units import names_itself
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Task
from tdkt_tui.model.text import folded

_HOLDS = re.compile(r"tổ chức (?=(?:đại hội|hội nghị)\b)")
_PLAIN = re.compile(
    r"(?:đại hội|hội nghị)(?:,? (?:và |hoặc )?(?:đại hội|hội nghị))*"
    r"(?: (?:điển hình tiên tiến|thi đua yêu nước|của đơn vị|cấp|mình|cơ sở|xã|huyện|sở|ngành))*"
    r"(?=$|[,;(]| (?:xong|trước|chậm|muộn|đúng|theo|hoàn|trong|từ|bảo|đảm|vào|đến)\b)"
)
"""The meeting of all, by no name of another: "hội nghị cấp mình xong trước …"."""
_ANOTHER = re.compile(r"\b(?:lồng ghép|ghép|chung|trực tuyến|triển khai|điểm|rút kinh nghiệm|tập huấn)\b")
_SCHEDULE = re.compile(
    r"\b(?:đúng|bảo đảm|đảm bảo) (?:tiến độ|thời (?:gian|hạn))|\btheo (?:tiến độ|thời gian)\b|\d[/-]\d"
)
_MORE = re.compile(r";|,\s+(?!(?:xong|trước|chậm|muộn|đúng|theo|hoàn thành|trong|từ|bảo đảm|đảm bảo)\b)")

_TIME = re.compile(
    r"(?:thời (?:gian|hạn)(?: (?:hoàn thành|tổ chức|tiến hành))?(?: (?:hội nghị|đại hội))?\s*:?|hoàn thành|xong)"
    r"\s+(?:trong|trước|chậm nhất|muộn nhất|từ|xong|hoàn thành)\b(?:[^;.]|\.(?=\d))*\.?"
)
"""Words on when all meet, and on nothing else."""


def of_all_meetings(dossier: Dossier, task: Task, words: str = "") -> bool:
    """Tell a task of all to hold the meeting of their level: no other meeting, and none asked of this unit by its name.

    words: of the task, a part of it.
    """
    does = folded(words or task.does)
    found = _HOLDS.match(does)
    if found is None or names_itself([task.body], dossier.profile.unit.name or ""):
        return False
    what = does[found.end() :]
    named = any(what.startswith(folded(form.name)) for form in dossier.plan.form) or _PLAIN.match(what)
    return bool(named) and not _ANOTHER.search(what.split(";")[0])


def own_time_instead(dossier: Dossier, task: Task) -> bool:
    """Tell a task of all whose time is not this unit's: it goes first, or an exception gives it another by its name."""
    timed = task.window.dated() or re.search(r"\d[/-]\d|\btháng \d", task.does)
    return bool(timed) and _has_own(dossier, task.window.last()) and of_all_meetings(dossier, task)


def all_time_said(dossier: Dossier, words: str) -> bool:
    """Tell words of the plan that say only when all meet, to a unit that goes first or has another time by its name."""
    return _TIME.fullmatch(folded(words)) is not None and _has_own(dossier, None)


def _has_own(dossier: Dossier, of_all: date | None) -> bool:
    name, level = dossier.profile.unit.name or "", dossier.level
    own = [item for item in dossier.plan.exception if item.level == level.id and names_itself(item.units, name)]
    goes_first = dossier.pilot.window.last() if dossier.pilot else None
    first = goes_first is not None and goes_first < (of_all or date.max)
    return first or any(item.window.dated() and not item.when for item in own)


def left_to_guide(dossier: Dossier, task: Task, words: str) -> bool:
    """Tell words of a task that say only when all hold their meeting, to a unit that others guide."""
    does = folded(words)
    whole = does.rstrip(" .;") == folded(task.does).rstrip(" .;")
    timed = (whole and task.window.dated()) or _SCHEDULE.search(does)
    return bool(timed) and not _MORE.search(does) and of_all_meetings(dossier, task, words)
