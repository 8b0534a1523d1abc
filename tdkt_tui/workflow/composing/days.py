"""A day beside the time that a plan allows: weekday, days off near it, inside or outside, how many days are left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tdkt_tui.model.answers import shown
from tdkt_tui.model.field_facts import Said
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import short_date
from tdkt_tui.timeline.holidays import holidays_touching, is_working_day
from tdkt_tui.timeline.listing import WEEKDAYS

from .reading import read


def about_day(day: date | None, said: Iterable[Said], today: date) -> list[str]:
    """Return short sentences about a day; without one, how long the window is still open.

    Of several windows the first binds: a unit that goes first has one of its own.
    """
    windows = [item.window for item in said if item.window is not None]
    if day is None:
        return [words for window in windows[:1] if (words := _left(window, today))]
    worked = "" if is_working_day(day) else ", ngày nghỉ"
    told = [f"{WEEKDAYS[day.weekday()]}{worked}"]
    off = [f"{name} {short_date(each)}" for each, name in holidays_touching(day)]
    told += ["gần ngày nghỉ: " + "; ".join(off)] if off else []
    told += [_placed(window, day) for window in windows[:1]]
    return [*told, *(words for window in windows[:1] if (words := _left(window, today)))]


def typed_day(field: FieldInfo, typed: str) -> date | None:
    """Return the day that a typed text means, the first possible one of a clerk's blank; None for what is no day."""
    try:
        value = read(field, typed)
    except ValueError:
        return None
    day = value.get("not_before") if isinstance(value, dict) else value
    return day if isinstance(day, date) else None


def stepped(field: FieldInfo, typed: str, days: int, said: Iterable[Said], today: date) -> str:
    """Return the text of some days later; what is no day becomes the last day that the plan allows, else today."""
    day = typed_day(field, typed)
    if day is None:
        lasts = [last for item in said if item.window is not None and (last := item.window.last()) is not None]
        return shown(lasts[0] if lasts else today)
    try:
        later = day + timedelta(days=days)
    except OverflowError:
        return typed
    blank = field.later and typed.strip() != shown(day) and not typed.strip()[:1].isdigit()
    return shown({"later": True, "not_before": later}) if blank else shown(later)


def outside(day: date, said: Iterable[Said]) -> str:
    """Return how a day misses the window that binds, "" for a day inside it or where none is stated."""
    windows = [item.window for item in said if item.window is not None]
    return next((_missed(window, day) for window in windows[:1]), "")


def _missed(window: Window, day: date) -> str:
    first, last = window.first(), window.last()
    if first is not None and day < first:
        return f"NGOÀI thời hạn: sớm {(first - day).days} ngày ({window.words()})"
    if last is not None and day > last:
        return f"NGOÀI thời hạn: muộn {(day - last).days} ngày ({window.words()})"
    return ""


def _placed(window: Window, day: date) -> str:
    if missed := _missed(window, day):
        return missed
    last = window.last()
    before = f", trước hạn cuối {short_date(last)} {(last - day).days} ngày" if last is not None and day < last else ""
    return f"trong thời hạn{before or (', đúng hạn cuối' if day == last else '')}"


def _left(window: Window, today: date) -> str:
    last = window.last()
    if last is None:
        return ""
    if today > last:
        return f"hạn đã hết từ {short_date(last)}"
    return f"từ hôm nay còn {(last - today).days} ngày tới hạn cuối {short_date(last)}"
