"""The agenda of a conference with clock times, worked out from its start and its length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from itertools import accumulate
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.wording import ended, listed, weekday
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.profile import AgendaTime
from tdkt_tui.model.programme import HALF_DAY, AgendaItem
from tdkt_tui.model.words import day_month_year, raised_first

STEP = 5
"""Every printed time is a multiple of so many minutes past the start."""
AFTERNOON = time(13, 30)
"""When the second half of a day begins."""
_OPENS = (time(7, 30), AFTERNOON)


@dataclass(frozen=True, slots=True)
class Slot:
    """One item with its minutes past the start of the conference."""

    item: AgendaItem
    by: str
    begin: int
    end: int


def slots(dossier: Dossier, days: float) -> list[Slot]:
    """Lay the plan's items one after the other over the conference's length.

    The plan's minutes are for half a day; they are scaled to the length, and down when the profile's own minutes
    take more. Borders fall on multiples of five minutes, the last one exactly on the end; a longer conference breaks
    between two items after each half day.

    Raises BadInput where the profile's own minutes do not leave five for each other item.
    """
    own = {entry.item: entry for entry in dossier.profile.conference.agenda}
    held = [item for item in dossier.plan.agenda if not own.get(item.item, _NOTHING).skip]
    halves = max(1, round(days * 2))
    minutes = _minutes(held, own, halves)
    borders = _borders(minutes, halves)
    return [
        Slot(item, own.get(item.item, _NOTHING).by, borders[number], borders[number + 1])
        for number, item in enumerate(held)
    ]


_NOTHING = AgendaTime(item="")


def _minutes(held: list[AgendaItem], own: dict[str, AgendaTime], halves: int) -> list[float]:
    given = [own.get(item.item, _NOTHING).minutes for item in held]
    room = halves * HALF_DAY - sum(minutes for minutes in given if minutes)
    free = [item.minutes * halves for item, minutes in zip(held, given, strict=True) if not minutes]
    if room < STEP * len(free):
        raise BadInput(f"Các mục chương trình dài quá {halves * HALF_DAY} phút của hội nghị.",
                       field="conference.agenda", fix="bớt số phút của một số mục")  # fmt: skip
    scale = min(1.0, room / sum(free)) if free else 1.0
    return [minutes or item.minutes * halves * scale for item, minutes in zip(held, given, strict=True)]


def _borders(minutes: list[float], halves: int) -> list[int]:
    ends = list(accumulate(minutes))
    borders = [0, *(_stepped(end) for end in ends)]
    for number in range(1, len(borders)):
        borders[number] = max(borders[number], borders[number - 1] + STEP)
    for back, number in enumerate(range(len(borders) - 1, 0, -1)):
        borders[number] = min(borders[number], _stepped(ends[-1]) - STEP * back)
    for half in range(1, halves):
        _break_at(borders, half * HALF_DAY)
    return borders


def _stepped(minutes: float) -> int:
    return round(minutes / STEP) * STEP


def _break_at(borders: list[int], pause: int) -> None:
    inner = range(1, len(borders) - 1)
    nearest = min(inner, key=lambda number: abs(borders[number] - pause), default=0)
    if nearest and borders[nearest - 1] < pause < borders[nearest + 1]:
        borders[nearest] = pause


def _moment(start: time, minutes: int) -> tuple[int, int]:
    """Return day (from 1) and minute of that day of a moment, so many minutes past the start."""
    half, rest = divmod(minutes, HALF_DAY)
    half_of_day = half + (start.hour >= AFTERNOON.hour - 1)
    opens = start if half == 0 or (half_of_day % 2 == 0 and start < AFTERNOON) else _OPENS[half_of_day % 2]
    return half_of_day // 2 + 1, opens.hour * 60 + opens.minute + rest


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d} giờ {minute % 60:02d}"


def agenda(dossier: Dossier, days: float, gaps: Gaps) -> list[dict[str, Any]]:
    """Return the items with number, clock times, title and who leads.

    day stands on the first item of each day of a conference that goes on the next day.
    """
    start = dossier.profile.conference.start
    laid = [(slot, *_times(start, slot, gaps)) for slot in slots(dossier, days)]
    rows: list[dict[str, Any]] = []
    days_told = 0 if laid and laid[-1][1] > 1 else 1
    for number, (slot, day, begin, end) in enumerate(laid, start=1):
        rows.append({
            "number": str(number),
            "day": _day_words(dossier, day) if day > days_told else "",
            "begin": begin,
            "end": end,
            "title": _title(dossier, slot.item),
            "by": slot.by,
        })  # fmt: skip
        days_told = max(day, days_told)
    return rows


def _day_words(dossier: Dossier, number: int) -> str:
    first = dossier.profile.conference.date
    if first is None:
        return f"Ngày thứ {number}"
    day = first + timedelta(days=number - 1)
    return raised_first(f"{weekday(day)}, {day_month_year(day)}")


def _times(start: time | None, slot: Slot, gaps: Gaps) -> tuple[int, str, str]:
    if start is None:
        mark = gaps.miss("conference.start")
        return 1, mark, mark
    day, begin = _moment(start, slot.begin)
    _, last = _moment(start, slot.end - STEP)
    return day, _clock(begin), _clock(last + STEP)


def _title(dossier: Dossier, item: AgendaItem) -> str:
    adds = item.only_for
    if adds is None or dossier.profile.conference.form != adds.form:
        return item.title
    return f"{item.title} ({listed(adds.adds)})"


def items(dossier: Dossier) -> list[str]:
    """Return the items without times, one a line with its ending, for the plan's own text."""
    skipped = {entry.item for entry in dossier.profile.conference.agenda if entry.skip}
    return ended([_title(dossier, item) for item in dossier.plan.agenda if item.item not in skipped])
