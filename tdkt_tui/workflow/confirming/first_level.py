"""What of a plan binds no commune: it is asked behind what does, so that the many have their first document soon."""

from __future__ import annotations

import re
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
from .later import Later, strings
from .passage import Passage

_WHOSE = {"task": ("body",), "reporting": ("by",), "nomination": ("who",), "provision": ("who",),
          "quota": ("unit", "units", "each"), "composition": ("units",), "honours": ("units",), "amount": ("units",),
          "exception": ("units",), "jointly": ("units",), "pilot": ("unit",), "agenda": ()}  # fmt: skip
"""The keys that say whose a table is; a table that is none of these is everybody's."""
_NO_LEVEL = ("quota",)
"""Tables whose levels are where one is sent to, not who sends."""
_SAID = ("clause", "id")
"""Texts of a table that say nothing of anybody."""
_BASE = "commune"
_MEANS = re.compile(
    r"\b(?:(?<!thị )(?<!hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|cơ sở|các cấp|địa phương)\b", re.IGNORECASE
)
"""Words that may mean communes: who does a thing may have them do another in the same sentence."""


class FirstLevel:
    """Which facts, drawn tables and passages of one plan bind no unit of the lowest areas, of which there are most."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._later = Later(plan)
        below = self._later.below
        self.levels = [level for level in below if any(map(_is_base, level.kinds()))]
        self.others = [level for level in below if level not in self.levels]
        """The levels that are asked behind."""
        self._waits = bool(self.levels and self.others)

    @property
    def kinds(self) -> list[str]:
        """Return the kinds of commune that have their document first, as the plan calls them."""
        return list(dict.fromkeys(kind for level in self.levels for kind in level.kinds() if _is_base(kind)))

    @cached_property
    def _bound(self) -> tuple[Bound, list[SampleUnit], list[SampleUnit]]:
        """What tells whom words bind, with the kinds of commune, and with all other kinds."""
        units = [SampleUnit(level, kind) for level in self._later.below for kind in level.kinds()]
        communes = [one for one in units if _is_base(one.kind)]
        return Bound(self.plan), communes, [one for one in units if one not in communes]

    def fact(self, key: str) -> bool:
        """Tell a fact by its key, "task.3", that waits until communes have their first document."""
        if not self._waits:
            return False
        table, item = key.partition(".")[0], fact_at(self.plan, key)
        if table == "level":
            return item in self.others
        if table == "form":
            first = {level.id for level in self.levels}
            apart = [one for one in self.plan.exception if one.level in first]
            return not any(getattr(item, "id", "") in one.choose_form for one in (*self.levels, *apart))
        return item is not None and self.table(table, vars(item))

    def table(self, name: str, values: Mapping[str, Any]) -> bool:
        """Tell a table, with its values by key, that binds no commune, but others; one of nobody's is of all.

        Words that name nobody known may be anybody's, others may speak of communes besides: they do not wait.
        """
        if name not in _WHOSE or not self._waits:
            return False
        levels = () if name in _NO_LEVEL else (*(values.get("levels") or ()), *filter(None, [values.get("level")]))
        if levels and not {level.id for level in self.levels}.intersection(levels):
            return True
        texts = (text for key, value in values.items() if key not in _SAID for text in strings(value))
        if any(isinstance(text, str) and _MEANS.search(text) for text in texts):
            return False
        whose = tuple(one for key in _WHOSE[name] for one in strings(values.get(key)))
        bound, communes, others = self._bound
        named = bound.named([Said(name, 0, "", "", whose)])
        if any(bound.binds(Said(name, 0, "", "", whose, levels), unit) for unit in communes):
            return False
        known = bool(named) or any(bound.binds(Said(name, 0, "", "", whose), unit) for unit in others)
        return known and not any(_is_base(unit.kind) for unit in named)

    def passage(self, passage: Passage) -> bool:
        """Tell a passage of which each sentence would be a table that binds no commune; it speaks of none."""
        if not self._waits or _MEANS.search(passage.words):
            return False
        halves = [half for half in halves_of(self.plan, passage) if not half.idle]
        return bool(halves) and all(
            half.drafts and self.table(half.drafts[0].name, half.drafts[0].values) for half in halves
        )


def _is_base(kind: str) -> bool:
    return AREAS.get(kind_of(kind) or kind) == _BASE
