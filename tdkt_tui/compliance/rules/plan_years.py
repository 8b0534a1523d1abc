"""The years that a plan is about, and the day on which it was issued against them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import short_date

from .documents import earliest_day
from .plan_windows import windows_of
from .saying import error

MISDATED = "plan.date-year"
BY_THAT_DAY = frozenset({"plan.deadline-past", "report.period-past", "report.before-period", "sequence.before-plan"})
"""Rule of a plan's day outside its years, and the rules whose findings then only repeat that the day is wrong."""
_IN_TITLE = re.compile(r"(?<!\d )năm ((?:19|20)\d\d)\b|giai đoạn ((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)")
"""A year in a title; not that of a cited document's day ("ngày 07 tháng 4 năm 2014")."""
_LATE_IN_YEAR = 10
"""From this month on, a plan that names no year may be that of the next one."""


def stated_years(plan: Plan) -> range | None:
    """Return the years from the first to the last that a plan names: in its title, for its congress, in its windows.

    None where it names none. When a report is due says nothing: that day comes after the period.
    """
    years = list(_stated(plan))
    return range(min(years), max(years) + 1) if years else None


def years_of(plan: Plan) -> range | None:
    """Return the years that a plan is about: those it names, and those since it was issued; None where unknown."""
    stated, issued = stated_years(plan), earliest_day(plan.plan.date)
    if stated is not None:
        return range(min(stated[0], issued.year), stated[-1] + 1) if issued else stated
    return range(issued.year, issued.year + 1 + (issued.month >= _LATE_IN_YEAR)) if issued else None


def years_words(years: range) -> str:
    """Write years: "năm 2026", "các năm 2019 - 2020"."""
    return f"năm {years[0]}" if len(years) == 1 else f"các năm {years[0]} - {years[-1]}"


def misdated(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a ``plan_date`` that cannot be that of this plan: after its years, or long before them.

    A plan of a year is issued in that year or in the one before.
    """
    day, stated = dossier.profile.plan_date, stated_years(dossier.plan)
    if day is None or stated is None or stated[0] - 1 <= day.year <= stated[-1]:
        return
    yield error(
        MISDATED,
        f"Ngày {short_date(day)} không thể là ngày ban hành của kế hoạch {dossier.plan.plan.id}: đó là kế hoạch của"
        f" {years_words(stated)}",
        field="plan_date",
        fix=f"ghi ngày ban hành của kế hoạch {years_words(stated)}; nếu hồ sơ theo kế hoạch năm {day.year} thì ghi mã"
        " của kế hoạch ấy vào plan, chưa có dữ liệu thì lập theo docs/plan.md",
    )


def _stated(plan: Plan) -> Iterator[int]:
    if plan.round:
        yield plan.round.year
    for match in _IN_TITLE.finditer(plan.plan.title):
        yield from (int(year) for year in match.groups() if year)
    for item in windows_of(plan):
        if not item.field.startswith("reporting."):
            yield from (day.year for day in (item.window.first(), item.window.last()) if day)
