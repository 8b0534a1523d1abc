"""When exemplars are introduced: not after the last day, not before the plan, and not before one can choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tdkt_tui.model.blank import LaterDate
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined, padded, short_date

from .documents import earliest_day
from .nominations import answered
from .saying import error, note, warning

_FEW_DAYS = 5
"""Fewer working days than a week between two deadlines are told."""


def in_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a document after the last day ("trước ngày 20/4" ends on 19/4), or before the plan itself.

    A warning for one that chooses before those who introduce to it have had their time, a note where that leaves few
    working days.
    """
    duty = answered(dossier)
    given = dossier.profile.nomination.date
    day = earliest_day(given)
    if duty is None or day is None:
        return
    signed = (
        f"{'Ngày sớm nhất' if isinstance(given, LaterDate) else 'Ngày ký'} {short_date(day)} của văn bản giới thiệu"
    )
    cite, last, issued = dossier.plan.cite(duty.clause), duty.window.last(), earliest_day(dossier.plan.plan.date)
    if last and day > last:
        yield error(
            "nomination.late",
            f"{signed} đã quá hạn “{duty.window.words()}”: ngày cuối là {short_date(last)}",
            citation=cite,
            field="nomination.date",
            fix=f"ghi ngày không muộn hơn {short_date(last)}",
        )
    if issued and day < issued:
        yield error(
            "nomination.before-plan",
            f"{signed} đứng trước ngày {short_date(issued)} của kế hoạch cấp trên",
            citation=dossier.plan.cite(""),
            field="nomination.date",
            fix=f"ghi ngày từ {short_date(issued)} trở đi",
        )
    ended = _sources_end(dossier.plan, duty)
    if ended and day <= ended:
        yield warning(
            "nomination.early",
            f"{signed} không sau hạn {short_date(ended)} để các nơi giới thiệu điển hình, nguồn để chọn",
            citation=cite,
            field="nomination.date",
            fix=f"ghi ngày sau {short_date(ended)}, hoặc giữ nếu đã nhận đủ",
        )
    if ended and last and (told := _short_time(ended, last)):
        yield note("nomination.short-time", told, citation=cite, field="nomination.date")


def time_to_choose(plan: Plan) -> Iterable[Finding]:
    """Yield an error for a choice that ends before its sources do, a note where few working days lie between them."""
    for place, duty in enumerate(plan.nomination, start=1):
        ended, last = _sources_end(plan, duty), duty.window.last()
        if ended is None or last is None:
            continue
        field, cite = f"nomination.{place}.window", plan.cite(duty.clause)
        if last <= ended:
            yield error(
                "nomination.order",
                f"Hạn {short_date(last)} để chọn không sau hạn {short_date(ended)} để các nơi giới thiệu",
                citation=cite,
                field=field,
                fix="đối chiếu với kế hoạch gốc",
            )
        elif told := _short_time(ended, last):
            yield note("nomination.short-time", told, citation=cite, field=field)


def _sources_end(plan: Plan, duty: Nomination) -> date | None:
    ends = [item.window.last() for item in plan.nomination if item.id in duty.chosen_from]
    return max((day for day in ends if day), default=None)


def _short_time(ended: date, last: date) -> str:
    between = list(_working_days(ended, last))
    if not 0 < len(between) < _FEW_DAYS:
        return ""
    return (
        f"Từ hạn giới thiệu {short_date(ended)} đến hạn chọn {short_date(last)} chỉ có {padded(len(between))} ngày làm"
        f" việc: {joined([short_date(day) for day in between])}"
    )


def _working_days(after: date, last: date) -> Iterator[date]:
    from tdkt_tui.timeline.holidays import is_working_day  # the calendar library is heavy

    days = (after + timedelta(days=number) for number in range(1, (last - after).days + 1))
    return (day for day in days if is_working_day(day))
