"""The order in which the documents of a set are issued."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import short_date

from .documents import earliest_day, fixed_day
from .saying import error, told, warning


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


def report_after_conference(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a report dated before the conference: one read there may be, one about it may not."""
    report, held = fixed_day(dossier.profile.report.date), dossier.profile.conference.date
    if report and held and report < held:
        yield warning(
            "sequence.report",
            f"Báo cáo ghi ngày {short_date(report)}, đứng trước ngày tổ chức {short_date(held)}",
            field="report.date",
            fix="ghi ngày từ ngày tổ chức trở đi, trừ khi báo cáo được trình tại hội nghị",
        )


def invitation_between(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for an invitation dated after the conference or before the plan document."""
    profile = dossier.profile
    invited = earliest_day(profile.invitation.date)
    held, plan = profile.conference.date, fixed_day(profile.document.date)
    if invited is None:
        return
    if held and invited > held:
        yield error(
            "sequence.invitation-late",
            f"Giấy mời ghi ngày {short_date(invited)}, đứng sau ngày tổ chức {short_date(held)}",
            field="invitation.date",
            fix="ghi ngày trước ngày tổ chức",
        )
    if plan and invited < plan and not isinstance(profile.invitation.date, LaterDate):
        yield error(
            "sequence.invitation-early",
            f"Giấy mời ghi ngày {short_date(invited)}, đứng trước ngày {short_date(plan)} của kế hoạch tổ chức",
            field="invitation.date",
            fix="ghi ngày từ ngày ban hành kế hoạch trở đi",
        )
