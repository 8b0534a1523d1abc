"""Where the facts of a plan that bind units were looked for: on the pages of sample units, which are made for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tdkt_tui.context.own_sentences import not_told_elsewhere, on_others
from tdkt_tui.model.bound_units import names_everybody, same_unit
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.grouped import spread
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.template_stale import prints

from .bound import Bound
from .conference import said_of_conference
from .holding import Lack, lack
from .other_tier import of_other_tiers, tier_findings
from .said import Said, said_by
from .sample_units import Page, SampleUnit, documents
from .tried import tried_units
from .two_days import two_days


@dataclass
class Reach:
    """Where a fact was looked for, with what was lacking at each; units alike are tried once.

    others: units that a provision names though none of its sentences is on them; it may yet reach those whom it is on.
    """

    fact: Said
    at: dict[SampleUnit, Lack | None] = field(default_factory=dict)
    others: dict[SampleUnit, Lack | None] = field(default_factory=dict)

    @property
    def missed(self) -> dict[SampleUnit, Lack]:
        """Return the units whose pages lack it; what is for everybody is put to each in its own way, if at all.

        What is kept for levels by their codes is lacking at a level of which no unit has it.
        """
        lacking = {unit: one for unit, one in self.at.items() if one}
        everybody = not self.fact.who or any(map(names_everybody, self.fact.who))
        if everybody and self.fact.table == "provision" and self.fact.levels:
            held = {unit.level.id for unit, one in self.at.items() if one is None}
            return {unit: one for unit, one in lacking.items() if unit.level.id not in held}
        return {} if everybody and len(lacking) < len(self.at) else lacking

    def left_over(self) -> dict[SampleUnit, Lack | None]:
        """Return where it is on others than the units, though it is kept for a level that has it nowhere else."""
        tried = {unit.level.id for unit in self.at}
        levels = {*self.fact.levels} - tried
        return {unit: one for unit, one in self.others.items() if not self.at or unit.level.id in levels}


class Reached:
    """The facts of one plan, each with where it was looked for; the pages are made once, when it is asked first.

    plan: with what is said of groups said of their units.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = spread(plan)

    @cached_property
    def found(self) -> tuple[list[Reach], list[Finding]]:
        """Return for each fact that binds units what each of them lacks of it, and what is wrong with a page as it is.

        Raises TdktError of a template.
        """
        return _looked_for(self.plan)


def _looked_for(plan: Plan) -> tuple[list[Reach], list[Finding]]:
    facts = [Reach(one) for one in said_by(plan)]
    bound, held, wrong = Bound(plan), dict[str, Reach](), list[Finding]()
    strange: list[tuple[str, str]] = []
    for unit, alike in tried_units(bound, [one.fact for one in facts]):
        mine = [one for one in facts if bound.binds(one.fact, unit)]
        mine += [held.setdefault(one.field, Reach(one)) for one in said_of_conference(plan, unit)]
        dossier = unit.dossier(plan)
        pages = list(documents(plan, dossier))
        first = bool(unit.name) and same_unit(unit.name) in {same_unit(pilot.unit) for pilot in plan.pilot}
        told = _lacks(pages, [_of_pilot(one.fact) if first else _as_own(dossier, one.fact) for one in mine])
        strange += of_other_tiers(plan, unit, pages)
        wrong += two_days(bound, unit, [one.fact for one in facts], pages)
        for one, lacking in zip(mine, told, strict=True):
            if lacking is _NOWHERE:
                continue
            if one.fact.table == "provision" and lacking and on_others(dossier, one.fact.words):
                one.others |= dict.fromkeys(alike, lacking)
                one.at |= _of_a_kind(plan, one.fact, alike)
            else:
                one.at |= dict.fromkeys(alike, lacking)
    for one in facts:
        one.at |= one.left_over()
    return [*facts, *held.values()], [*wrong, *tier_findings(plan, strange)]


def _of_a_kind(plan: Plan, fact: Said, units: Sequence[SampleUnit]) -> dict[SampleUnit, Lack | None]:
    """Return what the first of units lacks that words are on: "Đối với trường học, …" of a level with communes."""
    for unit in units:
        if not on_others(dossier := unit.dossier(plan), fact.words):
            return {unit: _lacks(documents(plan, dossier), [fact])[0]}
    return {}


def _of_pilot(fact: Said) -> Said:
    """Return what is looked for on the page of a unit that goes first: its own time limit is before any other."""
    return replace(fact, times="") if fact.table == "exception" else fact


def _as_own(dossier: Dossier, fact: Said) -> Said:
    """Return what is looked for of a provision: not what other bodies are told as their task, nor a choice made."""
    return replace(fact, words=not_told_elsewhere(dossier, fact.words)) if fact.table == "provision" else fact


_NOWHERE = Lack("")
"""No template of a unit's documents has facts of the table: nothing there was to be printed from it."""


def _lacks(pages: Iterable[Page], facts: list[Said]) -> list[Lack | None]:
    """Return what of each fact no page holds, of pages that lack it the one that lacks least."""
    best: list[Lack | None] = [_NOWHERE] * len(facts)
    for page in pages:
        for at, fact in enumerate(facts):
            before = best[at]
            if before is not None and prints(page.read, fact.table):
                now = lack(fact, page)
                best[at] = now if now is None or before is _NOWHERE or now.much < before.much else before
        if not any(best):
            break
    return best
