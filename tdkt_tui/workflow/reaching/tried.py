"""Which sample units a plan is tried with: one of each sort that the same facts bind, and those that facts name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .bound import Bound
from .said import Said
from .sample_units import SampleUnit

_TRIED = 10
"""Units that are tried: more of them say no more of how the plan is printed."""


def tried_units(
    bound: Bound, facts: Sequence[Said], most: int = _TRIED, also: Sequence[Said] = (), names: Iterable[str] = ()
) -> list[tuple[SampleUnit, list[SampleUnit]]]:
    """Return the units that are tried, each with those of its level that the same facts bind.

    One of each level first, then those that most facts bind. also: facts without which units are not alike either,
    though nothing is looked for of them; names: of units that are tried too, whatever names them.
    """
    first: list[tuple[int, list[SampleUnit]]] = []
    rest: list[tuple[int, list[SampleUnit]]] = []
    for level in bound.plan.level:
        if of_province_itself(level):
            continue
        alike: dict[frozenset[str], list[SampleUnit]] = {}
        for kind in level.kinds():
            unit = SampleUnit(level, kind)
            alike.setdefault(frozenset(one.field for one in (*facts, *also) if bound.binds(one, unit)), []).append(unit)
        often = sorted(
            ((len(mine), units) for mine, units in alike.items() if mine or level.choose_form), key=_most, reverse=True
        )
        first += often[:1]
        rest += often[1:]
    named = bound.named(facts)
    rest += [(sum(bound.binds(one, unit) for one in facts), [unit]) for unit in named]
    tried = [*first, *sorted(rest, key=_most, reverse=True)][: max(most, len(first))]
    have = {same_unit(unit.name) for _, (unit, *_) in tried if unit.name}
    more = [unit for unit in bound.by_names(names) if same_unit(unit.name) not in have]
    return [*((units[0], units) for _, units in tried), *((unit, [unit]) for unit in more)]


def _most(units: tuple[int, list[SampleUnit]]) -> int:
    return units[0]
