"""Areas and offices under one heading: two levels, where the stretches say form, time or length of each apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tdkt_tui.workflow.reading_plan.unit_words import DISTRICTS

from .finding import Finder, same_kind
from .segments import Segment
from .subjects import Subject

Stated = list[tuple[Segment, dict[str, Any]]]
_DECIDING = ("forms", "days", "window")
_WORDS = ("sở", "ban", "ngành")


def by_sorts(finder: Finder, stated: Stated) -> Stated:
    """Return the stretches with the areas, or the offices, of a heading on both put in its place."""
    told = list(stated)
    scopes = {_scope(part): part for part, _ in told if _scope(part)}
    for key, first in scopes.items():
        heads = _of_both(finder, first)
        mine = [number for number, (part, _) in enumerate(told) if _scope(part) == key]
        sorts = _Sorts(finder, heads, [told[number][0] for number in mine])
        if sorts.parted([told[number] for number in mine]):
            for number in mine:
                part, values = told[number]
                told[number] = (replace(part, base=sorts.all_of(part.base), who=sorts.whole(part.who),
                                        beside=list(sorts.whole(tuple(part.beside)))), values)  # fmt: skip
    return told


def _scope(part: Segment) -> tuple[Any, ...]:
    """Return what tells the stretches below one heading from others; without a heading, the open level by its name."""
    kinds = {kind.casefold() for one in part.base for kind in one.kinds}
    both = kinds & {*DISTRICTS} and kinds & {*_WORDS}
    row = part.head or (part.base if both or (len(part.base) == 1 and part.base[0].label) else ())
    return tuple((one.label, one.kinds) for one in row)


def _of_both(finder: Finder, part: Segment) -> list[str]:
    row = part.head or part.base
    return [kind for one in row for kind in finder.kinds(one)]


class _Sorts:
    """The two sorts of a heading's kinds: its districts, and the offices with all that rows of these hold."""

    def __init__(self, finder: Finder, kinds: list[str], parts: list[Segment]) -> None:
        self.finder = finder
        said = [kind for part in parts for one in part.who if not one.narrow for kind in one.kinds]
        self.areas = tuple(dict.fromkeys(kind for kind in (*kinds, *said) if kind.casefold() in DISTRICTS))
        self.label = "cấp huyện" if any(one.label == "cấp huyện" for part in parts for one in part.head) else ""
        if self.label:
            finder.defined.kinds.setdefault(self.label, self.areas)
        rows = [tuple(one.kinds) for part in parts for one in part.who if one.kinds and self._lists(one)]
        others = [kind for kind in kinds if kind.casefold() not in DISTRICTS]
        offices = list(others)
        for row in rows:
            offices += [kind for kind in row if kind.casefold() not in DISTRICTS
                        and not any(same_kind(kind, had) for had in offices)]  # fmt: skip
        self.offices = tuple(dict.fromkeys(offices))

    def parted(self, stated: Stated) -> bool:
        """Tell a scope of both sorts in which something that makes a level is said of each, or of one alone in form."""
        if not self.areas or not self.offices:
            return False
        found = {self._sort(one) for part, values in stated if any(key in values for key in _DECIDING)
                 for one in part.who}  # fmt: skip
        return {"areas", "offices"} <= found

    def all_of(self, row: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Return an open level as its two sorts, or the one that it is."""
        return tuple(dict.fromkeys(made for one in row for made in self._levels(one)))

    def whole(self, row: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Return whom a stretch speaks of; whoever is meant by the rest, or any office, is of the other sort."""
        return tuple(dict.fromkeys(made for one in row for made in self._levels(one, rest=True)))

    def _levels(self, one: Subject, *, rest: bool = False) -> Iterator[Subject]:
        sort = self._sort(one)
        if sort == "both":
            yield replace(one, label=self.label, kinds=self.areas, rest=False, general=False)
            yield replace(one, label="", kinds=self.offices, rest=False, general=False)
        elif sort == "areas" and not one.narrow:
            yield replace(one, label=self.label, kinds=self.areas)
        elif sort == "offices" and not one.narrow and (rest or not one.general):
            yield replace(one, label="", kinds=self.offices, rest=False, general=False)
        else:
            yield one

    def _sort(self, one: Subject) -> str:
        if one.names or one.all or (one.when and one.kinds == ()):
            return ""
        if (one.rest and not one.kinds) or one.general:
            return "offices"
        kinds = [kind.casefold() for kind in self.finder.kinds(one)]
        if one.label == "cấp trên cơ sở" and not kinds:
            return "both"
        areas = [kind for kind in kinds if kind in DISTRICTS]
        if areas and len(areas) == len(kinds):
            return "areas"
        if areas:
            return "both"
        return "offices" if self._lists(one) or self._covers(kinds) else ""

    def _lists(self, one: Subject) -> bool:
        """Tell a row that begins like all offices are called: "sở, ban, ngành, đoàn thể"."""
        kinds = [kind.split()[0].casefold() for kind in one.kinds if kind]
        return not one.when and len([kind for kind in kinds if kind in _WORDS]) > 1

    def _covers(self, kinds: list[str]) -> bool:
        offices = [kind for kind in self.offices if not any(same_kind(one, kind) for one in kinds)]
        return bool(kinds) and not offices
