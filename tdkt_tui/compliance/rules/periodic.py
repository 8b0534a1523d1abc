"""Periodic reports: the period that the plan asks for, its time, and whom the report addresses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.period import PERIODS
from tdkt_tui.model.words import joined, short_date

from .documents import earliest_day
from .plan_years import years_of, years_words
from .recipient_lines import addresses
from .saying import error, quoted, warning

_BEFORE_END = timedelta(days=31)
"""Offices write a report in the last weeks of its period; earlier, there is not yet a period to tell of."""


def period_asked(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a period that the plan's reporting does not know, or that lies before the plan.

    A warning for one outside the years that the plan is about: the report cites that plan as the one it answers.
    """
    duties, period = _duties(dossier), dossier.profile.report.period
    if not duties or period is None:
        return
    duty = duties[0]
    asked = list(dict.fromkeys(every for item in duties for every in item.every))
    own = "6 months" if "-" in period else "year"
    if own not in asked:
        yield error(
            "report.period",
            f"Kỳ báo cáo “{period}” là kỳ {PERIODS[own]}; kế hoạch quy định định kỳ"
            f" {joined([PERIODS.get(every, every) for every in asked])}",
            citation=dossier.plan.cite(duty.clause),
            field="report.period",
            fix="ghi kỳ báo cáo theo kế hoạch",
        )
    issued = earliest_day(dossier.plan.plan.date)
    if issued and _span(period)[1] < issued:
        yield error(
            "report.period-past",
            f"Kỳ báo cáo “{period}” kết thúc trước khi có kế hoạch ({short_date(issued)})",
            citation=dossier.plan.cite(""),
            field="report.period",
            fix="sửa kỳ báo cáo",
        )
        return
    years = years_of(dossier.plan)
    if years and int(period[:4]) not in years:
        yield warning(
            "report.period-year",
            f"Kỳ báo cáo “{period}” là của năm {period[:4]}; kế hoạch {dossier.plan.plan.id} mà báo cáo nêu là của"
            f" {years_words(years)}",
            citation=dossier.plan.cite(duty.clause),
            field="report.period",
            fix=f"ghi mã của kế hoạch năm {period[:4]} vào plan (chưa có dữ liệu thì lập theo docs/plan.md), hoặc sửa"
            " kỳ báo cáo",
        )


def report_in_time(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a report before its period has begun or before the plan, a warning long before its end."""
    period, day = dossier.profile.report.period, earliest_day(dossier.profile.report.date)
    if not _duties(dossier) or period is None or day is None:
        return
    first, last = _span(period)
    issued = earliest_day(dossier.plan.plan.date)
    begun = max(first, issued) if issued else first
    if day < begun:
        yield error(
            "report.before-period",
            f"Báo cáo ghi ngày {short_date(day)}, trước khi có kỳ báo cáo hoặc kế hoạch ({short_date(begun)})",
            field="report.date",
            fix="sửa ngày hoặc kỳ báo cáo",
        )
    elif day < last - _BEFORE_END:
        yield warning(
            "report.early",
            f"Báo cáo ghi ngày {short_date(day)}, còn xa ngày cuối kỳ {short_date(last)}",
            field="report.date",
            fix="kiểm tra ngày và kỳ báo cáo",
        )


def report_addressed(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where a periodic report is addressed to another body than the plan names."""
    given = dossier.profile.report.to
    named = list(dict.fromkeys(duty.to for duty in _duties(dossier)))
    if given and named and not any(addresses(line, to) for line in given for to in named):
        yield warning(
            "report.to",
            f"Báo cáo kính gửi {quoted(given)}; kế hoạch quy định báo cáo {joined(named, ' hoặc ')}",
            citation=dossier.plan.cite(_duties(dossier)[0].clause),
            field="report.to",
            fix=f"ghi “{named[0]}”",
        )


def _duties(dossier: Dossier) -> list[Reporting]:
    """Return the periodic duties that a document of this dossier answers: the one it names, else all of them."""
    if not any(offer.kind == "periodic-report" for offer in dossier.offers()):
        return []
    periodic = [duty for duty in dossier.plan.reporting if duty.every]
    return [duty for duty in periodic if duty.id and duty.id == dossier.profile.report.of] or periodic


def _span(period: str) -> tuple[date, date]:
    year, _, half = period.partition("-")
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    return (date(int(year), 7, 1) if half == "H2" else first), (date(int(year), 6, 30) if half == "H1" else last)
