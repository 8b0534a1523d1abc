"""The lines of sample units' pages that stand there because of a plan's facts: a bare plan's pages have them not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import also_said, said_by
from tdkt_tui.workflow.reaching.sample_units import SampleUnit, documents
from tdkt_tui.workflow.reaching.tried import tried_units

UNIT = "(đơn vị)"
"""What stands for the name of a unit that does not exist."""
_KEPT = frozenset({"plan", "round", "implements", "basis", "named", "form", "level", "unit_group", "recipient",
                   "archive", "document", "blank_form", "amends", "replaces", "opening", "as_issued"})  # fmt: skip
"""Tables of a bare plan: who issued it, what it rests on, who gets it; the page quotes them as they are."""
_OF_LEVEL = ("id", "label", "clause", "units", "choose_form")
_MOST = 40
"""Units whose pages are looked at: a person reads what is so for them; rows of a table of quotas were read as such."""
_BLANK = re.compile(r"⟪[^⟫]*⟫")
_SAYS = re.compile(r"(?!\d+$|[\d\s…–-]+$).*[^:]$")
"""A line that says something: none of the numbers of a table, none of what only leads to a list."""
GOES_ON = "(tiếp theo)"
"""Behind an item of the programme that goes on after a break: it was told before it."""
_MARK = re.compile(r"^(?:\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[-+•–])\s+(?=\S)")


@dataclass(frozen=True, eq=False)
class Printed:
    """A unit, the kinds of its level that the same facts bind, and its lines, in the order of its pages.

    template: the lines that a plan without facts has: what a line shares with one of them are the template's words.
    """

    unit: SampleUnit
    kinds: tuple[str, ...]
    lines: tuple[str, ...]
    template: tuple[str, ...] = ()

    def names(self) -> list[str]:
        """Return the unit by its name, else each of the kinds that it stands for, with its level."""
        return [self.unit.name] if self.unit.name else [f"{kind} ({self.unit.level.id})" for kind in self.kinds]

    def unnamed(self, line: str) -> str:
        """Return a line without the unit's name, and without its committee before it."""
        return re.sub(rf"(?i:(?:ủy ban nhân dân |ubnd )?{re.escape(self.unit.called)})", UNIT, line)


def printed(plan: Plan, names: Iterable[str] = ()) -> list[Printed]:
    """Return of each sort of unit what its pages say because of facts. Raises TdktError of a template.

    names: of units whose pages are made too, whatever names them.
    """
    bare = _bare(plan)
    levels = {level.id: level for level in bare.level}
    found = []
    bound, also = Bound(plan), [*also_said(plan)]
    names = [*names, *(unit.name for unit in bound.named([one for one in also if one.table == "quota"])),
             *(name for one in plan.provision if one.levels for name in one.who)]  # fmt: skip
    for unit, alike in tried_units(bound, [*said_by(plan)], _MOST, also, names):
        without = dict.fromkeys(_lines(bare, SampleUnit(levels[unit.level.id], unit.kind, unit.name)))
        mine = (line for line in _lines(plan, unit) if line not in without and _SAYS.search(line)
                and not line.rstrip(" ;./").endswith(GOES_ON))  # fmt: skip
        kinds = () if unit.name else tuple(one.kind for one in alike)
        page = Printed(unit, kinds, _bare_lines(mine), _bare_lines(without))
        # A unit that does not exist has no name to be read; whose name the plan says is told by it.
        unnamed = (tuple(map(page.unnamed, lines)) for lines in (page.lines, page.template))
        found.append(page if unit.name else Printed(unit, kinds, *unnamed))
    return found


def lines_without(plan: Plan, page: Printed) -> frozenset[str]:
    """Return what the page of a unit says by a plan that lacks something, as its lines have it."""
    lines = _bare_lines(_lines(plan, page.unit))
    return frozenset(lines if page.unit.name else map(page.unnamed, lines))


def _bare_lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_MARK.sub("", line).rstrip(" ;./") for line in lines))


def _bare(plan: Plan) -> Plan:
    update: dict[str, Any] = {
        name: field.get_default(call_default_factory=True)
        for name, field in Plan.model_fields.items()
        if name not in _KEPT
    }
    update["level"] = [bare_level(level) for level in plan.level]
    return plan.model_copy(update=update)


def bare_level(level: Level) -> Level:
    """Return a level that says nothing but whose it is: a unit cannot be without one."""
    return Level.model_validate({key: getattr(level, key) for key in _OF_LEVEL})


def _lines(plan: Plan, unit: SampleUnit) -> Iterator[str]:
    """Yield the lines of a unit's pages, blanks as dots."""
    for page in documents(plan, unit.dossier(plan, met=False)):
        yield from (_BLANK.sub("…", line) for line in page.lines)
