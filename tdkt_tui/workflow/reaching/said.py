"""What each fact of a plan that binds units says: whom it names, and the words and figures that a page must hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tdkt_tui.context.own_papers import of_province
from tdkt_tui.context.wording import length
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.level import LevelKeys
from tdkt_tui.model.money import Amount
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import padded

_OWN_PLAN = re.compile(
    r"(?:ban hành|xây dựng|lập)\s+kế hoạch\s|tổ chức\s+(?:hội nghị|đại hội)\s+(?:đúng|theo|bảo đảm)\s"
    r"|quyết định\s+(?:chương trình|thời gian|địa điểm|thành phần|số lượng|hình thức)\b",
    re.IGNORECASE,
)
"""What the unit's own plan is."""
_CASE = re.compile(
    r"(?:đối với |riêng )?(?:(?:những|các) )?(?:nơi|đơn vị|cơ quan|địa phương)\s+(?:nào\s+)?(?:có|không|chưa|đã)\s",
    re.IGNORECASE,
)
"""How a duty of some begins, who they are being what each unit knows of itself: a page leaves out what it is not."""
_NAME = re.compile(rf"\s[{UPPER}]")
_TROUBLE = ("vướng mắc", "khó khăn", "phát sinh")


@dataclass(frozen=True)
class Said:
    """One fact. table, number: its place, "task" and 3; who: words that name units, none for all of the levels.

    words: of which most stand in one line of a page; times, numbers: what of days and of counts stands there too.
    key: which one of a table's keys says so, "" for all of them.
    """

    table: str
    number: int
    clause: str
    words: str
    who: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    times: str = ""
    numbers: str = ""
    key: str = ""

    @property
    def field(self) -> str:
        """Return its key in the plan's file; a table that a plan has once has no number."""
        return ".".join(filter(None, (self.table, str(self.number or ""), self.key)))


def said_by(plan: Plan) -> Iterator[Said]:
    """Yield every fact of a plan that binds some of its units and is printed for them."""
    yield from _duties(plan)
    yield from _numbers(plan)
    yield from _apart(plan)
    for at, drive in enumerate(plan.drive, 1):
        yield Said("drive", at, drive.clause, f"{drive.name} {drive.theme}", times=drive.window.words())
    for at, kept in enumerate(plan.provision, 1):
        yield Said("provision", at, kept.clause, kept.words, () if kept.levels else tuple(kept.who), tuple(kept.levels))
    for at, item in enumerate(plan.agenda, 1):
        yield Said(
            "agenda", at, item.clause, item.title.partition(", ")[0], levels=tuple(item.levels or _holding(plan))
        )


def also_said(plan: Plan) -> Iterator[Said]:
    """Yield what binds some units besides and is looked for on no page: only with it two units are alike."""
    if plan.honours:  # whose head gives them: a director of a department, of another office its head
        yield Said("honours", 0, "", "", ("sở",))
    for at, task in enumerate(plan.task, 1):
        yield Said("task", at, task.clause, "", (task.body,))
    for at, duty in enumerate(plan.reporting, 1):
        yield Said("reporting", at, duty.clause, "", (duty.by,))
    for at, quota in enumerate(plan.quota, 1):
        yield Said("quota", at, quota.clause, "", tuple(filter(None, (*quota.units, quota.unit, quota.each))))
    for at, joint in enumerate(plan.jointly, 1):
        yield Said("jointly", at, joint.clause, "", tuple(joint.units))
    for at, item in enumerate(plan.exception, 1):
        yield Said("exception", at, item.clause, "", tuple(item.units), (item.level,))
    of_level: tuple[tuple[str, Sequence[Honours | Amount]], ...] = (("honours", plan.honours), ("amount", plan.amount))
    for table, some in of_level:
        for at, one in enumerate(some, 1):
            yield Said(table, at, one.clause, "", tuple(one.units), (one.level,) if one.level else ())


def _duties(plan: Plan) -> Iterator[Said]:
    for at, task in enumerate(plan.task, 1):
        met = task.asks_own_plan or _OWN_PLAN.match(task.does)  # by the very document
        if not (met or _CASE.match(task.does) or _CASE.match(f"{task.body} ")):
            yield Said("task", at, task.clause, task.does or " ".join(task.deliver), (task.body,),
                       times=task.window.words())  # fmt: skip
    for at, duty in enumerate(plan.reporting, 1):
        if any(word in duty.about for word in _TROUBLE):
            continue  # told with words of the template's own
        yield Said("reporting", at, duty.clause, f"báo cáo {duty.about}", (duty.by,), times=duty.window.words())
    for at, one in enumerate(plan.nomination, 1):
        yield Said("nomination", at, one.clause, "", () if one.levels else tuple(one.who),
                   tuple(one.levels), one.window.words(),
                   _counts(one.collectives, one.individuals) or _counts(one.at_least, one.at_most))  # fmt: skip


def said_of_cases(plan: Plan) -> Iterator[Said]:
    """Yield the duties of those who are in a case, which a page has only for who may be in it."""
    for at, task in enumerate(plan.task, 1):
        if _CASE.match(task.does):
            yield Said("task", at, task.clause, task.does, (task.body,), times=task.window.words())


def _numbers(plan: Plan) -> Iterator[Said]:
    for at, quota in enumerate(plan.quota, 1):
        if quota.together or quota.when or (quota.unit and (" các " in quota.unit or not _NAME.search(quota.unit))):
            continue  # a group sends so many together
        who = tuple(quota.units) or tuple(filter(None, (quota.unit, quota.each)))
        yield Said("quota", at, quota.clause, "đại biểu" if quota.official else "", who,
                   numbers=_counts(*quota.numbers().values()))  # fmt: skip
    for at, share in enumerate(plan.composition, 1):
        yield Said("composition", at, share.clause, "", tuple(share.units), tuple(share.levels or _holding(plan)),
                   numbers=f"{share.at_least} {share.at_most}")  # fmt: skip
    for at, item in enumerate(plan.honours, 1):
        if not of_province(item) and not item.when:
            numbers = _counts(item.collectives, item.individuals, item.households, item.cases)
            yield Said("honours", at, item.clause, _award(item.award), tuple(item.units),
                       (item.level,) if item.level else (), numbers=item.said or numbers)  # fmt: skip
    for at, money in enumerate(plan.amount, 1):
        if (money.level or money.units) and not money.when:
            yield Said("amount", at, money.clause, "", tuple(money.units), (money.level,) if money.level else (),
                       numbers=money.sum)  # fmt: skip


def _apart(plan: Plan) -> Iterator[Said]:
    """Yield what binds a level's units apart from the others; under a condition the unit itself knows whether it is."""
    forms = {form.id: form.name for form in plan.form}
    for at, item in enumerate(plan.exception, 1):
        if not item.when:
            yield Said("exception", at, item.clause, forms.get(next(iter(item.choose_form), ""), ""),
                       tuple(item.units), (item.level,), item.window.words(), how_long(item))  # fmt: skip
    for at, pilot in enumerate(plan.pilot, 1):
        yield Said("pilot", at, pilot.clause, "", (pilot.unit.partition(",")[0],), times=pilot.window.words())


def how_long(keys: LevelKeys) -> str:
    """Return how long a conference lasts, as documents say it; "" where nothing says so."""
    return f"{keys.days_bound()}{length(keys.days)}" if keys.days else ""


def _award(said: str) -> str:
    """Return which award it is: of whom, a page says in its unit's own words."""
    return re.split(r"\s(?:của|cho|do)\s", said)[0]


def _counts(*numbers: int) -> str:
    return "; ".join(padded(number) for number in numbers if number)


def _holding(plan: Plan) -> list[str]:
    return [level.id for level in plan.level if level.choose_form]
