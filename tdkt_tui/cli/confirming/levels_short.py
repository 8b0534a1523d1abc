"""A level that the table of all levels told already: its values in one line beside the original's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group

from .brief import cut_again
from .levels_table import sentence
from .state import Told

_HEAD = re.compile(r"(?P<label>[^\[]*) \[(?P<code>[^\]\s]+)\](?: +\(.*\))?")
_TOLD = re.compile(r"  (?:Đơn vị|Thời hạn|Thời gian tổ chức|Hình thức|Số lượng): ")
"""Lines of values that the table has."""
_INVITED = "Thành phần"
"""What is headed who is invited: a list that often is of several levels."""
AS_THERE = "như ở bảng các cấp"
"""What is told of a level whose row is as it was in the table."""
_WORDS, _FIRST, _LAST = 8, 4, 2
"""Words of a level's name that is told whole, and those that are told of a longer one."""


def called(plan: Plan, code: str) -> str:
    """Return the name of a level where it was told whole before, a long one by its ends, unless another has the same.

    A code of no level is returned as it is.
    """
    ends = {level.id: _ends(level.label) for level in plan.level}
    labels = {level.id: level.label for level in plan.level}
    if code not in ends:
        return code
    return ends[code] if [*ends.values()].count(ends[code]) == 1 else labels[code]


def _ends(label: str) -> str:
    words = label.split()
    return label if len(words) <= _WORDS else " ".join([*words[:_FIRST], "…", *words[-_LAST:]])


def people_once(group: Group, lines: Sequence[str], told: Told) -> Iterator[str]:
    """Yield laid out lines; who is invited that was told of another level by its first and last words."""
    for rows in whole_texts(lines):
        who, _, said = joined(rows).partition(": ")
        first = who != _INVITED or told.pieces.setdefault(said, group.name) == group.name
        yield from rows if first else wrapped(f"{who}: {cut_again(said)}", "  ")


def in_short(
    plan: Plan,
    lines: Sequence[str],
    in_table: Mapping[str, Sequence[str]],
    said: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Yield what was understood, of each level that the table told with these units one line in place of those values.

    lines: of ``understood``; in_table: units by the code of their level. What the table has no column for stays; said:
    that line of levels where it was all seen in the table, and stands beside no words of the original.
    """
    levels = {level.id: level for level in plan.level if [*in_table.get(level.id, ())] == level.units}
    here = False
    for rows in whole_texts(lines) if levels else ():
        head = None if rows[0].startswith((" ", "-")) else _HEAD.fullmatch(joined(rows))
        if head and head["code"] in levels:
            here = True
            told = sentence(plan, levels[code := head["code"]])
            told = AS_THERE if said.get(code) == told else told
            yield from wrapped(f"{called(plan, code).upper()}: {told}", "")
        elif not (here and _TOLD.match(rows[0])):
            here = here and rows[0].startswith(" ")
            yield from rows
    if not levels:
        yield from lines
