"""What a plan asks of the very unit whose document is written, in words: tasks, reports, seats, composition."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tdkt_tui.context.duties import nomination_line, own_amounts, own_budget
from tdkt_tui.context.levels import targets
from tdkt_tui.context.needless import (
    as_one,
    introduces,
    not_of_areas,
    nothing_left,
    of_trouble,
    own_money,
    says_more,
    told_as_nomination,
)
from tdkt_tui.context.own_reports import DEADLINE, district_above, is_on, not_to_itself, report_line, turns_to
from tdkt_tui.context.own_words import in_own_words, own_tasks
from tdkt_tui.context.wording import DOES, day_at, ended, in_time, with_parts
from tdkt_tui.model.bound_units import names_everybody, names_itself
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination, Task
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA, AREAS, RURAL, URBAN
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import joined, raised_first

_WHERE = re.compile(r"^Nơi (?:mà |nào )?(?=[^;.]*\sthì\s)")  # to one of many: what it does where that is so
_GRANTED_TWICE = re.compile(r"^dự toán được giao,? (?:(?:bố trí|sử dụng) )?(?:từ|trong|theo) (?=.*\bdự toán\b)")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")  # in words that a template puts into brackets
_OWN = re.compile(r"\bcủa mình\b")
_OWN_PLAN = re.compile(r"Lập (?:Kế hoạch này|kế hoạch)(?: \d+ bản)?(?:\s*\([^()]*\))?\W*")
_BELOW = re.compile(
    rf"\b(các đơn vị trực thuộc)(?:(?:,| và|, và) (?:(?:các|cấp|UBND) )*(?:{AREA})\b(?! hội))++"
    r"(?: trong tỉnh| trên địa bàn(?: tỉnh)?)?+(?! (?:miền|vùng|nghèo|loại|đảo|được|có|ủy|nêu|thuộc)\b)"
    rf"(?! [{UPPER}])"
)
"""Areas in a row behind an office's own units; a row with names, or of a sort of areas, stays."""
_BETWEEN = re.compile(r"[,;]\s*|\s+và\s+")
_HOLDS = re.compile(r"tổ chức (?:đại hội|hội nghị)\b", re.IGNORECASE)
_OTHERS_DAY = re.compile(
    r",?\s+(?:(?:xong|hoàn thành|kết thúc)\s+)?(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+)?(?:ngày\s+)?"
    r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?:\s+như quy định tại[^;.]*)?"
)
_THEN = re.compile(rf"\s*;|(?:,|\s+và)\s+(?=nộp\b|{DOES})", re.IGNORECASE)
_PARTED = re.compile(r";|^.{0,39}$|^(?:Nơi không|Tổ chức (?:01|một)|Được (?:thành|sáp|hợp|sắp|hình))\b")
_TIMED = re.compile(r"^Từ [^,;]*đến|\d ngày\b|(?:hội nghị|đại hội|ngày tổ chức)[^;]*\d\d? ngày", re.IGNORECASE)
_PLACES = re.compile(r"(?:(?:các|mỗi|từng) )?địa phương", re.IGNORECASE)
_BODIES = re.compile(rf"(?i)^(?:đài|phòng|trung|thư)\b|\b(?:truyền thanh|cụm|khối|{RURAL}|{URBAN}|dân cư)\b")
_SENT_AFTER = re.compile(r"(?=.*\bbáo cáo\b).*\b(?:sau|trong|nhất)\b[^;]*\d ngày\b", re.IGNORECASE)
_TO_PROVINCE = re.compile(r"(?<=^Gửi )([^;]*?\b(?:về|cho|đến)) "
                          r"(?=(?:Sở|Ban Thi đua|Hội đồng Thi đua|UBND tỉnh|Ủy ban nhân dân tỉnh)\b)")  # fmt: skip


def own_duties(dossier: Dossier, mine: list[Nomination]) -> dict[str, Any]:
    """Return what concerns the dossier's unit (mine: its nominations); all empty for the plan itself."""
    if dossier.is_plan_itself:
        return {"tasks": [], "reports": [], "seats": [], "nominations": [], "targets": "", "above": "", "budget": ""}
    if any(duty.needs and not duty.kinds for duty in mine):
        from .own_dossiers import awards_apart  # few plans tell papers apart from whom they are of

        dossier, mine = awards_apart(dossier, mine)
    tasks, reports = _duties(dossier, mine)
    source = _GRANTED_TWICE.sub("", in_own_words(dossier, own_money(dossier)) or own_budget(dossier))
    if " hoặc " in source:
        from .own_money import of_either  # few plans say it of areas and offices in one breath

        source = of_either(source, dossier.profile.unit.category or "")
    return {
        "tasks": ended(tasks),
        "reports": ended(reports),
        "seats": _seats(dossier),
        "nominations": _nominations(dossier, mine),
        "targets": joined(list(targets(dossier))),
        "above": turns_to(dossier),
        "budget": _ASIDE.sub(r", \1", "; ".join(filter(None, (_OWN.sub("của đơn vị", source), *own_amounts(dossier))))),
    }


def _nominations(dossier: Dossier, mine: list[Nomination]) -> list[str]:
    if any(names_itself(duty.who, dossier.profile.unit.name or "") for duty in mine):
        from .own_nomination import completed  # few plans ask a unit by its name

        mine = completed(dossier, mine)
    lines = (in_own_words(dossier, nomination_line(duty)) for duty in as_one(dossier, mine))
    return ended([not_to_itself(dossier, line) for line in lines])


def _seats(dossier: Dossier) -> list[str]:
    if not (dossier.plan.quota or any(item.of == "delegation" for item in dossier.plan.composition)):
        return []
    from .own_seats import own_seats  # not every plan says them

    return own_seats(dossier)


def own_nominations(dossier: Dossier) -> list[Nomination]:
    """Return every duty to introduce exemplars that is this unit's; a profile's letter answers one of them."""
    answered = dossier.nomination
    return [duty for duty in dossier.plan.nomination if duty == answered or dossier.bound_by(duty)]


def _duties(dossier: Dossier, mine: list[Nomination]) -> tuple[list[str], list[str]]:
    """Return tasks and reports; a report that stands among both is told once, where its deadline is."""
    reports = [duty for duty in dossier.plan.reporting if not of_trouble(duty) and dossier.charges(duty.by)]
    lines, tasks, kind = _lines(dossier), list[tuple[date, str]](), dossier.profile.unit.category or ""
    days = [duty.window for duty in reports if duty.window.dated()]
    if any(_SENT_AFTER.search(words) or ("áo cáo" in words and task.window in days) for task, words in lines):
        from .papers_sent import told_once  # few tasks are a report that is asked for elsewhere too

        lines, reports = told_once(lines, reports)
    for task, words in lines:
        others = kind not in AREAS and _PLACES.fullmatch(task.body)
        if others or not_of_areas(kind, words) or told_as_nomination(dossier, task, mine) or nothing_left(task, words):
            continue
        above = district_above(dossier) if names_everybody(task.body) else ""
        said = _TO_PROVINCE.sub(rf"\1 {above} để tổng hợp, gửi ", words, count=1) if above else words
        said = said if kind in AREAS else _BELOW.sub(r"\1", said)
        if (name := dossier.profile.unit.name or "") and name in said:
            said = not_to_itself(dossier, said)
            if _OWN_PLAN.fullmatch(said):
                continue
        same = next((duty for duty in reports if is_on(task.does, duty)), None)
        window = _own_window(dossier, task)
        when = window.words() or (DEADLINE.search(task.does) or ("",))[0]
        if same and (not when or same.deadline() or DEADLINE.search(same.about)) and window in (Window(), same.window):
            continue
        if same and when and not same.deadline() and not DEADLINE.search(same.about):
            reports.remove(same)
        until = window.words()
        if window != task.window and _HOLDS.match(task.does):
            said, until = _by_own_day(said, until)
        at = day_at(said)
        text = in_time(with_parts(said[:at], task.deliver) + said[at:], until)
        tasks.append((window.last() or _turn(dossier, text), _WHERE.sub("Trường hợp ", text)))
    once = [told for told in tasks if not any(says_more(other, told) for other in tasks)]
    once.sort(key=lambda one: one[0])  # what has no day stands last
    return [text for _, text in once], [raised_first(report_line(dossier, duty)) for duty in reports]


def _by_own_day(said: str, own: str) -> tuple[str, str]:
    """Return words with the own day in place of the meeting's, and what of it is left to add behind them."""
    then = _THEN.search(said)
    end = then.start() if then else len(said)
    meeting = _OTHERS_DAY.sub("", said[:end])
    return (f"{in_time(meeting, own)}{said[end:]}", "") if then else (meeting, own)


def _lines(dossier: Dossier) -> list[tuple[Task, str]]:
    told = own_tasks(dossier)
    name = dossier.profile.unit.name or ""
    own = [task for task, _ in told if names_itself([task.body, *_BETWEEN.split(task.body)], name)]
    if own:
        from .own_named import sent_as_own  # few plans ask a unit by its name

        kind = dossier.profile.unit.category or ""
        told = [(task, words) for task, words in told if not any(sent_as_own(task, one, name, kind) for one in own)]
    if any(names_itself(task.together_with, dossier.profile.unit.name or "") for task in dossier.plan.task):
        from .own_beside import beside_others  # a unit that others lead has a part of its own

        told += beside_others(dossier)
    if any(_BODIES.search(task.body) for task in dossier.plan.task):
        from .own_clusters import beside_units  # few plans ask something of hamlets, of clusters of units

        told += beside_units(dossier)
    if any(_PARTED.search(words) for _, words in told):
        from .task_parts import apart, one_report, where_so, with_object  # plain tasks need none of it

        told = one_report(with_object(apart(where_so(told, holds=dossier.holds_conference))))
    if dossier.level.guided_by:
        from .own_times import left_to_guide  # few units are guided by others than all

        told = [(task, words) for task, words in told if not left_to_guide(dossier, task, words)]
    return told


def _turn(dossier: Dossier, text: str) -> date:
    if not _TIMED.search(text):
        return date.max
    from .task_parts import turn  # few tasks without a deadline have a time in them

    return turn(dossier, text)


def _own_window(dossier: Dossier, task: Task) -> Window:
    """Return until when a unit does something: it holds its conference by its own day, not by that of all."""
    if not _HOLDS.match(task.does):
        introduced = [duty.window for duty in own_nominations(dossier) if introduces(task, duty, dossier)]
        return task.window if task.window.dated() or not introduced else introduced[0]
    own = dossier.pilot.window if dossier.pilot and dossier.pilot.window.dated() else dossier.level.window
    of_all = next((one.window for one in dossier.plan.level if one.id == dossier.level.id), None)
    if own.dated() and own not in (of_all, task.window) and task.window != of_all:
        from .own_times import own_time_instead  # few units have a time of their own

        return own if own_time_instead(dossier, task) else task.window
    return own if own.dated() and task.window in (of_all, dossier.level.window) else task.window
