"""A timeline as a calendar file (RFC 5545): all-day events, and the conference at its clock time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FieldInfo

from .event import KIND_WORDS, Event, in_order
from .timelines import timeline_of_dossier

_ZONE = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has had this one offset since 1975, so the file says UTC and needs no VTIMEZONE."""
_WORKING_HOURS = 8
"""Hours of a working day: half a day is four; a conference's own length in the profile is in days."""


def to_ics(events: Iterable[Event], *, name: str, stamp: date) -> bytes:
    """Return the calendar of the dated events; undated ones have no place in it.

    name: shown as the calendar's name, and part of each event's UID, so that a new issue of the same timeline replaces
    its events. stamp: the document's date; it stands in DTSTAMP, so that the same input gives the same bytes.
    A window that names only one of its ends becomes an event on that day. No alarms: each office sets its own.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//tdkt//Lich thuc hien//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", str(_ZONE))
    for event in in_order(events):
        if event.dated:
            calendar.add_component(_event(event, name, stamp))
    text: bytes = calendar.to_ical()
    return text


def dossier_ics(dossier: Dossier, extra: Iterable[FieldInfo] = ()) -> bytes:
    """Return the calendar of one case, stamped with its document's date, or with the plan's while it has none.

    extra: the fields that plugins add to the profile.
    """
    timeline = timeline_of_dossier(dossier, extra)
    return to_ics(timeline.events, name=timeline.name, stamp=timeline.stamp)


def _event(event: Event, name: str, stamp: date) -> Any:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{uuid5(NAMESPACE_URL, f'tdkt:{name}:{event.id}')}@tdkt")
    entry.add("dtstamp", datetime.combine(stamp, time(), UTC))
    first, last = event.first or event.last, event.last or event.first
    assert first is not None
    assert last is not None
    side = " (hạn cuối)" if event.first is None else " (sớm nhất)" if event.last is None else ""
    entry.add("summary", event.title + side)
    if event.start:
        begins = datetime.combine(first, event.start, _ZONE)
        entry.add("dtstart", begins.astimezone(UTC))
        if event.days:
            entry.add("dtend", _end(begins, event.days).astimezone(UTC))
    else:
        entry.add("dtstart", first)
        entry.add("dtend", last + timedelta(days=1))
    entry.add("categories", [KIND_WORDS[event.kind]])
    described = [event.note, f"Mục {event.clause}" if event.clause else ""]
    if text := "\n".join(part for part in described if part):
        entry.add("description", text)
    if event.venue:
        entry.add("location", event.venue)
    entry.add("transp", "OPAQUE" if event.start else "TRANSPARENT")
    return entry


def _end(begins: datetime, days: float) -> datetime:
    """Return when so many working days from the opening have passed, each later day opening at the same time."""
    whole = int(days) if days % 1 else int(days) - 1
    return begins + timedelta(days=whole, hours=(days - whole) * _WORKING_HOURS)
