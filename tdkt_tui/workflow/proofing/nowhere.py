"""Facts that stand on no page: of bodies of the province, or of units whose pages leave them out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.office_parts import department_of
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined, raised_first
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.reached import Reach
from tdkt_tui.workflow.reaching.said import Said, said_by, said_of_cases
from tdkt_tui.workflow.reaching.sample_units import SampleUnit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .content import content_of
from .held_to import Told
from .own_pages import writes_own
from .sources import Source

NOWHERE = "Không in ở trang nào: của đơn vị thì gõ số và tên"
OWN = "Chỉ in ở trang của chính cơ quan ấy, khi cơ quan ấy lập hồ sơ"
UNITS = "Như việc của đơn vị mà không in ở trang nào: xem ai làm"
LACKING = "Ghi cho đơn vị mà trang của họ không có"
ANYWHERE = "Kế hoạch ghi mà không trang nào in: xem của ai, rồi đến mẫu"
_PROVINCE = "tỉnh"
_DUTIES = ("task", "reporting", "nomination", "provision")
_WHOLE = 0.8
"""A line that comes from a duty and has so much of it is the duty."""
_MOST = 0.35
"""A page that has so much of a sentence prints it, in the words of its unit."""
_NO_LINES = ("agenda", "pilot", "level")
"""Told elsewhere on the sheet."""


Duties = tuple[str, tuple[str, ...], tuple[Source, ...]]
"""A body, each thing that it is to do, the facts."""


def on_no_page(
    plan: Plan, units: Sequence[SampleUnit], lines: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Iterator[Duties]:
    """Yield the duties of each body whose duties bind none of the units that were tried.

    lines: by the key of a fact those of pages that come from it: what stands there is on a page, whomever it names.
    """
    bound = Bound(plan)
    labels = {level.id: level.label for level in plan.level if of_province_itself(level)}
    found: dict[str, list[Said]] = {}
    for fact in (*said_by(plan), *said_of_cases(plan)):
        if fact.table not in _DUTIES or bound.named([fact]) or (plan.pilot and any(map(names_pilots, fact.who))):
            continue
        if {*fact.who} == {_PROVINCE}:  # it is no unit, and makes no paper by its own plan
            continue
        there = any(content_of(line).share_of(content_of(fact.words)) >= _WHOLE for line in lines.get(fact.field, ()))
        if not there and not any(bound.binds(fact, unit) for unit in units):
            who = [f"{of} ({one})" if (of := department_of(plan, one)) else one for one in fact.who]
            whose = "; ".join(who or filter(None, map(labels.get, fact.levels)))
            found.setdefault(raised_first(whose) if not fact.who else whose, []).append(fact)
    for body, facts in found.items():
        does = tuple(filter(None, (fact.words or fact.numbers for fact in facts)))
        yield body or "(không ghi của ai)", does, tuple(Source(fact.field, fact.clause) for fact in facts)


def on_nobodys_page(plan: Plan, values: Mapping[str, Any]) -> bool:
    """Tell words that are to be kept for levels or units of which none has a page: of the province's own conference.

    values: of a provision, its "levels" and "who"; without both it is everybody's.
    """
    fact = Said("provision", 0, "", "", tuple(values.get("who", ())), tuple(values.get("levels", ())))
    if not (fact.who or fact.levels) or (plan.pilot and any(map(names_pilots, fact.who))):
        return False
    if any(writes_own(plan, body) for body in fact.who):
        return False
    bound = Bound(plan)
    units = [SampleUnit(level, kind) for level in plan.level if not of_province_itself(level) for kind in level.kinds()]
    return not (bound.named([fact]) or any(bound.binds(fact, unit) for unit in units))


def kept_from_pages(plan: Plan, lines: Collection[str]) -> Iterator[Told]:
    """Yield each fact that is to be printed in the plan's words and of which no page has most. lines: of all pages."""
    printed = [content_of(line) for line in lines]
    worded = [(f"aim.{at}", aim.words, aim.clause) for at, aim in enumerate(plan.aim, 1)]
    worded += [(f"provision.{at}", one.words, one.clause) for at, one in enumerate(plan.provision, 1)]
    for key, words, clause in worded:
        said = content_of(words)
        if words and not any(line.share_of(said) >= _MOST for line in printed):
            yield ANYWHERE, words, Source(key, clause)


def rested_on(plan: Plan, lines: Collection[str]) -> Iterator[tuple[str, tuple[Source, ...], str]]:
    """Yield that papers of units cite the province's plan, not what it rests on itself. lines: of all pages."""
    cited = [(f"{table}.{at}", one.number) for table in ("implements", "basis")
             for at, one in enumerate(getattr(plan, table), 1) if one.number]  # fmt: skip
    alone = [(key, number) for key, number in cited if not any(number in line for line in lines)]
    if alone:
        words = f"Căn cứ: {', '.join(number for _, number in alone)}"
        told = f"{words}: đơn vị chỉ căn cứ Kế hoạch của tỉnh; cần thì thêm [[basis]] ở hồ sơ"
        yield told, tuple(Source(key, "") for key, _ in alone), told


def lacking(facts: Iterable[Reach], plan: Plan) -> Iterator[Told]:
    """Yield each fact that binds units whose pages say nothing of it, these in the order of the plan's levels."""
    for one in facts:
        missed = [unit for unit, lack in one.missed.items() if lack.whole]
        if missed and one.fact.table not in _NO_LINES:
            words = f"{_units(missed, plan)}: {one.fact.words or one.fact.numbers}"
            yield LACKING, words, Source(one.fact.field, one.fact.clause)


def _units(missed: Sequence[SampleUnit], plan: Plan) -> str:
    """Return units in few words: all, whole levels, kinds, each by its name; whatever order they were tried in."""
    levels = [level for level in plan.level if not of_province_itself(level)]
    sorts = {(unit.level.id, unit.kind) for unit in missed if not unit.name}
    kinds = {level.id: [kind for kind in level.kinds() if (level.id, kind) in sorts] for level in levels}
    whole = [level for level in levels if kinds[level.id] and len(kinds[level.id]) == len(level.kinds())]
    if len(whole) == len(levels):
        return "mọi đơn vị"
    told = (name for level in levels for name in ([level.label] if level in whole else kinds[level.id]))
    return joined(list(dict.fromkeys([*told, *sorted(unit.name for unit in missed if unit.name)])))
