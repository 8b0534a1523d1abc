"""One level made two: some of its kinds of unit go to a table of their own, with all that the first says."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.reading_plan.facts import code_of

from .changing import table_of
from .issued_keys import rekeyed
from .values import with_value

_OF_LEVELS = ("agenda", "composition", "nomination", "quota", "document")
"""Tables that name levels in a list: what was of the one level is of both."""


def split_level(text: str, plan: Plan, fact: str, units: Sequence[str]) -> str:
    """Return the text with another level of these units behind the one that had them, both to be confirmed.

    Raises BadInput where they are not some of its units.
    """
    number = int(fact.partition(".")[2])
    level = plan.level[number - 1]
    asked = {folded(unit) for unit in units}
    moved, rest = ([unit for unit in level.units if (folded(unit) in asked) is own] for own in (True, False))
    if not moved or not rest or len(moved) < len(asked):
        raise BadInput(f"Cấp này gồm: {', '.join(level.units)}.", field=f"{fact}.units",
                       fix="ghi những loại trong số ấy sang cấp mới, ít nhất một loại ở lại")  # fmt: skip
    before = text
    lines = text.split("\n")
    start, end = table_of(text, fact)
    lines[end - 1 : end - 1] = ["", *lines[start - 1 : end - 1]]
    text = "\n".join(lines)
    code = code_of(", ".join(moved), {one.id for one in plan.level})
    text = with_value(text, f"level.{number + 1}.id", code)
    for at, kinds in ((number, rest), (number + 1, moved)):
        text = with_value(text, f"level.{at}.label", f"các {', '.join(kinds)}")
        text = with_value(text, f"level.{at}.units", kinds)
    for table in _OF_LEVELS:
        for at, item in enumerate(getattr(plan, table), 1):
            if level.id in item.levels:
                text = with_value(text, f"{table}.{at}.levels", [*item.levels, code])
    return rekeyed(before, text)
