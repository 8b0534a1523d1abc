"""Holidays, weekends and days that lie before the document that sets them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import DayOffFinding, Finding, Severity
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import padded, short_date

from .documents import earliest_day
from .saying import error, note, warning
from .windows import days_held, term


def days_off(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a conference, a deadline or a due date on a public holiday or at a weekend."""
    for day in dict.fromkeys(days_held(dossier) or ()):
        if why := off(day):
            yield warning(
                "calendar.conference",
                f"Ngày tổ chức {short_date(day)} là {why}",
                field="conference.date",
                fix="chọn một ngày làm việc, hoặc giữ nếu đơn vị chủ động tổ chức vào ngày nghỉ",
            )
    bound = term(dossier)
    for finding in deadline_off(bound.window, bound.whom, citation=bound.citation, field="conference.date",
                                after=dossier.plan.plan.day_off == "after"):  # fmt: skip
        from .issued import kept

        yield kept(dossier.plan, finding, bound.key)
    for number, task in enumerate(dossier.profile.task, start=1):
        if task.due and (why := off(task.due)):
            yield warning(
                "calendar.task",
                f"Hạn {short_date(task.due)} của nhiệm vụ thứ {number} là {why}",
                field=f"task.{number}.due",
                fix="dời về ngày làm việc liền trước",
            )


def deadline_off(window: Window, whom: str, *, citation: str, field: str, after: bool = False) -> Iterable[Finding]:
    """Yield a warning where the day that a window names is a day off; the window itself stays as it is.

    Only named days are looked at: that a quarter ends on a Sunday is no slip of the plan. Of "trước ngày D" the day
    before D is the last, and it is a note: the plan named D, not the day off. So it is where a period ends, and where
    the time is only expected, or the plan itself says that the next working day counts (after).
    """
    from tdkt_tui.timeline.holidays import last_working_day  # the calendar library is heavy

    named = next((day for day in (window.on, window.before, window.until, window.by_end_of) if day is not None), None)
    last = window.last()
    if not isinstance(named, date) or last is None:
        return
    if why := off(last):
        firm = window.before is None and window.since is None and not window.approx and not after
        yield DayOffFinding(
            "calendar.deadline",
            Severity.WARNING if firm else Severity.NOTE,
            f"Thời hạn “{window.words()}” đối với {whom} kết thúc ngày {short_date(last)}, là {why}.",
            citation=citation,
            field=field,
            fix=f"tính ngày làm việc cuối cùng của thời hạn là {short_date(last_working_day(last, after=after))}",
            day=last,
            why=why,
            after=after,
        )


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with what is only noted of days off in one line: nobody has to mend any of it.

    What is kept as issued keeps its own, with the reason.
    """
    found = list(findings)
    notes = [one for one in found if isinstance(one, DayOffFinding) and one.severity is Severity.NOTE and one.fix]
    if len(notes) < 2:
        return found
    days = "; ".join(f"{short_date(one.day)}, là {one.why} ({one.field})" for one in notes)
    which = "liền sau" if notes[0].after else "cuối cùng liền trước"
    whole = note("calendar.deadline", f"{padded(len(notes))} thời hạn kết thúc vào ngày nghỉ: {days}",
                 fix=f"không phải sửa; đơn vị tính ngày làm việc {which}")  # fmt: skip
    return [*(one for one in found if one not in notes), replace(whole, place=notes[0].place)]


def off(day: date) -> str:
    """Say why a day is no working day: the holiday's name or the weekend; empty for a working day."""
    from tdkt_tui.timeline.holidays import holiday_name, is_working_day  # the calendar library is heavy

    if name := holiday_name(day):
        return f"ngày nghỉ lễ ({name})"
    if is_working_day(day):
        return ""
    return "Chủ nhật" if day.weekday() == 6 else "thứ Bảy"


def before_own_document(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a conference or a due date before the day of the document that sets it."""
    issued = earliest_day(dossier.profile.document.date)
    if issued is None:
        return
    conference = dossier.profile.conference.date
    if conference and conference < issued:
        yield error(
            "sequence.conference",
            f"Ngày tổ chức {short_date(conference)} đứng trước ngày ban hành"
            f" {short_date(issued)} của chính văn bản đặt ra nó",
            field="conference.date",
            fix="sửa ngày tổ chức hoặc ngày ban hành",
        )
    for number, task in enumerate(dossier.profile.task, start=1):
        if task.due and task.due < issued:
            yield error(
                "sequence.task",
                f"Hạn {short_date(task.due)} của nhiệm vụ thứ {number} đứng trước ngày ban hành {short_date(issued)}",
                field=f"task.{number}.due",
                fix="sửa hạn của nhiệm vụ hoặc ngày ban hành",
            )
