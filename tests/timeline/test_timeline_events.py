from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.timeline.event import UNDATED, Event, window_note
from tdkt_tui.timeline.plan_events import events_of_plan


def by_id(events):
    return {event.id: event for event in events}


def test_every_window_of_the_plan_is_there_with_its_clause(plan):
    events = by_id(events_of_plan(plan))
    for level in plan.level:
        event = events[f"level.{level.id}"]
        assert (event.first, event.last, event.clause) == (level.window.first(), level.window.last(), level.clause)
    assert [events[f"pilot.{number}"].last for number in (1, 2)] == [date(2020, 4, 29), date(2020, 5, 18)]
    assert events["plan.document"].first == date(2019, 6, 26)


def test_before_is_told_as_the_day_that_counts(plan):
    pilot = by_id(events_of_plan(plan))["pilot.1"]
    assert pilot.note == "trước ngày 30 tháng 4 năm 2020: ngày cuối là 29/4/2020"


def test_last_working_day_is_told_where_the_last_day_is_off():
    note = window_note(Window(before=date(2020, 5, 4)))
    assert note.endswith("ngày cuối là 03/5/2020, ngày làm việc cuối là 29/4/2020")


def test_congress_carries_the_rounds_name_and_the_provinces_window(plan):
    congress = [event for event in events_of_plan(plan) if event.kind == "congress"]
    assert [event.title for event in congress] == ["Đại hội Thi đua yêu nước tỉnh Bắc Giang lần thứ V"]
    assert congress[0].last == date(2020, 9, 30)


def test_what_the_plan_leaves_undated_stays_so_and_comes_last(plan):
    events = events_of_plan(plan)
    undated = [event for event in events if not event.dated]
    assert {event.id for event in undated} == {"task.1", "task.2", "task.3", "reporting.1"}
    assert all(event.note.startswith(UNDATED) for event in undated)
    assert events[-len(undated) :] == undated


def test_a_plan_without_any_time_yields_no_date_but_its_own(plan):
    data = plan.model_dump(exclude_unset=True)
    for part in ("level", "exception", "pilot", "anniversary", "document", "blank_form"):
        data.pop(part, None)
    bare = Plan.model_validate(data | {"round": {"ordinal": 4, "year": 2015, "name": "Đại hội"}})
    assert [event.id for event in events_of_plan(bare) if event.dated] == ["plan.document"]
    assert any(event.kind == "congress" and not event.dated for event in events_of_plan(bare))


def test_a_units_case_joins_the_plans_duties_and_its_own_days(dossier):
    events = by_id(events_of_dossier(dossier(task=[{"task": "Trang trí", "body": "Văn phòng", "due": "2020-05-08"}])))
    assert events["pilot"].last == date(2020, 5, 18)
    assert "Đại hội Thi đua yêu nước" in events["level.tren-co-so"].note
    assert events["unit.document"].first == date(2020, 2, 14)
    assert events["unit.task.1"].last == date(2020, 5, 8)
    conference = events["unit.conference"]
    assert (conference.first, conference.start.hour, conference.venue) == (date(2020, 5, 12), 7, "Hội trường huyện")
    assert conference.days == 0.5
    assert "task.1" not in events


def test_blank_and_absent_days_are_not_made_up(dossier):
    later = {"later": True, "not_before": "2020-02-01"}
    events = by_id(events_of_dossier(dossier(document={"date": later}, conference={})))
    assert (events["unit.document"].first, events["unit.document"].last) == (date(2020, 2, 1), None)
    assert not events["unit.conference"].dated
    assert not {"unit.report", "unit.invitation"} & set(events)


def test_the_plan_as_a_profile_gives_the_plans_events(plan, dossier):
    assert events_of_dossier(dossier(role="issuer", level="tinh")) == events_of_plan(plan)


def test_a_slip_in_the_year_is_a_fault():
    with pytest.raises(BadInput, match="1900"):
        Event("x", "Việc", date(202, 5, 1), None, "deadline")


def test_an_exception_with_its_own_window_is_an_event_of_its_own(plan):
    data = plan.model_dump(exclude_unset=True)
    data["exception"] = [{"level": "co-so", "units": ["xã"], "window": {"month": "2020-02"}, "clause": "II.9"}]
    event = by_id(events_of_plan(Plan.model_validate(data)))["level.co-so.1"]
    assert (event.first, event.last, event.clause) == (date(2020, 2, 1), date(2020, 2, 29), "II.9")
    assert event.title == "Hội nghị cấp cơ sở: riêng xã"


@pytest.mark.parametrize(("by", "last"), [("UBND các huyện, thành phố", date(2020, 5, 19)), ("Sở Y tế", None)])
def test_a_report_in_working_days_after_the_conference_has_its_day(dossier, by, last):
    case = dossier()
    duty = Reporting(by=by, to="Sở Nội vụ", about="kết quả", working_days_after=5)
    plan = case.plan.model_copy(update={"reporting": [duty]})
    found = by_id(events_of_dossier(replace(case, plan=plan))).get("reporting.1")
    assert (found and found.last) == last  # Tuesday 12/5, five working days later
    told = by_id(events_of_plan(plan))["reporting.1"]
    assert (told.last, told.note) == (None, "chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị; kết quả")


def test_a_report_in_days_after_the_conference_counts_days_off_too(dossier):
    case = dossier()
    duty = Reporting(by="UBND các huyện, thành phố", to="Sở Nội vụ", about="kết quả", days_after=5)
    found = by_id(events_of_dossier(replace(case, plan=case.plan.model_copy(update={"reporting": [duty]}))))
    assert found["reporting.1"].last == date(2020, 5, 17)  # a Sunday
    assert found["reporting.1"].note == "chậm nhất 05 ngày sau khi kết thúc hội nghị; kết quả"


def test_a_report_has_one_deadline():
    with pytest.raises(ValueError, match="working_days_after, days_after"):
        Reporting(by="UBND các xã", to="Sở Nội vụ", working_days_after=5, days_after=7)
