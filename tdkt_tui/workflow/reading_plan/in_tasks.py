"""What a task says by its words alone, though the plan's data have a key for it: a day, how many are introduced."""

from __future__ import annotations

import re

from .days import DATE
from .facts import Proposal
from .figures import Figure, figures_in, figures_of

_KEYED = ("day", "month", "quarter", "length", "bound")
"""Kinds of figures that a window or a report holds; any other number is the task's own, and stays in its words."""
_PEOPLE = re.compile(
    r"(?:(?P<each>(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|số|kỳ)\s[^,;.\d]{0,60}))?\b"
    r"(?P<n>\d{1,3})\s+(?:tập thể|cá nhân|hộ|đại biểu|điển hình|nữ)\b"
)
"""How many of whom; a number each week or month is of what is told of them, and sends nobody."""
_BEGINS = re.compile(
    rf"\b(?:(?:kể|bắt đầu)\s+)?từ\s+(?:(?:ngày\s+)?{DATE}|(?:tháng\s+\d{{1,2}}|quý\s+\w{{1,3}})(?:/|\s+năm\s+)\d{{4}})"
    r"(?!\d|\s*(?:cho\s+)?(?:(?:đến|tới)(?!\s+(?:khi|lúc|sau|nay|Đại hội|hội nghị))|-|–|và)\b|\s*[-–])",
    re.IGNORECASE,
)
"""When something begins that goes on, or until an event: the words say it, no day is it due by."""
_PERIOD = re.compile(
    r"\b(?:trong|vào)\s+(?:tháng\s+\d{1,2}|quý\s+\w{1,3})(?:(?:/|\s+năm\s+)\d{4})?(?=,\s+(?:chậm|muộn) nhất\s)",
    re.IGNORECASE,
)
"""The period before the last day behind it, which is the time."""


_COUNTED = re.compile(
    r"(?:(?:ít nhất|tối thiểu|không quá|chậm nhất(?: là)?)\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?\s+"
    r"(?:trước|trở lên)\b|\d{1,3}\s+ngày(?:\s+làm việc)?,?\s+(?:kể từ|tính từ|từ|sau)\s+(?:khi\s+|ngày\s+)?"
    r"(?:tiếp\s+)?nhận\b|"
    r"\b(?:trước|trễ hạn|quá hạn)\b(?:\s+(?!ngày|tháng)[^\s;,.\d]+){0,6}\s+(?:ít nhất\s+|tối thiểu\s+|từ\s+)?"
    r"\d{1,3}\s+ngày\b(?!\s*\d)",
    re.IGNORECASE,
)
"""Days counted from something that is no day of the calendar: no key of a task holds them."""


def keyed_in(facts: list[Proposal]) -> set[Figure] | None:
    """Return the figures that keys of facts hold, but for what a task says by its words; None where none is a task."""
    tasks = any(fact.table == "task" for fact in facts)
    return {figure for fact in facts for figure in _keyed(fact)} if tasks else None


def only_in_words(part: str, keyed: set[Figure] | None) -> list[str]:
    """Return the figures of a part of a task that no key of any fact holds: its words do, and nothing reckons them.

    keyed: those that one does, of the whole paragraph; None for one that is on no task.
    """
    if keyed is None:
        return []
    said = [
        words
        for figure, words in figures_of(_COUNTED.sub(" ", _BEGINS.sub(" ", _PERIOD.sub(" ", part))))
        if figure[0] in _KEYED and not _held(figure, keyed)
    ]
    counts = [found["n"] for found in _PEOPLE.finditer(part)
              if not found["each"] and ("count", int(found["n"])) not in keyed]  # fmt: skip
    return [*said, *counts]


def _keyed(fact: Proposal) -> list[Figure]:
    values = {key: value for key, value in fact.values.items() if key != "does"}
    return list(figures_in("", values))


def _held(figure: Figure, keyed: set[Figure]) -> bool:
    """Tell a figure that is held, in whichever way it was said: "không quá 10 ngày" beside "10 ngày"."""
    kind, value = figure
    return figure in keyed or (kind == "day" and any(one == "day" and str(said).startswith(f"{value}-")
                                                     for one, said in keyed))  # fmt: skip
