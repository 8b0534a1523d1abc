"""A unit whose own name says another level or kind than was chosen for it: told at once, changed by one answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.beginning import levels_of_units

from .asking import Asker

KEY = "unit.name.kind"
_COMMITTEE = re.compile(r"^(?:ubnd|ủy ban nhân dân)\s+")
_CHANGE, _KEEP = "change", "keep"


class OtherKind(Exception):
    """Level or kind of the unit are others than before: what hangs on them is asked anew."""


def settle_kind(asker: Asker, plan: Plan, level: Level, category: str, name: str) -> None:
    """Ask whether level and kind are to be those that a name begins with. Raises OtherKind where they are changed.

    Only on a terminal: the lines of a pipe answer the questions that were foreseen.
    """
    meant = kind_of_name(plan, level, category, name) if asker.interactive else None
    if meant is None:
        return
    other, kind = meant
    asker.tell(f"“{name}” giống đơn vị loại “{kind}” ({other.label}); đã chọn loại “{category}” ({level.label}).")
    ways = [(_CHANGE, f"đổi: {other.label}, loại {kind}"), (_KEEP, f"giữ: {level.label}, loại {category}")]
    if asker.choose("cấp, loại của đơn vị này", ways, KEY) == _CHANGE:
        for key in ("documents", KEY):
            asker.answered.pop(key, None)
        asker.answered |= {"level": other.id, "unit.category": kind}
        raise OtherKind


def kind_of_name(plan: Plan, level: Level, category: str, name: str) -> tuple[Level, str] | None:
    """Return the only level and kind that a name begins with, None where that is what was chosen, none, or several."""
    said = _COMMITTEE.sub("", folded(name))
    if said.startswith(f"{folded(category)} "):
        return None
    found = list(_begun(plan, said))
    mine = [one for one in found if one[0].id == level.id]
    found = mine or found
    return found[0] if len(found) == 1 else None


def _begun(plan: Plan, said: str) -> Iterator[tuple[Level, str]]:
    """Yield each level with the longest of its kinds that a folded name begins with."""
    for level in levels_of_units(plan):
        kinds = [kind for kind in level.kinds() if said.startswith(f"{folded(kind)} ")]
        if kinds:
            yield level, max(kinds, key=len)
