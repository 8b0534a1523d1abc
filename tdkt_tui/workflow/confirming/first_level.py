"""What of a plan binds no commune: it is asked behind what does, so that the many have their first document soon."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS, kind_of
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

from .grouping import fact_at
from .halves import halves_of
from .later import Later
from .passage import Passage

_WHOSE = {"task": ("body",), "reporting": ("by",), "nomination": ("who",), "provision": ("who",),
          "quota": ("unit", "units", "each"), "composition": ("units",), "honours": ("units",), "amount": ("units",),
          "exception": ("units",), "jointly": ("units",), "pilot": ("unit",), "agenda": ()}  # fmt: skip
"""The keys that say whose a table is; a table that is none of these is everybody's."""
_NO_LEVEL = ("quota",)
"""Tables whose levels are where one is sent to, not who sends."""
_BASE = "commune"


class FirstLevel:
    """Which facts, drawn tables and passages of one plan bind no unit of the lowest areas, of which there are most."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._later = Later(plan)
        below = self._later.below
        self.levels = [level for level in below if any(map(_is_base, level.kinds()))]
        self.others = [level for level in below if level not in self.levels]
        """The levels that are asked behind; without any, or without a first one, nothing waits."""

    @cached_property
    def _bound(self) -> tuple[Bound, list[SampleUnit]]:
        kinds = [(level, kind) for level in self.levels for kind in level.kinds() if _is_base(kind)]
        return Bound(self.plan), [SampleUnit(level, kind) for level, kind in kinds]

    def fact(self, key: str) -> bool:
        """Tell a fact by its key, "task.3", that waits until communes have their first document."""
        if not (self.levels and self.others):
            return False
        table, item = key.partition(".")[0], fact_at(self.plan, key)
        if table == "level":
            return item in self.others
        if table == "form":
            return not any(getattr(item, "id", "") in level.choose_form for level in self.levels)
        return item is not None and self.table(table, vars(item))

    def table(self, name: str, values: Mapping[str, Any]) -> bool:
        """Tell a table, with its values by key, that binds no commune; one of nobody's is of all."""
        if name not in _WHOSE or not (self.levels and self.others):
            return False
        levels = () if name in _NO_LEVEL else (*(values.get("levels") or ()), *filter(None, [values.get("level")]))
        if levels and not {level.id for level in self.levels}.intersection(levels):
            return True
        whose = tuple(one for key in _WHOSE[name] for one in _strings(values.get(key)))
        said = Said(name, 0, "", "", whose, levels)
        bound, units = self._bound
        some = any(bound.binds(said, unit) for unit in units)
        return not (some or any(_is_base(unit.kind) for unit in bound.named([said])))

    def passage(self, passage: Passage) -> bool:
        """Tell a passage of which each sentence would be written to a table that binds no commune."""
        halves = [half for half in halves_of(self.plan, passage) if not half.idle]
        return bool(halves) and all(
            half.drafts and self.table(half.drafts[0].name, half.drafts[0].values) for half in halves
        )


def _is_base(kind: str) -> bool:
    return AREAS.get(kind_of(kind) or kind) == _BASE


def _strings(value: object) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value) if isinstance(value, (list, tuple)) else []
