"""Numbers that a plan gives and no unit's page prints: their unit is no kind of a level, or of another name there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tdkt_tui.context.duties import honours_words
from tdkt_tui.context.levels import how_many
from tdkt_tui.context.own_nomination import sends
from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.money import amount_words
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota_words import quota_words
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import Said, said_by
from tdkt_tui.workflow.reaching.sample_units import SampleUnit
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .own_pages import OwnPages
from .sources import Source

Joint = tuple[str, tuple[Source, ...], str]
"""Words, the facts that they are of, the same words in short."""
Of = tuple[str, str, Source]
"""What is counted, the words, the fact."""


def sent_nowhere(plan: Plan, own: OwnPages) -> Iterator[Joint]:
    """Yield the numbers of units that no sort of unit, and none by its name, has; those of one sort together.

    own: pages of offices, which have their numbers.
    """
    bound = Bound(plan)
    units = [SampleUnit(level, kind) for level in plan.level if not of_province_itself(level) for kind in level.kinds()]
    found = [*_quotas(plan, bound, units, own), *_others(plan, bound, units)]
    for head, run in groupby(found, key=lambda one: one[0]):
        rows = list(run)
        words = "; ".join(words for _, words, _ in rows)
        several = head == _SEATS and words.count(_OFFICIAL) > 1
        short = f"{head} (chính thức): {words.replace(_OFFICIAL, '')}" if several else f"{head}: {words}"
        yield f"{head}: {words}", tuple(source for *_, source in rows), short


_SEATS, _OFFICIAL = "Phân bổ đại biểu", " đại biểu chính thức"


def _quotas(plan: Plan, bound: Bound, units: list[SampleUnit], own: OwnPages) -> Iterator[Of]:
    dossiers = [unit.dossier(plan) for unit in units] if plan.quota else []
    for at, quota in enumerate(plan.quota, 1):
        named = bound.named([Said("quota", at, quota.clause, "", (quota.unit, *quota.units))])
        if not named and not any(sends(dossier, quota) for dossier in dossiers):
            words = quota_words(quota)
            if not own.print(quota.unit, words.partition(": ")[2]):
                yield _SEATS, words, Source(f"quota.{at}", quota.clause)


def _others(plan: Plan, bound: Bound, units: list[SampleUnit]) -> Iterator[Of]:
    labels = {level.id: level.label for level in plan.level}
    province = {level.id for level in plan.level if of_province_itself(level)}
    shares = [one for one in plan.composition if one.of == "delegation"]
    dossiers = [unit.dossier(plan) for unit in units] if shares else []
    go = any(sends(dossier, quota) for dossier in dossiers for quota in plan.quota)  # their pages have those shares
    for fact in said_by(plan):
        head, words = _words(plan, fact)
        held = fact.table == "honours" and bool(province & set(fact.levels))  # told as the province's own
        held = held or (bool(plan.pilot) and any(map(names_pilots, fact.who)))  # their pages have it
        held = held or (go and fact.table == "composition" and plan.composition[fact.number - 1] in shares)
        if words and not held and not bound.named([fact]) and not any(bound.binds(fact, unit) for unit in units):
            whose = "; ".join(fact.who) or ", ".join(labels.get(code, code) for code in fact.levels)
            yield f"{head} ({whose})" if whose else head, words, Source(fact.field, fact.clause)


def _words(plan: Plan, fact: Said) -> tuple[str, str]:
    at = fact.number - 1
    if fact.table == "composition":
        share = plan.composition[at]
        return "Cơ cấu", f"{share.group} {how_many(share)}"
    if fact.table == "honours":
        return "Khen thưởng", honours_words(plan.honours[at])
    if fact.table == "amount":
        return "Kinh phí", amount_words(plan.amount[at])
    return ("Chương trình", plan.agenda[at].title) if fact.table == "agenda" else ("", "")
