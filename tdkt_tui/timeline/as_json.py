"""A timeline for other programs: the same events, the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from .counts import counts, start_of_count
from .event import Event, in_order
from .holidays import holidays_touching


def to_json(
    events: Iterable[Event], *, name: str, today: date | None = None, more: Mapping[str, Any] | None = None
) -> str:
    """Return an object with ``name`` and ``events`` in time order, as indented JSON.

    Days are ISO dates, null where the source leaves a side open; ``counts`` are in calendar and working days, from
    ``today`` or else the earliest document. more: further keys of the object.
    """
    ordered = in_order(events)
    start = start_of_count(ordered, today)
    tree = {
        "name": name,
        "events": [_event(event, start) for event in ordered],
        **(more or {}),
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _event(event: Event, start: date | None) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "title": event.title,
        "first": event.first.isoformat() if event.first else None,
        "last": event.last.isoformat() if event.last else None,
        "start": event.start.isoformat("minutes") if event.start else None,
        "days": event.days or None,
        "venue": event.venue,
        "clause": event.clause,
        "note": event.note,
        "field": event.field,
        "counts": [{"how": count.how, "days": count.days, "working_days": count.working,
                    "since": count.since.isoformat() if count.since else None}
                   for count in counts(event, start)],
        "holidays": [{"date": day.isoformat(), "name": name} for day, name in holidays_touching(event.last)]
        if event.last else [],
    }  # fmt: skip
