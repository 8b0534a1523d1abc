"""A plan's own windows: in order from level to level, after its own date, on working days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Level, next_above
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import short_date

from .calendars import deadline_off
from .documents import earliest_day
from .saying import error, warning


class Dated(NamedTuple):
    """A window of a plan with whom it binds, the key that holds it, and its citation."""

    window: Window
    whom: str
    field: str
    citation: str


def windows_of(plan: Plan) -> Iterator[Dated]:
    """Yield every dated window of a plan."""
    tables = {
        "level": [(item.window, item.label, item.clause) for item in plan.level],
        "exception": [(item.window, ", ".join(item.units), item.clause) for item in plan.exception],
        "pilot": [(item.window, item.unit, item.clause) for item in plan.pilot],
        "task": [(item.window, item.body, item.clause) for item in plan.task],
        "nomination": [(item.window, ", ".join(item.who), item.clause) for item in plan.nomination],
        "reporting": [(item.window, item.by, item.clause) for item in plan.reporting],
    }
    for key, items in tables.items():
        for number, (window, whom, clause) in enumerate(items, start=1):
            if window.dated():
                yield Dated(window, whom, f"{key}.{number}.window", plan.cite(clause))


def levels_in_order(plan: Plan) -> Iterable[Finding]:
    """Yield a warning where a level ends after the one above it, in whichever order the plan lists them.

    Both days may be the plan's own: then it is kept as it was issued.
    """
    dated = [level for level in plan.level if level.window.last()]
    for number, lower in enumerate(plan.level, start=1):
        upper = next_above(dated, lower) if lower.window.last() else None
        low, high = lower.window.last(), upper.window.last() if upper else None
        if upper and low and high and low > high:
            yield warning(
                "levels.order",
                f"Thời hạn của {lower.label} đến {short_date(low)}, sau thời hạn {short_date(high)} của {upper.label}",
                citation=plan.cite(lower.clause),
                field=f"level.{number}.window",
                fix=_set_right(lower, upper),
            )


def _set_right(lower: Level, upper: Level) -> str:
    """Return what to do; where a level is above another only by its place in the file, how to say otherwise."""
    compare = "đối chiếu hai thời hạn với bản gốc, đúng như vậy thì ghi vào as_issued"
    if upper.over(lower, after=False):
        return compare
    return f"{compare}; {upper.label} không ở trên thì chuyển bảng [[level]] “{lower.id}” xuống sau bảng “{upper.id}”"


def pilots_go_first(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for a pilot that may end after every level that acts under this plan."""
    ends = [last for level in plan.level if not level.own_plan and (last := level.window.last())]
    for number, pilot in enumerate(plan.pilot, start=1):
        last = pilot.window.last()
        if last and ends and last > max(ends):
            yield warning(
                "pilot.order",
                f"Thời hạn của đơn vị làm điểm “{pilot.unit}” đến {short_date(last)}, sau thời hạn"
                f" chung {short_date(max(ends))}",
                citation=plan.cite(pilot.clause),
                field=f"pilot.{number}.window",
                fix="đối chiếu với kế hoạch gốc",
            )


def deadlines_to_come(plan: Plan) -> Iterable[Finding]:
    """Yield an error for a window that ended before the plan was issued."""
    issued = earliest_day(plan.plan.date)
    for item in windows_of(plan):
        last = item.window.last()
        if issued and last and last < issued:
            yield error(
                "plan.deadline-past",
                f"Thời hạn của {item.whom} hết vào {short_date(last)}, trước ngày ban hành"
                f" kế hoạch {short_date(issued)}",
                citation=item.citation,
                field=item.field,
                fix="đối chiếu với kế hoạch gốc",
            )


def deadlines_on_days_off(plan: Plan) -> Iterable[Finding]:
    """Yield a warning for each named day that is a public holiday or at a weekend."""
    for item in windows_of(plan):
        yield from deadline_off(item.window, item.whom, citation=item.citation, field=item.field,
                                after=plan.plan.day_off == "after")  # fmt: skip
