"""Events of one unit's case under a plan; of the plan itself where the case is that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import clock, raised_first

from .event import Event, in_order, in_window, next_day_counts
from .plan_events import duty_events, events_of_plan, issue_event, level_event


def events_of_dossier(dossier: Dossier, extra: Iterable[FieldInfo] = ()) -> list[Event]:
    """Return what binds one unit and what it has set itself, in time order, undated facts last; no date is made up.

    extra: the fields that plugins add to the profile; a date among them is an event. The province's own plan as a
    profile gives the plan's events.
    """
    plan = dossier.plan
    if dossier.is_plan_itself:
        return events_of_plan(plan)
    above = [event for event in events_of_plan(plan) if event.kind == "congress"]
    own_level = level_event(plan, dossier.level)
    bound = dossier.level.window.dated() or dossier.holds_conference
    events = [
        issue_event("plan.document", plan.plan.citation().short(), plan.plan.date),
        *([own_level] if bound else []),
        *(event for event in above if event.id != own_level.id),
        *(event for event in duty_events(plan, dossier) if event.dated),
        *_own_documents(dossier),
        *([_conference(dossier)] if dossier.holds_conference else []),
        *_own_tasks(dossier),
        *_extra_dates(dossier, extra),
    ]
    if pilot := dossier.pilot:
        title = f"{pilot.unit} làm điểm"
        events.append(in_window("pilot", title, pilot.window, "pilot", clause=pilot.clause,
                                after=next_day_counts(plan)))  # fmt: skip
    return in_order(events)


def _own_documents(dossier: Dossier) -> list[Event]:
    profile = dossier.profile
    made = {offer.kind for offer in dossier.offers()}
    events = []
    if profile.document.date or "plan" in made:
        title = f"Kế hoạch của {dossier.issuer.called or 'đơn vị'}"
        events.append(issue_event("unit.document", title, profile.document.date, field="document.date"))
    if profile.invitation.date:
        day = profile.invitation.date
        events.append(issue_event("unit.invitation", "Phát hành giấy mời", day, field="invitation.date"))
    if profile.nomination.date:
        title, day = "Giới thiệu điển hình tiên tiến", profile.nomination.date
        events.append(issue_event("unit.nomination", title, day, field="nomination.date"))
    if profile.report.date:
        title, day = _report_title(made), profile.report.date
        events.append(issue_event("unit.report", title, day, "report", field="report.date"))
    return events


def _report_title(made: set[str]) -> str:
    periodic = "periodic-report" in made and "report" not in made
    return "Báo cáo định kỳ" if periodic else "Báo cáo tổng kết"


def _conference(dossier: Dossier) -> Event:
    given, arrive = dossier.profile.conference, dossier.profile.invitation.arrive
    days = given.days or dossier.level.days
    notes = [
        "" if given.date else "chưa ghi ngày tổ chức",
        f"đón tiếp từ {clock(arrive)}" if arrive else "",
        f"khai mạc lúc {clock(given.start)}" if given.start else "",
        f"tại {given.venue}" if given.venue else "",
    ]
    return Event(
        "unit.conference",
        dossier.form.name if dossier.form else "Hội nghị của đơn vị",
        given.date,
        dossier.conference_ends,
        "conference",
        note="; ".join(note for note in notes if note),
        start=given.start,
        venue=given.venue or "",
        days=days,
        field="conference.date",
    )


def _own_tasks(dossier: Dossier) -> list[Event]:
    return [
        Event(f"unit.task.{number}", f"{item.body}: {item.task}", None, item.due, "deadline",
              note=f"sản phẩm: {item.product}" if item.product else "", field=f"task.{number}.due")
        for number, item in enumerate(dossier.profile.task, start=1)
    ]  # fmt: skip


def _extra_dates(dossier: Dossier, extra: Iterable[FieldInfo]) -> list[Event]:
    events = []
    for field in extra:
        _, plugin, name = field.key.split(".", 2)
        day = dossier.profile.extra.get(plugin, {}).get(name)
        if field.kind == "date" and isinstance(day, date):
            title = raised_first(field.label)
            events.append(Event(f"unit.{field.key}", title, day, day, "deadline", field.clause, field=field.key))
    return events
