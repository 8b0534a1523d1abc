"""A time that the original says of the first things somebody does, and a table of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tdkt_tui.model.duties import Task
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words

from .grouping import fact_at

_RUN = 3
"""Words at the beginning of a part by which it is found in the original."""


def time_amid(plan: Plan, facts: Sequence[str], original: str) -> str:
    """Return what is to be looked at where a task's day stands in the midst of its parts, "" where none does."""
    words = [word.lstrip("0") or "0" for word in plain_words(original)]
    for item in (fact_at(plan, fact) for fact in facts):
        if not isinstance(item, Task) or ";" not in item.does:
            continue
        parts = [part.strip() for part in item.does.split(";") if "này" not in plain_words(part)]
        days = [one for one in item.window.model_dump().values() if isinstance(one, date)]
        at, day = max(((_day_at(words, one), one) for one in days), default=(-1, date.min))
        if len(parts) > 1 and 0 <= _starts(words, parts[0]) < at < _starts(words, parts[-1]):
            part = " ".join(parts[-1].split()[:4])
            return f"hạn {day.day}/{day.month} ở bản gốc đứng trước “{part} …” mà ở đây là của cả việc"
    return ""


def _starts(words: Sequence[str], part: str) -> int:
    """Return where a part begins in the original's words, -1 where it does not stand there."""
    said = [word.lstrip("0") or "0" for word in plain_words(part)][:_RUN]
    places = (at for at in range(len(words)) if said and words[at : at + len(said)] == said)
    return next(places, -1)


def _day_at(words: Sequence[str], day: date) -> int:
    """Return where a day and its month stand, -1 where they do not."""
    ways = ([str(day.day), str(day.month)], [str(day.day), "tháng", str(day.month)])
    return next((at for at in range(len(words)) for way in ways if words[at : at + len(way)] == way), -1)
