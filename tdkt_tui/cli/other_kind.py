"""Level and kind of a unit: chosen, or said by its own name; a name that says others is told, changed by one answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.model.bound_units import names_itself
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import kind_of
from tdkt_tui.workflow.beginning import levels_of_units

from .asking import Asker

KEY = "unit.name.kind"
_COMMITTEE = re.compile(r"^(?:ubnd|ủy ban nhân dân)\s+")
_CHANGE, _KEEP = "change", "keep"


class OtherKind(Exception):
    """Level or kind of the unit are others than before: what hangs on them is asked anew."""


def chosen_kind(asker: Asker, plan: Plan) -> tuple[Level, str]:
    """Ask for level and kind of a unit. Its name may be typed, or come from a pipe, instead of either number.

    Level and kind that the name says are then not asked, and the name is not asked again.
    """
    levels = levels_of_units(plan)
    instead = " (gõ số, hay gõ luôn tên đơn vị)"

    def named(typed: str, among: Sequence[Level]) -> tuple[Level, str] | None:
        said = _COMMITTEE.sub("", folded(typed))
        found = list(_begun(among, said)) or _sorted_as(plan, among, said)
        if len(found) != 1:
            return None
        asker.answered |= {"unit.category": found[0][1], "unit.name": typed}
        return found[0]

    def level_of(typed: str) -> str | None:
        if found := named(typed, levels):
            return found[0].id
        apart = {one.level for one in plan.exception if names_itself(one.units, typed)} & {one.id for one in levels}
        if len(apart) != 1:
            return None
        asker.answered["unit.name"] = typed
        return apart.pop()

    def kind_in(typed: str) -> str | None:
        found = named(typed, [level])
        return found[1] if found else None

    labels = [(one.id, f"{one.label} ({', '.join(one.units)})" if one.units else one.label) for one in levels]
    chosen = asker.choose(f"cấp của đơn vị{instead}", labels, "level", level_of)
    level = next(one for one in levels if one.id == chosen)
    kinds = [(kind, kind) for kind in level.kinds()]
    return level, asker.choose(f"loại đơn vị{instead}", kinds, "unit.category", kind_in)


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
    if f"{said} ".startswith(f"{folded(category)} "):
        return None
    found = list(_begun(levels_of_units(plan), said))
    mine = [one for one in found if one[0].id == level.id]
    found = mine or found
    return found[0] if len(found) == 1 else None


def _begun(levels: Sequence[Level], said: str) -> Iterator[tuple[Level, str]]:
    """Yield each level with the longest of its kinds that a folded name begins with."""
    for level in levels:
        kinds = [kind for kind in level.kinds() if f"{said} ".startswith(f"{folded(kind)} ")]
        if kinds:
            yield level, max(kinds, key=len)


def _sorted_as(plan: Plan, levels: Sequence[Level], said: str) -> list[tuple[Level, str]]:
    """Return level and kind of a unit where the plan has only kinds of its sort: "huyện miền núi", "huyện ven biển".

    The kind whose units the plan counts by name is that of who is counted, and of nobody else.
    """
    sort = kind_of(said)
    kinds = [(one, kind) for one in levels for kind in one.kinds() if sort and kind_of(folded(kind)) == sort]
    counted = {folded(group.name): group.units for group in plan.unit_group}
    own = [(one, kind) for one, kind in kinds if names_itself(counted.get(folded(kind), ()), said)]
    return own or [(one, kind) for one, kind in kinds if folded(kind) not in counted]
