"""The order in which the documents of a set are issued."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import short_date

from .documents import earliest_day, fixed_day
from .saying import error, note, told, warning

_QUOTED = 60
"""Signs of a task that are enough to know it again."""


def after_the_plan(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a plan document dated before the province's plan that it carries out.

    A blank's lower bound may lie earlier without being wrong, but law and layout are then looked up too early.
    """
    if dossier.is_plan_itself:
        return
    own, theirs = dossier.profile.document.date, earliest_day(dossier.plan.plan.date)
    day = earliest_day(own)
    if day is None or theirs is None or day >= theirs:
        return
    blank = isinstance(own, LaterDate)
    yield told(
        Severity.WARNING if blank else Severity.ERROR,
        "sequence.before-plan",
        f"{'Ngày sớm nhất' if blank else 'Ngày ban hành'} {short_date(day)} đứng trước ngày {short_date(theirs)}"
        " của kế hoạch cấp trên mà văn bản này thực hiện",
        citation=dossier.plan.cite(""),
        field="document.date",
        fix=f"ghi ngày từ {short_date(theirs)} trở đi",
    )


def own_plan_in_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a unit's plan dated after the day by which the province's plan wants it issued, or sent."""
    own = dossier.profile.document.date
    day = earliest_day(own)
    if dossier.is_plan_itself or day is None:
        return
    for task in dossier.plan.task:
        last = task.window.last()
        if last is None or day <= last or not task.asks_own_plan or not dossier.charges(task.body, task.clause):
            continue
        yield told(
            Severity.NOTE if task.window.approx else Severity.WARNING,
            "sequence.own-plan-late",
            f"{'Ngày sớm nhất' if isinstance(own, LaterDate) else 'Ngày ban hành'} {short_date(day)} sau hạn"
            f" {short_date(last)} mà kế hoạch cấp trên đặt cho việc ban hành, gửi kế hoạch của đơn vị",
            citation=dossier.plan.cite(task.clause),
            field="document.date",
            fix=f"ghi ngày chậm nhất {short_date(last)}, hoặc báo cáo nơi giao việc về lý do chậm",
        )


def own_tasks_in_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for what the province's plan wants of the unit before the unit's own document, which tells it."""
    day = earliest_day(dossier.profile.document.date)
    if dossier.is_plan_itself or day is None:
        return
    for task in dossier.plan.task:
        last = task.window.last()
        if last is not None and last < day and not task.asks_own_plan and dossier.charges(task.body, task.clause):
            does = task.does if len(task.does) <= _QUOTED else f"{task.does[:_QUOTED].rsplit(' ', 1)[0]} …"
            yield note(
                "sequence.own-task-late",
                f"Việc kế hoạch cấp trên giao “{does}” đã hết hạn ngày {short_date(last)}, trước ngày"
                f" {short_date(day)} của văn bản",
                citation=dossier.plan.cite(task.clause),
                field="document.date",
                fix="việc đã làm xong thì bỏ khỏi văn bản; chưa xong thì báo cáo nơi giao việc",
            )


def report_after_conference(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a report dated before the conference: one read there may be, one about it may not.

    An error for one dated, or allowed to be dated, before the unit's own plan document.
    """
    yield from _before_own_plan(dossier, "report", "Báo cáo")
    report, held = fixed_day(dossier.profile.report.date), dossier.profile.conference.date
    if report and held and report < held:
        yield warning(
            "sequence.report",
            f"Báo cáo ghi ngày {short_date(report)}, đứng trước ngày tổ chức {short_date(held)}",
            field="report.date",
            fix="ghi ngày từ ngày tổ chức trở đi, trừ khi báo cáo được trình tại hội nghị",
        )
    yield from _blank_of_another_year(dossier, "report", "báo cáo")


def invitation_between(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for an invitation dated after the conference or before the plan document."""
    profile = dossier.profile
    invited = earliest_day(profile.invitation.date)
    held = profile.conference.date
    if held and invited and invited > held:
        yield error(
            "sequence.invitation-late",
            f"Giấy mời ghi ngày {short_date(invited)}, đứng sau ngày tổ chức {short_date(held)}",
            field="invitation.date",
            fix="ghi ngày trước ngày tổ chức",
        )
    yield from _before_own_plan(dossier, "invitation", "Giấy mời")
    yield from _blank_of_another_year(dossier, "invitation", "giấy mời")


def _blank_of_another_year(dossier: Dossier, key: Literal["invitation", "report"], label: str) -> Iterable[Finding]:
    """Yield a warning for a blank whose printed year cannot be that of issue: the conference is months later.

    A month before the conference invitations and reports to be read there are under way.
    """
    blank, held = getattr(dossier.profile, key).date, dossier.profile.conference.date
    if not isinstance(blank, LaterDate) or held is None:
        return
    under_way = held - timedelta(days=31)
    if blank.not_before.year < under_way.year:
        yield warning(
            "sequence.blank-year",
            f"Khoảng chấm ngày của {label} in năm {blank.not_before.year}; ngày tổ chức là {short_date(held)}",
            field=f"{key}.date",
            fix=f"ghi “sau, không trước {short_date(under_way if key == 'invitation' else held)}”",
        )


def _before_own_plan(dossier: Dossier, key: Literal["invitation", "report"], label: str) -> Iterable[Finding]:
    """Yield an error for a document that precedes the plan which it carries out.

    A blank's lower bound counts too: the year is printed from it, law and layout are looked up by it.
    """
    own = getattr(dossier.profile, key).date
    day, plan = earliest_day(own), earliest_day(dossier.profile.document.date)
    if day and plan and day < plan:
        yield error(
            f"sequence.{key}-early",
            f"{label} ghi ngày{' sớm nhất' if isinstance(own, LaterDate) else ''} {short_date(day)},"
            f" đứng trước ngày {short_date(plan)} của kế hoạch tổ chức",
            field=f"{key}.date",
            fix=f"ghi ngày từ {short_date(plan)} trở đi",
        )
