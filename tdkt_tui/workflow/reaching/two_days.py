"""One duty with two days on one unit's page: what is said of all its kind, and what is said of it by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words

from .bound import Bound
from .holding import alike, lack
from .said import Said
from .sample_units import Page, SampleUnit

_DUTIES = ("task", "reporting", "nomination")


def two_days(bound: Bound, unit: SampleUnit, facts: Iterable[Said], pages: Sequence[Page]) -> Iterator[Finding]:
    """Yield a warning for each duty that a unit's documents give it by two days."""
    if not unit.name:
        return
    kind = replace(unit, name="")
    dated = [one for one in facts if one.table in _DUTIES and one.times]
    own = [one for one in dated if bound.binds(one, unit)]
    others = [one for one in dated if one not in own and bound.binds(one, kind)]
    for mine, general in ((one, other) for one in own for other in others):
        if _same(bound.plan, mine, general) and mine.times != general.times and _both(pages, mine, general):
            yield Finding(
                "plugin.two-days", Severity.WARNING,
                f"Văn bản của {unit.name} in hai thời hạn của một việc: {general.times}"
                f" ({general.field}, {clause_words(general.clause)}) và {mine.times} ({mine.field},"
                f" {clause_words(mine.clause)}).",
                place=f"kế hoạch {bound.plan.plan.id}", field=mine.field, citation=bound.plan.cite(mine.clause),
                fix=f"thời hạn riêng thay thời hạn chung thì ghi ở {mine.field} đúng lời của việc chung; là hai việc"
                    " khác nhau thì giữ: tdkt plugin confirm",
            )  # fmt: skip


def _same(plan: Plan, mine: Said, general: Said) -> bool:
    if mine.table != general.table:
        return False
    if mine.table != "nomination":
        return _verb(mine.words) == _verb(general.words) and alike(mine.words, general.words)
    one, other = (plan.nomination[fact.number - 1] for fact in (mine, general))
    return one.to == other.to and (not one.kinds or not other.kinds or bool({*one.kinds} & {*other.kinds}))


def _verb(words: str) -> str:
    """Return what is done: who gathers a list from others submits it by a day of its own."""
    first = words.casefold().partition(" ")[0]
    return "gửi" if first == "nộp" else first


def _both(pages: Sequence[Page], *facts: Said) -> bool:
    return all(any(lack(replace(fact, numbers=""), page) is None for page in pages) for fact in facts)
