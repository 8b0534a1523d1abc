"""What a province's plan sets in time: every dated fact, and the undated ones named as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tdkt_tui.model.asked_tasks import asked_of
from tdkt_tui.model.blank import DateOrBlank, LaterDate
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import HOW_OFTEN, Nomination, Reporting, Task
from tdkt_tui.model.level import Level, LevelException
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import counted, padded, raised_first, short_date

from .event import UNDATED, Event, Kind, in_order, in_window, next_day_counts
from .holidays import working_day_after

_EVERY = {**HOW_OFTEN, "6 months": "định kỳ 6 tháng"}


def events_of_plan(plan: Plan) -> list[Event]:
    """Return the plan's events in time order, undated facts last; no date is made up."""
    events = [issue_event("plan.document", plan.plan.citation().short(), plan.plan.date)]
    events += _levels(plan)
    if plan.round and not any(event.kind == "congress" for event in events):
        events.append(Event("round", plan.round.title(), None, None, "congress", plan.round.clause, UNDATED))
    for number, pilot in enumerate(plan.pilot, start=1):
        title = f"{pilot.unit} làm điểm"
        events.append(
            in_window(f"pilot.{number}", title, pilot.window, "pilot", clause=pilot.clause, after=next_day_counts(plan))
        )
    return in_order([*events, *duty_events(plan), *_anniversaries(plan)])


def duty_events(plan: Plan, of: Dossier | None = None) -> list[Event]:
    """Return nominations, tasks and reports, dated or not, in the plan's order.

    of: only what binds this unit: the nominations and those that they choose from, its tasks, its reports and those
    that it is sent; None is all.
    """
    bound = [item for item in plan.nomination if of is None or of.bound_by(item)]
    sources = {source for item in bound for source in item.chosen_from}
    after = next_day_counts(plan)
    asked = plan.task if of is None else asked_of(of)
    return [
        *(
            _nomination(f"nomination.{number}", item, after)
            for number, item in enumerate(plan.nomination, start=1)
            if item in bound or item.id in sources
        ),
        *(
            _task(f"task.{number}", item, of, after)
            for number, item in enumerate(plan.task, start=1)
            if of is None or (of.charges(item.body, item.clause) and any(item is one for one in asked))
        ),
        *(
            event
            for number, item in enumerate(plan.reporting, start=1)
            if of is None or of.charges(item.by) or of.charges(item.to)
            for event in _reports(f"reporting.{number}", item, of, after)
        ),
    ]


def issue_event(id_: str, title: str, day: DateOrBlank | None, kind: Kind = "document", *, field: str = "") -> Event:
    """Return the issuing of a document; a date that the clerk writes later is open after its earliest day."""
    if isinstance(day, LaterDate):
        note = f"văn thư ghi ngày ban hành, không sớm hơn {short_date(day.not_before)}"
        return Event(id_, title, day.not_before, None, kind, note=note, field=field)
    return Event(id_, title, day, day, kind, note="" if day else "chưa ghi ngày ban hành", field=field)


def level_event(plan: Plan, level: Level, *notes: str) -> Event:
    """Return the window of a level, its note saying forms, length and what else the caller adds."""
    said = [f"hình thức: {names}" if (names := form_names(plan, level.choose_form)) else "", *notes]
    if level.days:
        said.append(f"thời gian tổ chức: {level.days_bound()}{length_words(level.days)}")
    note = "; ".join(part for part in said if part)
    whole = plan.round is not None and "tỉnh" in level.units
    kind: Kind = "congress" if whole else "window"
    title = plan.round.title() if plan.round and whole else _level_title(plan, level)
    return in_window(f"level.{level.id}", title, level.window, kind, clause=level.clause, note=note,
                    after=next_day_counts(plan))  # fmt: skip


def _levels(plan: Plan) -> list[Event]:
    events = []
    for level in plan.level:
        if not (level.window.dated() or level.choose_form or level.days):
            continue  # units that hold nothing: what they do stands among the tasks
        others = [item for item in plan.exception if item.level == level.id]
        notes = [f"riêng {_whom(item)}: {form_names(plan, item.choose_form)}"
                 for item in others if item.choose_form]  # fmt: skip
        events.append(whole := level_event(plan, level, *notes))
        for number, item in enumerate(others, start=1):
            if item.window.dated():
                title = f"{whole.title}: riêng {_whom(item)}"
                events.append(in_window(f"{whole.id}.{number}", title, item.window, whole.kind, clause=item.clause,
                                        after=whole.after))  # fmt: skip
    return events


def _whom(item: LevelException) -> str:
    return ", ".join(item.units) + (f" ({item.when})" if item.when else "")


def length_words(days: float) -> str:
    """Write a conference's length: "nửa ngày", "01 ngày", "1,5 ngày"."""
    if days == 0.5:
        return "nửa ngày"
    return counted(int(days), "ngày") if days == int(days) else f"{days:g} ngày".replace(".", ",")


def _level_title(plan: Plan, level: Level) -> str:
    forms = {form.kind for name in level.choose_form if (form := plan.form_named(name))}
    head = {frozenset({"congress"}): "Đại hội ", frozenset({"conference"}): "Hội nghị "}.get(frozenset(forms), "")
    return raised_first(head + level.label)


def form_names(plan: Plan, ids: list[str]) -> str:
    """Write the names of forms of conference."""
    return "; ".join(form.name for name in ids if (form := plan.form_named(name)))


def _nomination(id_: str, item: Nomination, after: bool) -> Event:
    least = f"ít nhất {padded(item.at_least)}" if item.at_least else ""
    most = f"nhiều nhất {padded(item.at_most)}" if item.at_most else ""
    quota = f"theo chỉ tiêu của {item.quota}" if item.quota else ""
    note = "; ".join(part for part in (least, most, item.each_time(), quota) if part)
    title = f"{raised_first(', '.join(item.who))}: giới thiệu điển hình tiên tiến"
    title += f" gửi {item.to}" if item.to else ""
    return in_window(id_, title, item.window, "deadline", clause=item.clause, note=note, after=after)


def _task(id_: str, item: Task, of: Dossier | None, after: bool) -> Event:
    title = ": ".join(part for part in (raised_first(item.body), item.does or "; ".join(item.deliver)) if part)
    if of is not None and not item.window.dated() and (day := _counted(of, item.does)):
        return Event(id_, title, None, day, "deadline", item.clause, "tính theo ngày tổ chức của đơn vị")
    return in_window(id_, title, item.window, "deadline", clause=item.clause, after=after)


def _counted(of: Dossier, text: str) -> date | None:
    if " ngày" not in text:
        return None
    from .own_days import from_conference

    return from_conference(of, text)


def _reports(id_: str, item: Reporting, of: Dossier | None, after: bool) -> list[Event]:
    """Return a report's event, or one for each month that the plan names."""
    if item.day:
        item = item.model_copy(update={"about": ", ".join(filter(None, (item.about, item.day)))})
    whole = _reporting(id_, item, of, after)
    if of is None or whole.dated or not of.charges(item.by) or "ngày" not in item.about:
        return [whole]
    from .own_days import monthly

    if day := _counted(of, item.about):
        return [replace(whole, last=day, note=f"tính theo ngày tổ chức của đơn vị; {item.about}")]
    months = [
        in_window(f"{id_}.{month}", f"{whole.title} (tháng {month})", window, "report", clause=item.clause,
                  note=item.about, after=after)
        for month, window in monthly(of, item)
    ]  # fmt: skip
    return months or [whole]


def _reporting(id_: str, item: Reporting, of: Dossier | None, after: bool) -> Event:
    periods = ", ".join(_EVERY.get(every, every) for every in item.every)
    note = "; ".join(part for part in (periods, item.about, f"qua {item.through}" if item.through else "") if part)
    title = f"{raised_first(item.by)} báo cáo {item.to}"
    if days := item.working_days_after or item.days_after:
        said = "; ".join(part for part in (item.deadline(), note) if part)
        held = of.conference_ends if of is not None and of.charges(item.by) else None
        last = held and (working_day_after(held, days) if item.working_days_after else held + timedelta(days=days))
        latest = item.window.last()
        last = min(filter(None, (last, latest)), default=None)
        return Event(id_, title, None, last, "report", item.clause, said)
    return in_window(id_, title, item.window, "report", clause=item.clause, note=note, after=after)


def _anniversaries(plan: Plan) -> list[Event]:
    days = [(number, item, _on(item.day, item.in_year)) for number, item in enumerate(plan.anniversary, start=1)]
    return [
        Event(f"anniversary.{number}", f"{item.years()} năm {item.of}", day, day, "anniversary", item.clause)
        for number, item, day in days
        if day
    ]


def _on(day_month: str, year: int) -> date | None:
    try:
        return datetime.strptime(f"{day_month}/{year}", "%d/%m/%Y").replace(tzinfo=UTC).date()
    except ValueError:  # "tháng 9", or nothing: the plan names no day
        return None
