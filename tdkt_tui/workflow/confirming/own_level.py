"""The level of what names none: the one in whose clause it stands, where only one does."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING

from .draft import Draft
from .passage import Passage

_OF_A_LEVEL = ("exception", "honours", "composition", "agenda")
"""Tables that are of the level in whose clause they stand, unless they name another."""
_HEADED = re.compile(r"^(?:về )?(?:(?:việc )?(?:tổ chức )?(?:hội nghị|đại hội) (?:ở|tại|của|đối với) )?(?:các )?")
"""What stands in a title before the units that it is on: "Về hội nghị ở các huyện"."""


def own_level(plan: Plan, clause: str) -> list[str]:
    """Return the level in whose clause what names none stands, none where there is not one."""
    mine = [level.id for level in plan.level if level.clause and f"{clause}.".startswith(f"{level.clause}.")]
    return mine if len(mine) == 1 else []


def own_of(plan: Plan, passage: Passage) -> list[str]:
    """Return the level in whose clause a passage stands, or under whose name as a title without a number; none else."""
    lines = [_HEADED.sub("", folded(line)) for line in reversed(passage.above) if len(line) < HEADING]
    titled = ([level.id for level in plan.level if (name := folded(level.label).removeprefix("các "))
               and f"{line}:".startswith((f"{name}:", f"{name} cấp tỉnh:"))] for line in lines)  # fmt: skip
    return own_level(plan, passage.clause) or next((found for found in titled if len(found) == 1), [])


def of_province(plan: Plan, clause: str) -> bool:
    """Tell the clause of the province's own congress, and of no other level."""
    return any(level.id in own_level(plan, clause) for level in plan.level if level.units == ["tỉnh"])


def levels_sharing(plan: Plan, clause: str) -> list[str]:
    """Return the levels that share a clause with what names none, where others of the plan's do not; none elsewhere."""
    below = [level for level in plan.level if level.units != ["tỉnh"]]
    mine = [level.id for level in below if level.clause and f"{clause}.".startswith(f"{level.clause}.")]
    return mine if 1 < len(mine) < len(below) else []


def with_own_level(plan: Plan, draft: Draft) -> Draft:
    """Return a new table with the level that it lacks, where its clause is one level's alone."""
    key = next((key for key in draft.table.keys if key.name in ("level", "levels")), None)
    own = own_level(plan, draft.clause)
    if draft.fact or key is None or key.name in draft.values or draft.name not in _OF_A_LEVEL or not own:
        return draft
    return draft.with_value(key, own[0] if key.name == "level" else own)
