"""The agenda of a conference with clock times, worked out from its start and its length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import accumulate
from typing import Any

from tdkt_tui.context.gaps import Gaps
from tdkt_tui.context.programme import noted
from tdkt_tui.context.wording import ended, listed, weekday
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.profile import AgendaTime
from tdkt_tui.model.programme import HALF_DAY, AgendaItem
from tdkt_tui.model.words import day_month_year, raised_first

STEP = 5
"""Every printed time is a multiple of so many minutes past the start."""
AFTERNOON = time(13, 30)
"""When the second half of a day begins."""
LEAST_PART = 30
"""An item that a break parts has so many minutes on either side; a shorter one goes before or behind it whole."""
_OPENS = (time(7, 30), AFTERNOON)
_CLOSES = (time(11, 30), time(17, 30))
_LEAST_LATE = 10  # a session too short for so many minutes an item is not what who chose the start had in mind

_OF_PROVINCE = re.compile(
    r"\btỉnh\b|\bTỉnh ủy\b|Trung ương|toàn quốc|điểm cầu|Nhà nước|ĐH"
    r"|cấp (?:cơ sở|xã|huyện|sở|ngành)|hủ trưởng|(?:, |và |hoặc )(?:xã|phường|thị|đặc khu|huyện|thành phố)"
    r"|[:(–-]\s*\d{1,2}\s\w|(?:trong đó|gồm)(?: có)? \d|giao ước.*(?:[Cc]ụm|[Kk]hối)|^[^:]* (?:gồm|có)\b[^:]*:"
)
"""Signs of words for the province's own conference, or shortened there."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One item with its minutes past the start of the conference; goes_on: it began before the break."""

    item: AgendaItem
    by: str
    begin: int
    end: int
    goes_on: bool = False


def slots(dossier: Dossier, days: float) -> list[Slot]:
    """Lay the plan's items one after the other over the conference's length.

    Borders fall on multiples of five minutes, the last one exactly on the end; a longer conference breaks after each
    half day, between two items or in the midst of one that is long on both sides of it.

    Raises BadInput where the profile's own minutes do not leave five for each other item.
    """
    conference = dossier.profile.conference
    own = {entry.item: entry for entry in conference.agenda}
    held = [item for item in dossier.agenda if not own.get(item.item, _NOTHING).skip]
    given = [own.get(item.item, _NOTHING).minutes for item in held]
    halves = max(1, round(days * 2))
    from tdkt_tui.context.agenda_lengths import lengths

    minutes = lengths(held, given, halves, _room(conference.start, halves, given))
    pieces = _parted(list(zip(held, minutes, strict=True)), halves)
    borders = _borders([length for _, length, _ in pieces], halves)
    return [
        Slot(item, own.get(item.item, _NOTHING).by, borders[number], borders[number + 1], goes_on)
        for number, (item, _, goes_on) in enumerate(pieces)
    ]


_NOTHING = AgendaTime.model_construct(item="")  # a whole validator for one constant is half a millisecond


def _room(start: time | None, halves: int, given: list[int | None]) -> int:
    """Return the minutes of the whole: half a day that begins late ends with the session, if it holds its items."""
    if start is None or halves > 1:
        return halves * HALF_DAY
    ends = next((end for end in _CLOSES if start < end), _CLOSES[-1])
    left = (ends.hour - start.hour) * 60 + ends.minute - start.minute
    least = sum(minutes or _LEAST_LATE for minutes in given)
    return left if least <= left < HALF_DAY else HALF_DAY


def _parted(items: list[tuple[AgendaItem, float]], halves: int) -> list[tuple[AgendaItem, float, bool]]:
    """Part the items that go on after a break; the last value tells that a piece does."""
    pieces: list[tuple[AgendaItem, float, bool]] = []
    begin = 0.0
    for item, minutes in items:
        left, goes_on = minutes, False
        for pause in (half * HALF_DAY for half in range(1, halves)):
            if pause - begin >= LEAST_PART and begin + left - pause >= LEAST_PART:
                pieces.append((item, pause - begin, goes_on))
                left, begin, goes_on = begin + left - pause, float(pause), True
        pieces.append((item, left, goes_on))
        begin += left
    return pieces


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
    return int(minutes / STEP + 0.5) * STEP  # halves always up, or what lasts 15 minutes would print as 20


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
            "title": _title(dossier, slot.item) + (" (tiếp theo)" if slot.goes_on else ""),
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
    adds, title = item.only_for, raised_first(item.title)
    if not dossier.is_plan_itself and _OF_PROVINCE.search(title):
        from .own_agenda import own_title  # most items are anybody's

        title = own_title(title, dossier.profile.unit.category or "", dossier.level.label)
    if adds is None or dossier.profile.conference.form != adds.form:
        return title
    return f"{title} ({listed(adds.adds)})"


def items(dossier: Dossier) -> list[str]:
    """Return the items without times, one a line with its ending, for the plan's own text."""
    own = {entry.item: entry for entry in dossier.profile.conference.agenda}
    held = [item for item in dossier.agenda if not own.get(item.item, _NOTHING).skip]
    open_yet = {item.item for item in dossier.plan.agenda if item.optional} - own.keys()
    return ended([noted(_title(dossier, item) + " (nếu có)" * (item.item in open_yet), item.note) for item in held])
