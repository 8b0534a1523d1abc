"""Numbers of delegates that a plan's data gives one unit twice, or a whole group as if it were one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import QUOTA_WORDS
from tdkt_tui.model.unit_names import AREAS, PEERS
from tdkt_tui.model.words import padded

_BETWEEN = re.compile(r"\s*[,;/]\s*(?:và\s+)?|\s+và\s+")


def seat_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for two numbers of one thing for the same units, and for a row of kinds that stands for a unit.

    What a unit has by its name goes before what its kind has, and a number under a condition beside the general one.
    """
    where = f"kế hoạch {plan.plan.id}"
    for number, quota in enumerate(plan.quota, 1):
        kinds = {same_unit(part) for part in _BETWEEN.split(quota.unit)}
        if len(kinds) > 1 and not quota.together and kinds <= AREAS.keys() | PEERS:
            yield Finding("plugin.quota", Severity.WARNING,
                          f"“{quota.unit}” là nhiều loại đơn vị, không phải tên một đơn vị: chưa rõ số ấy của mỗi đơn"
                          " vị hay của cả nhóm.", place=where, field=f"quota.{number}.unit",
                          citation=plan.cite(quota.clause),
                          fix="của cả nhóm thì thêm together = true; mỗi đơn vị bấy nhiêu thì ghi each, mỗi loại một"
                              " bảng")  # fmt: skip
    for (first, one), (second, other) in combinations(enumerate(plan.quota, 1), 2):
        both = one.numbers().keys() & other.numbers().keys()
        told = next((name for name in QUOTA_WORDS if name in both and one.numbers()[name] != other.numbers()[name]), "")
        if told and (units := _same_units(one, other)):
            numbers = (f"{padded(quota.numbers()[told])} (quota.{at})" for at, quota in ((first, one), (second, other)))
            yield Finding("plugin.quota", Severity.WARNING,
                          f"“{units}” có hai số {QUOTA_WORDS[told]}: {' và '.join(numbers)}; văn bản của đơn vị in cả"
                          " hai.", place=where, field=f"quota.{second}", citation=plan.cite(other.clause),
                          fix="xóa bảng sai; của đơn vị nào thì ghi tên đơn vị ở unit, units; của lần cử khác thì ghi"
                              " levels")  # fmt: skip


def _same_units(one: PlanQuota, other: PlanQuota) -> str:
    """Return the unit, or the kind of unit, that two rows are both of in the same way; "" for none."""
    if {*one.levels} != {*other.levels} or one.when or other.when or one.together or other.together:
        return ""
    if one.unit and same_unit(one.unit) == same_unit(other.unit):
        return one.unit
    if not one.each or same_unit(one.each) != same_unit(other.each):
        return ""
    if not (one.units or other.units):
        return f"mỗi {one.each}"
    theirs = {same_unit(name) for name in other.units}
    return next((name for name in one.units if same_unit(name) in theirs), "")
