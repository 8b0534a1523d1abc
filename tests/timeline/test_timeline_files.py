from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tdkt_tui.timeline.as_json import to_json
from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.timeline.event import Event
from tdkt_tui.timeline.ics import dossier_ics, to_ics
from tdkt_tui.timeline.plan_events import events_of_plan
from tdkt_tui.timeline.timelines import merged, timeline_of_plan


def entries(data):
    return {str(entry["summary"]): entry for entry in Calendar.from_ical(data).walk("VEVENT")}


def test_conference_is_timed_in_vietnam_and_half_a_day_long(dossier):
    entry = entries(dossier_ics(dossier()))["Đại hội Thi đua yêu nước"]
    vietnam = timezone(timedelta(hours=7))
    assert entry["dtstart"].dt == datetime(2020, 5, 12, 7, 30, tzinfo=vietnam)
    assert entry["dtend"].dt - entry["dtstart"].dt == timedelta(hours=4)
    assert str(entry["location"]) == "Hội trường huyện"


def test_days_are_whole_and_the_end_is_exclusive(dossier):
    whole = Event("a", "Đợt thi đua", date(2020, 1, 6), date(2020, 1, 10), "window")
    entry = entries(to_ics([whole], name="x", stamp=date(2020, 1, 1)))["Đợt thi đua"]
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2020, 1, 6), date(2020, 1, 11))
    pilot = entries(dossier_ics(dossier()))["Huyện Việt Yên làm điểm (hạn cuối)"]
    assert (pilot["dtstart"].dt, pilot["dtend"].dt) == (date(2020, 5, 18), date(2020, 5, 19))


def test_same_input_same_bytes_and_stamp_of_the_document(dossier):
    case = dossier()
    assert dossier_ics(case) == dossier_ics(case)
    stamps = {entry["dtstamp"].dt.date() for entry in entries(dossier_ics(case)).values()}
    assert stamps == {date(2020, 2, 14)}


def test_identifiers_are_unique_and_outlive_a_changed_day(dossier):
    def uids(case):
        return [str(entry["uid"]) for entry in Calendar.from_ical(dossier_ics(case)).walk("VEVENT")]

    before = uids(dossier())
    after = uids(dossier(document={"date": "2020-02-20"}))
    assert len(set(before)) == len(before)
    assert set(before) == set(after)


def test_undated_facts_and_alarms_are_not_in_a_calendar(plan):
    calendar = Calendar.from_ical(to_ics(events_of_plan(plan), name="KH", stamp=date(2019, 6, 26)))
    assert len(calendar.walk("VEVENT")) == sum(event.dated for event in events_of_plan(plan))
    assert calendar.walk("VALARM") == []


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_any_title_survives_folding_and_escaping(title):
    data = to_ics([Event("a", title, date(2020, 1, 6), date(2020, 1, 6), "window")], name=title, stamp=date(2020, 1, 1))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert title in entries(data)


def test_json_holds_every_event_and_is_stable(dossier):
    events = events_of_dossier(dossier())
    text = to_json(events, name="Việt Yên")
    assert text == to_json(events, name="Việt Yên")
    tree = json.loads(text)
    assert [event["id"] for event in tree["events"]] == [event.id for event in events]
    pilot = next(event for event in tree["events"] if event["id"] == "pilot")
    assert (pilot["first"], pilot["last"], pilot["clause"]) == (None, "2020-05-18", "II.2.1")
    assert pilot["counts"] == [{"how": "until", "days": 327, "working_days": 223, "since": "2019-06-26"}]
    conference = next(event for event in tree["events"] if event["id"] == "unit.conference")
    assert (conference["start"], conference["venue"]) == ("07:30", "Hội trường huyện")


def test_several_plans_keep_their_events_apart(plan):
    one = timeline_of_plan(plan)
    other = timeline_of_plan(plan.model_copy(update={"plan": plan.plan.model_copy(update={"id": "bac_giang/2"})}))
    both = merged([one, other])
    assert len({event.id for event in both.events}) == len(one.events) * 2
    assert merged([one]) is one
