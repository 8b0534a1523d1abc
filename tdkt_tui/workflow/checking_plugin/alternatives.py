"""Two facts of one level's that say one thing with other numbers: a page prints both, and one of them is another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined

_BRACKET = re.compile(r"\s*\([^()]*\d[^()]*\)|\s*(?:từ\s+)?\d[\d.,]*(?:\s*(?:đến|-|–)\s*\d+)?")
_NUMBERS = ("collectives", "individuals", "households", "cases")


def alternative_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for two items of a programme, and for two awards, that differ in their numbers alone."""
    where = f"kế hoạch {plan.plan.id}"
    for (first, one), (second, other) in combinations(enumerate(plan.agenda, 1), 2):
        if labels := _both(plan, one, other):
            yield Finding("plugin.alternative", Severity.WARNING,
                          f"Mục chương trình “{one.title}” (agenda.{first}) và “{other.title}” (agenda.{second}) chỉ"
                          f" khác số: chương trình của {labels} in cả hai.", place=where,
                          field=f"agenda.{second}.levels", citation=plan.cite(other.clause),
                          fix="số của cấp nào thì ghi levels là cấp ấy")  # fmt: skip
    for (first, award), (second, another) in combinations(enumerate(plan.honours, 1), 2):
        if _same_award(award, another):
            yield Finding("plugin.alternative", Severity.WARNING,
                          f"“{another.award}” có hai số lượng cho cùng đơn vị (honours.{first}, honours.{second}): văn"
                          " bản in cả hai.", place=where, field=f"honours.{second}", citation=plan.cite(another.clause),
                          fix="của đơn vị nào thì ghi units, của trường hợp nào thì ghi when")  # fmt: skip


def _both(plan: Plan, one: AgendaItem, other: AgendaItem) -> str:
    """Return the levels whose programme has two items that differ in their numbers alone; "" for none."""
    bare = _BRACKET.sub("", folded(one.title))
    if one.title == other.title or not bare or bare != _BRACKET.sub("", folded(other.title)):
        return ""
    return joined([level.label for level in plan.level
                   if level.choose_form and one.of_level(level.id) and other.of_level(level.id)])  # fmt: skip


def _same_award(one: Honours, other: Honours) -> bool:
    units = [{same_unit(unit) for unit in item.units} for item in (one, other)]
    whose = one.level == other.level and bool(one.level) and units[0] == units[1] and one.when == other.when
    told = [tuple(getattr(item, name) for name in _NUMBERS) for item in (one, other)]
    both = any(a and b for a, b in zip(*told, strict=True))
    return whose and both and told[0] != told[1] and folded(one.award) == folded(other.award)
