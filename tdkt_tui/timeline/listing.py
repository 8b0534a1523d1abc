"""The list below a chart: each event with its dates, clause, day counts and the holidays that touch its last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from tdkt_tui.model.cells import wrapped
from tdkt_tui.model.words import clause_words, raised_first, short_date

from .counts import counts, start_of_count
from .event import KIND_WORDS, UNDATED, Event
from .holidays import holidays_touching

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
NO_TERM = "Kế hoạch không nêu thời hạn cho nội dung nào; không ngày nào được tự đặt ra."
_NOT_DUE = ("document", "anniversary")
"""Kinds that nobody has to meet: holidays near them say nothing."""


def listed(events: Sequence[Event], width: int, today: date | None) -> list[str]:
    """Return the lines of the list; dated events carry the numbers of the chart's rows, undated ones come last."""
    dated = [event for event in events if event.dated]
    undated = [event for event in events if not event.dated]
    start = start_of_count(events, today)
    digits = len(str(len(dated)))
    lines: list[str] = []
    for number, event in enumerate(dated, start=1):
        lines += _indented(_entry(event, start, from_today=today is not None), f"{number:>{digits}} ", width)
    if undated:
        lines += ([""] if dated else []) + [f"{raised_first(UNDATED)}:"]
    for event in undated:
        note = event.note.removeprefix(UNDATED).removeprefix("; ")
        lines += _indented([event.title + _clause(event), *([raised_first(note)] if note else [])], "- ", width)
    return lines


def span_words(event: Event) -> str:
    """Write an event's days: "30/4/2020 (thứ Năm)", "đến hết …", "từ … đến …", "từ …"."""
    if event.one_day and event.first:
        return _day(event.first)
    if event.first and event.last:
        return f"từ {_day(event.first)} đến {_day(event.last)}"
    return f"đến hết {_day(event.last)}" if event.last else f"từ {_day(event.first)}" if event.first else UNDATED


def touching_words(event: Event) -> str:
    """Write the holidays that touch an event's last day, days of one name together; empty where there are none."""
    if event.last is None or event.kind in _NOT_DUE:
        return ""
    words = []
    for name, days in groupby(holidays_touching(event.last), key=lambda item: item[1]):
        first, *rest = [short_date(day) for day, _ in days]
        words.append(f"{name} {first}" + (f" - {rest[-1]}" if rest else ""))
    return "; ".join(words)


def _day(day: date) -> str:
    return f"{short_date(day)} ({WEEKDAYS[day.weekday()]})"


def _clause(event: Event) -> str:
    return f" ({clause_words(event.clause)})" if event.clause else ""


def _entry(event: Event, start: date | None, *, from_today: bool) -> list[str]:
    lines = [f"{raised_first(span_words(event))} · {KIND_WORDS[event.kind]}", event.title + _clause(event)]
    if event.note:
        lines.append(raised_first(event.note))
    lines += [raised_first(count.words(from_today=from_today)) for count in counts(event, start)]
    if holidays := touching_words(event):
        lines.append(f"Ngày nghỉ sát hạn: {holidays}")
    return lines


def _indented(entry: list[str], mark: str, width: int) -> list[str]:
    first, *rest = [line for text in entry for line in wrapped(text, width - len(mark))] or [""]
    return [mark + first, *(" " * len(mark) + line for line in rest)]
