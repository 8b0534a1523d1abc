"""Delegates in a plan's data: two numbers for one unit, one for a group as for a unit, whose make-up is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, takewhile

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
    yield from _of_delegations(plan)
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


def _of_delegations(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for a make-up of own conferences that stands where the plan speaks of whom units send."""
    province = [level for level in plan.level if "tỉnh" in level.kinds()]
    ids = {level.id for level in province}
    above = [level.clause for level in province]
    above += [quota.clause for quota in plan.quota if not quota.levels or ids & {*quota.levels}]
    strange: dict[str, list[int]] = {}
    for number, share in enumerate(plan.composition, 1):
        own = [level.clause for level in plan.level if level.id in share.levels and level not in province]
        near = max((_steps_together(share.clause, clause) for clause in above), default=0)
        beside_own = max((_steps_together(share.clause, clause) for clause in own), default=near)
        if share.of != "delegation" and not ids & {*share.levels} and near > beside_own:
            strange.setdefault(share.clause, []).append(number)
    for clause, numbers in strange.items():
        groups = ", ".join(f"“{plan.composition[number - 1].group}”" for number in numbers)
        yield Finding("plugin.composition", Severity.WARNING,
                      f"Cơ cấu {groups} đứng ở mục về hội nghị cấp tỉnh, về số đại biểu cử dự, mà ghi cho hội nghị của"
                      " đơn vị.", place=f"kế hoạch {plan.plan.id}", field=f"composition.{numbers[0]}.levels",
                      citation=plan.cite(clause),
                      fix='của đoàn đại biểu mà đơn vị cử dự thì ghi of = "delegation", levels là cấp tỉnh; của hội'
                          " nghị cấp tỉnh thì chỉ sửa levels")  # fmt: skip


def _steps_together(one: str, other: str) -> int:
    """Return how many steps two clauses begin with alike: "III.3.d" and "III.3.c" two."""
    pairs = zip(one.split("."), other.split("."), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] != "", pairs))


def _same_units(one: PlanQuota, other: PlanQuota) -> str:
    """Return the unit, or the kind of unit, that two rows are both of in the same way; "" for none."""
    if {*one.levels} != {*other.levels} or one.when or other.when or one.together or other.together:
        return ""
    named = [[same_unit(name) for name in quota.units or [quota.unit]] for quota in (one, other)]
    if (one.unit or other.unit) and (both := {*named[0]} & {*named[1]} - {""}):
        return next(name for name in (*one.units, one.unit) if same_unit(name) in both)
    if not one.each or same_unit(one.each) != same_unit(other.each):
        return ""
    if not (one.units or other.units):
        return f"mỗi {one.each}"
    theirs = {same_unit(name) for name in other.units}
    return next((name for name in one.units if same_unit(name) in theirs), "")
