"""A level as an exception makes it that holds only under a condition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from .exceptions_laid import laid, laid_over
from .in_districts import communes_of, districts_of
from .level import Level, LevelException

if TYPE_CHECKING:
    from .plan import Plan


def under_conditions(
    plan: Plan, level_id: str, category: str, name: str, above: str = ""
) -> Iterator[tuple[LevelException, Level]]:
    """Yield each exception for a unit, or its kind, that holds only under a condition, with the level as it then is.

    Whether the condition is met ("xã miền núi") nobody but the unit knows, so none is laid over the level unasked.
    In which district it lies a profile may tell (above): such a condition is laid over it, or is none of its.
    """
    level = plan.level_for(level_id, category, name, above)
    for item in laid_over([one for one in plan.exception if one.level == level_id and one.when], category, name, above):
        if level is not None and not (above and districts_of(item.when)):
            yield item, laid(level, item)


def districts_apart(plan: Plan, category: str) -> list[str]:
    """Return the districts whose communes, of a kind, a plan sets apart: which one a commune lies in must be told."""
    named: list[str] = []
    for item in plan.exception:
        named += districts_of(item.when) if category in item.units else ()
    tables = (plan.exception, plan.honours, plan.composition, plan.amount, plan.provision, plan.nomination)
    lists: list[list[str]] = [
        [*getattr(item, "units", ()), *getattr(item, "who", ())] for one in tables for item in one
    ]
    lists += [[item.body for item in plan.task], [item.by for item in plan.reporting]]
    named += [district for said in lists for words in said for kind, district in communes_of(words) if kind == category]
    return list(dict.fromkeys(named))


def window_under(plan: Plan, level: Level, unit: tuple[str, str, str], day: date | None) -> str:
    """Return the window of a level inside a sentence: with its condition where a day keeps that of an exception only.

    "chậm nhất ngày 27 tháng 9 năm 2025 (trường hợp mưa lũ chia cắt)".
    """
    if day is not None and level.window.dated() and not level.window.holds(day):
        for item, changed in under_conditions(plan, level.id, *unit):
            if changed.window.dated() and changed.window.holds(day):
                return f"{changed.window.words()} (trường hợp {item.when})"
    return level.window.words()
