"""A day off that the plan itself names: there is nothing to mend, so Enter keeps it as it was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import DayOffFinding, Finding, Severity
from tdkt_tui.model.words import short_date
from tdkt_tui.workflow.confirming.grouping import Group

from .state import State


def why_kept(days: Sequence[DayOffFinding]) -> str:
    """Return the reason that is written into [[as_issued]]: it names the days, for a mark does not."""
    return f"bản gốc ghi đúng {', '.join(dict.fromkeys(short_date(one.day) for one in days))}, kế hoạch đã ban hành"


def named_days_off(state: State, group: Group, found: Sequence[Finding]) -> list[DayOffFinding]:
    """Return the warnings on days off of which the day stands, year and all, in the original's words of the group.

    A day whose year was deduced is none: with another year it may be a working day.
    """
    paragraphs = [state.original.paragraphs[at].text for at in group.passages]
    words = " ".join([*paragraphs, *(note.words for note in group.notes)])
    return named_in(words, found)


def named_in(words: str, found: Sequence[Finding]) -> list[DayOffFinding]:
    """Return the warnings on days off of which the day stands, year and all, in words of the original."""
    return [one for one in found if isinstance(one, DayOffFinding) and one.severity is Severity.WARNING
            and _written(one.day).search(words)]  # fmt: skip


def named_lines(days: Sequence[DayOffFinding]) -> Iterator[str]:
    """Yield what is told of such days: which they are, and that Enter keeps them."""
    if days:
        told = dict.fromkeys(f"{short_date(one.day)} là {one.why}" for one in days)
        yield from wrapped(f"· {'; '.join(told)}: bản gốc ghi đúng ngày ấy, Enter giữ.", "  ")


def _written(day: date) -> re.Pattern[str]:
    """Return how a day is written: "31/5/2015", "ngày 31 tháng 5 năm 2015"."""
    return re.compile(
        rf"(?<!\d)0?{day.day}(?:\s?[-/.]\s?|\s+tháng\s+)0?{day.month}(?:\s?[-/.]\s?|\s+năm\s+){day.year}(?!\d)"
    )
