"""What of a plan is no level's: the work of bodies by their names, the province's own congress, what is only cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.plan_open import CITED
from tdkt_tui.workflow.reaching.bound import Bound, of_units
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import SampleUnit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .grouping import fact_at

_DOES = {"task": "body", "reporting": "by", "nomination": "who", "provision": "who"}
"""Tables of work, and the key that says whose: what only a body by its name does may wait."""
_PROVINCES = ("honours", "amount", "quota", "composition", "agenda", "provision", "nomination", "committee", "aim")
"""Tables of some levels: what is the province's alone may wait."""
_CONFERENCE = frozenset(("size", "agenda", "form"))
"""What is kept in its words on these parts says what a conference is, be it of one unit by its name."""
_OTHERS = re.compile(r"\s(?:còn lại|khác)$")
PROVINCE = "hội nghị của tỉnh"
"""Who the province's own congress is told as."""


class Later:
    """Which facts and which drawn tables of one plan bind no level below the province's."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.below = [level for level in plan.level if not of_province_itself(level)]
        self._levels = {level.id for level in self.below}
        self._bodies: dict[str, bool] = {}

    @cached_property
    def _bound(self) -> tuple[Bound, list[SampleUnit]]:
        """The kinds of units; a body that a level has by its name is none: it is called so and nothing else."""
        units = [SampleUnit(level, kind) for level in self.below for kind in level.kinds()]
        return Bound(self.plan), [one for one in units if one.called != raised_first(one.kind)]

    def is_body(self, who: str) -> bool:
        """Tell words that name only bodies of the province: "Sở Tài chính"; an area by its name is of a level."""
        if who not in self._bodies:
            bare = _OTHERS.sub("", who)
            bound, units = self._bound
            said = Said("task", 0, "", "", (bare,))
            some = of_units(bare) or names_pilots(bare) or any(bound.binds(said, unit) for unit in units)
            self._bodies[who] = not (some or any(unit.kind in AREAS for unit in bound.named([said])))
        return self._bodies[who]

    def fact(self, key: str) -> bool:
        """Tell a fact by its key, "task.3", that may wait until a level's units have their first document."""
        table, item = key.partition(".")[0], fact_at(self.plan, key)
        if table == "level":
            return bool(self.below) and item is not None and item not in self.below
        return table in CITED or (item is not None and self.table(table, vars(item)))

    def table(self, name: str, values: Mapping[str, Any]) -> bool:
        """Tell a table, with its values by key, that binds bodies by their names, or the province's own congress."""
        if name in CITED:
            return True
        levels = [*(values.get("levels") or ()), *filter(None, [values.get("level")])]
        if name in _PROVINCES and levels:
            return not self._levels.intersection(levels)
        if name == "committee":
            return True
        whose = strings(values.get(_DOES[name])) if name in _DOES and values.get("about") not in _CONFERENCE else []
        return bool(whose) and all(map(self.is_body, whose))

    def bodies(self, keys: Iterable[str]) -> list[str]:
        """Return by whom the work of some facts is done, each once; PROVINCE for what is its own congress's."""
        found: dict[str, None] = {}
        for key in keys:
            table, item = key.partition(".")[0], fact_at(self.plan, key)
            whose = strings(getattr(item, _DOES.get(table, ""), None)) if item is not None else []
            found |= dict.fromkeys(whose or ([PROVINCE] if table in ("level", *_PROVINCES) else []))
        return list(found)


def strings(value: object) -> list[str]:
    """Return what a key of a table says, one word or several, as a list."""
    return [value] if isinstance(value, str) and value else list(value) if isinstance(value, (list, tuple)) else []
