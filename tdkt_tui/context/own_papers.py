"""Lists and dossiers that a plan asks of all, in a clause that gives a share to some: whose they are, and of what."""

from __future__ import annotations

import re

from tdkt_tui.context.own_bracket import WHO
from tdkt_tui.context.own_nomination import sends
from tdkt_tui.model.bound_units import unit_word
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Honours, Task
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS, kind_of

_AWARDS = re.compile(r"\bhồ sơ\b[^;,]*\bkhen thưởng\b", re.IGNORECASE)
_DELEGATES = re.compile(r"\b(?:danh sách|trích ngang)\b(?![^;,]*\b(?:điển hình|gương|khen thưởng)\b)", re.IGNORECASE)
_BARE = re.compile(
    r"^((?:lập và )?(?:gửi|nộp|lập) danh sách)(?=$|[,;]|\s(?:kèm|về|cho|đến|qua|trước)\b)", re.IGNORECASE
)
_BARE_DOSSIER = re.compile(
    r"^((?:lập và )?(?:gửi|nộp|lập|hoàn thành)(?: \d+ bộ)? hồ sơ)(?P<asks> đề nghị)?"
    r"(?=$|\s*[,;(]|\s(?:kèm|về|cho|đến|tại|qua|trước|trên)\b)",
    re.IGNORECASE,
)
_BARE_REPORT = re.compile(r"^((?:gửi|nộp|lập) báo cáo)(?=\s*$|\s*[,;(]|\s(?:về|cho|đến|qua|trước)\b)", re.IGNORECASE)
_BY_RULE = re.compile(r"((?:hồ sơ|danh sách|báo cáo)\b[^,;]*?) (?:được )?thực hiện (theo (?:quy định|hướng dẫn)\b)")
"""By what rule a paper is made, of which a verb of its own says it: "gửi hồ sơ thực hiện theo quy định về Sở"."""
_PLAN_OF = re.compile(
    rf"^(gửi|nộp) kế hoạch tổ chức [^;.]*? của (?P<who>{WHO}\b.*?)\s(?=(?:về|đến|cho|tới|qua|trước|chậm nhất)\s)",
    re.IGNORECASE,
)
"""Whose plans are sent, where words for all stand for those whose they are."""
_OF_STATE = re.compile(r"\bhồ sơ\b[^;,]*?\b(Thủ tướng|Chủ tịch nước|Huân chương)\b")
_ABOVE = ("Trung ương", "Thủ tướng", "Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh", "cấp tỉnh", "của tỉnh")


def of_others(dossier: Dossier, task: Task) -> bool:
    """Tell papers on what others alone are given: an award from the State, or, of a commune, what districts send; plans
    of others.

    Words for all stand in such a sentence for those to whom the plan gives something.
    """
    if plan := _PLAN_OF.match(task.does):
        return not dossier.charges(plan["who"], task.clause)
    return _asked_of_others(dossier, task) or _not_of_commune(dossier, task)


def _asked_of_others(dossier: Dossier, task: Task) -> bool:
    giver = _OF_STATE.search(task.does)
    asked = [item for item in dossier.plan.honours if giver and giver[1] in item.award and not _of_all(dossier, item)]
    mine = [item for item in asked if item.level in ("", dossier.level.id)
            and (not item.units or any(map(dossier.charges, item.units)))]  # fmt: skip
    return bool(asked) and not mine


def _of_all(dossier: Dossier, item: Honours) -> bool:
    """Tell what the province gives in all, by whatever words."""
    own = next((level for level in dossier.plan.level if level.id == item.level), None)
    return not item.units and ("tỉnh" in own.kinds() if own is not None else not item.level)


def _not_of_commune(dossier: Dossier, task: Task) -> bool:
    if AREAS.get(dossier.profile.unit.category or "") != "commune":
        return False
    plan, own = dossier.plan, dossier.level.id
    if _DELEGATES.search(task.does):
        introduced = [duty for duty in plan.nomination if duty.clause == task.clause]
        mine = any(map(dossier.bound_by, introduced)) or any(sends(dossier, quota) for quota in plan.quota)
        whose = [word for duty in introduced for word in duty.who]
        whose += [word for quota in plan.quota for word in (quota.each, quota.unit, *quota.units) if word]
        return not mine and any(map(_of_district, whose))
    if _AWARDS.search(task.does):
        asked = [item for item in plan.honours if item.clause == task.clause and _from_above(item.award)]
        districts = {level.id for level in plan.level if any(map(_of_district, level.kinds()))}
        mine = any(item.level in ("", own) for item in asked)
        return not mine and any(item.level in districts for item in asked)
    return False


def _beside(clause: str, other: str) -> bool:
    """Tell a clause that is another one, or stands with it under a heading of their own: "2.4.2" beside "2.4.1"."""
    parent = clause.rsplit(".", 1)[0] if clause.count(".") > 1 else clause
    return bool(clause) and (other == parent or f"{other}.".startswith(f"{parent}."))


def _of_district(words: str) -> bool:
    kind = unit_word(words)
    return AREAS.get(kind) == "district" or AREAS.get(kind_of(words)) == "district"


def _from_above(award: str) -> bool:
    return award.casefold().startswith(("đề nghị", "xét")) or any(word in award for word in _ABOVE)


def of_province(item: Honours) -> bool:
    """Tell a number that the province gives in all: no level's and no unit's, by a head above them, and not asked for.

    No unit may say it as its own.
    """
    counted = item.collectives or item.individuals or item.households or item.cases or item.said
    whose = bool(item.level or item.units) or item.award.casefold().startswith(("đề nghị", "xét"))
    return bool(counted) and not whose and any(word in item.award for word in _ABOVE)


def with_object(dossier: Dossier, task: Task, text: str) -> str:
    """Say of whom a list is, and for what a dossier, that names nothing: by what else their clause is on."""
    plan, clause, text = dossier.plan, task.clause, _BY_RULE.sub(r"\1 \2", text)
    if (sent := _PLAN_OF.match(text)) and dossier.charges(sent["who"], clause):
        return _PLAN_OF.sub(r"\1 kế hoạch ", text)
    if bare := _BARE_DOSSIER.match(text):
        awards = bool(bare["asks"]) or any(clause and item.clause == clause for item in plan.honours)
        introduced = any(clause and duty.clause == clause for duty in plan.nomination)
        what = " đề nghị khen thưởng" * awards or " giới thiệu điển hình tiên tiến" * introduced
        return _BARE_DOSSIER.sub(rf"\1{what}", text)
    if clause and _BARE_REPORT.match(text) and any(one.of == "report" and one.clause == clause for one in plan.outline):
        return _BARE_REPORT.sub(r"\1 tổng kết" if "tổng kết" in plan.plan.title.casefold() else r"\1", text)
    seats = [quota for quota in plan.quota if clause and quota.clause == clause]
    above = [level for level in plan.level if "tỉnh" in level.kinds() and _beside(clause, level.clause)]
    if not seats and not above:
        return text
    if not _BARE.search(text):
        return text
    return _BARE.sub(rf"\1 đại biểu dự {meetings(dossier)} cấp trên", text)


def meetings(dossier: Dossier) -> str:
    """Return what the meetings of a plan are: "đại hội" only where it speaks of one in its title or its forms."""
    said = folded(" ".join([dossier.plan.plan.title, *(form.name for form in dossier.plan.form)]))
    return ", ".join(noun for noun in ("hội nghị", "đại hội") if noun in said) or "hội nghị"
