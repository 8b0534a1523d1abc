"""Units of a plan's numbers, pilots and exceptions that are no kind, and no unit, of any level: nobody is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tdkt_tui.assembly.styles import nearest
from tdkt_tui.model.bound_units import names_among, names_everybody, names_unit, same_unit
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.in_districts import communes_told
from tdkt_tui.model.near import likely_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import kind_of

from .exceptions import names_to_write


def named_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a finding for each kind or unit named that no unit of the plan's levels is, with the nearest one."""
    if not plan.level:
        return
    where = f"kế hoạch {plan.plan.id}"
    kinds = list(dict.fromkeys(kind for level in plan.level for kind in (*level.kinds(), *level.covers)))
    for number, item in enumerate(plan.exception, 1):
        if not item.units:
            yield Finding("plugin.exception", Severity.WARNING,
                          "Quy định riêng không ghi units nên không đơn vị nào được áp dụng.", place=where,
                          field=f"exception.{number}.units", citation=plan.cite(item.clause),
                          fix="ghi loại đơn vị, hay tên đơn vị; điều kiện kèm theo thì ghi ở when")  # fmt: skip
    for number, quota in enumerate(plan.quota, 1):
        if quota.each and not names_everybody(quota.each) and not _a_kind(plan, quota.each):
            yield Finding("plugin.quota", Severity.NOTE,
                          f"Số lượng phân bổ cho mỗi “{quota.each}”: không phải loại đơn vị của cấp nào, không đối"
                          " chiếu với danh sách của đơn vị nào.", place=where, field=f"quota.{number}.each",
                          citation=plan.cite(quota.clause), fix=_to_write(quota.each, kinds))  # fmt: skip
    named = [("quota", "unit", number, item.unit, item.clause) for number, item in enumerate(plan.quota, 1)
             if item.unit and not item.together]  # fmt: skip
    named += [("quota", "units", number, unit, item.clause) for number, item in enumerate(plan.quota, 1)
              for unit in item.units]  # fmt: skip
    named += [("unit_group", "units", number, unit, item.clause) for number, item in enumerate(plan.unit_group, 1)
              for unit in item.units if unit not in kinds]  # fmt: skip
    named += [("pilot", "unit", number, item.unit, item.clause) for number, item in enumerate(plan.pilot, 1)]
    for table, key, number, said, clause in named:
        others = [one for kind, _, _, one, _ in named if kind != table]
        if told := _unnamed(said) or _nobody(said, kinds, others):
            yield Finding(f"plugin.{table}", Severity.WARNING, f"“{said}”: {told[0]}.", place=where,
                          field=f"{table}.{number}.{key}", citation=plan.cite(clause), fix=told[1])  # fmt: skip


def _a_kind(plan: Plan, said: str) -> bool:
    return any(names_unit(said, level) or any(names_among(said, plan.level, level, kind) for kind in level.kinds())
               or any(same_unit(kind).startswith(f"{same_unit(said)} ") for kind in level.kinds())
               for level in plan.level)  # fmt: skip


def _unnamed(said: str) -> tuple[str, str] | None:
    why = "là một nhóm mà kế hoạch không kể tên nên không đơn vị nào được áp dụng"
    return (why, names_to_write(said)) if is_sort(said) and not communes_told(said) else None


def _nobody(said: str, kinds: Sequence[str], others: Sequence[str]) -> tuple[str, str] | None:
    """Return why a unit's name means no unit of the plan, and what to do; None where it may be one."""
    kind = kind_of(said)
    if kind and not any(re.search(rf"\b{kind}\b", one) or names_everybody(one) for one in kinds):
        return f"“{kind}” không thuộc cấp nào của kế hoạch", _to_write(kind, kinds)
    if same_unit(said) in map(same_unit, others):
        return None
    same = (one for one in others if kind_of(one) in (kind, "") or not kind)
    near = next((one for one in same if "," not in one + said and likely_unit(said, one)), None)
    if near is None:
        return None
    return f"kế hoạch còn gọi đơn vị là “{near}”, không cùng tên", f"cùng một đơn vị thì ghi “{near}”"


def _to_write(said: str, kinds: Sequence[str]) -> str:
    """Return what to do about a kind that is none: to write the one most like it, else one of all."""
    like = nearest(said, tuple(kinds), alike=0.75)
    return (
        f"ghi “{like}” như ở [[level]]" if like else f"ghi một trong: {', '.join(kinds)}; hoặc thêm vào units của cấp"
    )
