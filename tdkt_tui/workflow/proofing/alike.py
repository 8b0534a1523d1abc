"""Lines of one fact that say the same on pages of several kinds: read once; on just its own units' pages not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import fact_of
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import Said, also_said, said_by, said_of_cases
from tdkt_tui.workflow.reaching.sample_units import SampleUnit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .content import content_of, lacking_words
from .lines import Line, Part
from .printed import Printed
from .reach import whose

_OTHERS = 2
"""Words that a page may have in the place of another's: what its own kind is called, and its meeting."""


class Alike:
    """What of one sheet's lines repeats a fact. pages: those of all units that were tried.

    settles: tells a line that says what one confirmed fact says; names: one whose sentence speaks of some levels.
    """

    def __init__(
        self,
        plan: Plan,
        pages: Sequence[Printed],
        settles: Callable[[Line], bool],
        names: Callable[[Line, Collection[str]], bool] = lambda _line, _codes: True,
    ) -> None:
        self._pages, self._settles, self._names = pages, settles, names
        here = [(page.unit, page.names()) for page in pages]
        self._bound = {key: self._without_own(names) for key, names in _bound(plan, here).items()}

    def once(self, lines: Iterable[Line]) -> dict[int, Line | None]:
        """Return by their identity the lines that are told otherwise than they are: with all pages of those alike, or
        not asked, as one of these stands for them or a person has confirmed them for just these units; None for one of
        no page that another says.
        """
        lines = list(lines)
        found: dict[int, Line | None] = {**self._held(lines)}
        of_fact: dict[frozenset[str], list[Line]] = {}
        for line in lines:
            keys = frozenset(source.key for source in line.sources)
            if keys and line.on and not (line.doubts or line.unlike):
                of_fact.setdefault(keys, []).append(line)
        for keys, several in of_fact.items():
            asked = [line for line in several if not line.sure]
            if asked and self._as_bound(keys, several):
                found |= {id(line): replace(line, sure=True) for line in asked}
                continue
            while len(asked) > 1:
                most = max(asked, key=lambda line: len(line.words.split()))
                same = [line for line in asked if line is most or _says(most, line)]
                if len(same) > 1:
                    most = max(same, key=lambda line: len(line.at)) if all(map(self._settles, same)) else most
                    at = frozenset[str]().union(*(line.at for line in same))
                    found |= {id(line): replace(line, sure=True) for line in same if line is not most}
                    found[id(most)] = replace(most, reach=self._whose(at), also=at - most.at)
                asked = [line for line in asked if not any(line is one for one in same)]
        return found

    def _held(self, lines: Iterable[Line]) -> dict[int, Line | None]:
        """Return what levels are held to in the same words: told under all of them at once."""
        labels = {page.unit.level.label for page in self._pages}
        alike: dict[str, list[Line]] = {}
        for line in lines:
            if not (line.on or line.sure or line.doubts or line.unlike) and line.whose in labels:
                alike.setdefault(line.words, []).append(line)
        found: dict[int, Line | None] = {}
        for first, *others in (several for several in alike.values() if several[1:]):
            sources = tuple(source for line in (first, *others) for source in line.sources)
            at = first.at.union(*(line.at for line in others))
            reach = "; ".join(line.whose for line in (first, *others))
            found |= dict.fromkeys(map(id, others))
            found[id(first)] = replace(first, sources=sources, reach=reach, at=at)
        return found

    def _as_bound(self, keys: Collection[str], lines: Sequence[Line]) -> bool:
        """Tell facts that whole levels, or units by their names, have, and lines of them on the pages of just these."""
        if any(line.loose for line in lines) or not all(map(self._settles, lines)):
            return False
        at = self._without_own(frozenset[str]().union(*(line.at for line in lines)))
        bound = self._bound.get(next(iter(keys)), set())
        if at != bound or any(self._bound.get(key) != bound for key in keys):
            return False
        levels = {code: names for code, names in self._levels().items() if bound & {*names}}
        return all({*names} <= bound for names in levels.values()) and self._names(lines[0], levels)

    def _without_own(self, names: Collection[str]) -> set[str]:
        """Return pages without those of units by their names whose kind is among them."""
        own = {page.unit.name for page in self._pages if f"{page.unit.kind} ({page.unit.level.id})" in names}
        return {*names} - own

    def _levels(self) -> Mapping[str, list[str]]:
        """Return the kinds of each level, as pages are called by them."""
        found: dict[str, list[str]] = {}
        for page in self._pages:
            if not page.unit.name:
                found.setdefault(page.unit.level.id, []).extend(page.names())
        return found

    def _whose(self, at: Collection[str]) -> str:
        return whose([page for page in self._pages if {*page.names()} <= {*at}], self._pages)


def _says(most: Line, line: Line) -> bool:
    """Tell a line that says no more than another of the same facts, with the same numbers."""
    text = " ".join([most.words, *(source.passage.text for source in line.sources if source.passage)])
    if content_of(line.words).figures != content_of(most.words).figures:
        return False
    return len(lacking_words(text, line.words)) <= _OTHERS


def units_without(plan: Plan, sheet: Iterable[Part], keys: Collection[str]) -> list[str]:
    """Return the kinds of unit that some facts bind and whose pages have no line of them."""
    units = [(SampleUnit(level, kind), [f"{kind} ({level.id})"]) for level in plan.level
             if not of_province_itself(level) for kind in level.kinds()]  # fmt: skip
    bound = _bound(plan, units)
    have = {name for part in sheet for line in part.lines if line.on and any(one.key in keys for one in line.sources)
            for name in line.at}  # fmt: skip
    missing = {name for key in keys for name in bound.get(key, ())} - have
    return list(dict.fromkeys(unit.kind for unit, (name,) in units if name in missing))


def _bound(plan: Plan, units: Sequence[tuple[SampleUnit, Sequence[str]]]) -> dict[str, set[str]]:
    """Return of each fact which units it binds, by what these are called."""
    bound, found = Bound(plan), dict[str, set[str]]()
    aims = (Said("aim", at, aim.clause, aim.words, levels=tuple(aim.levels)) for at, aim in enumerate(plan.aim, 1))
    for fact in (*said_by(plan), *said_of_cases(plan), *also_said(plan), *aims):
        names = (name for unit, called in units if bound.binds(fact, unit) for name in called)
        found.setdefault(fact_of(fact.field), set()).update(names)
    return found
