"""The levels of a plan as an officer meets them: a unit can choose each, and each has a document to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tdkt_tui.context.own_papers import of_province
from tdkt_tui.model.bound_units import names_everybody, names_pilots
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.grouped import is_sort, spread
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import plain_kind
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.plugin_programme import programme_findings

from .alternatives import alternative_findings
from .blocks import block_findings
from .brackets import bracket_findings
from .charged import charged_findings, nomination_findings
from .exceptions import exception_findings, names_to_write, unmet
from .joint import joint_findings
from .objects import object_findings
from .praised import praised_findings
from .seats import seat_findings
from .several import several_findings
from .units import named_findings
from .whose import whose_findings
from .worded import gap_findings, worded_findings


def unit_findings(plan: Plan) -> Iterator[Finding]:
    """Yield what is to be said of a plan's levels, of its exceptions, and of who introduces exemplars."""
    plan = spread(plan)
    yield from _level_findings(plan)
    yield from _twin_findings(plan)
    yield from _named_twice(plan)
    yield from programme_findings(plan)
    yield from joint_findings(plan)
    yield from exception_findings(plan)
    yield from named_findings(plan)
    yield from several_findings(plan)
    yield from seat_findings(plan)
    yield from whose_findings(plan)
    yield from praised_findings(plan)
    yield from worded_findings(plan)
    yield from gap_findings(plan)
    yield from bracket_findings(plan)
    yield from object_findings(plan)
    yield from alternative_findings(plan)
    yield from block_findings(plan)
    yield from nomination_findings(plan)
    yield from _honours_findings(plan)
    yield from _some_findings(plan)
    yield from charged_findings(plan)


def _level_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning where a plan for units has no level, and for one that nobody can choose or has nothing."""
    where = f"kế hoạch {plan.plan.id}"
    for_units = [offer for offer in plan.document if offer.by == "unit"]
    if for_units and not plan.level:
        yield Finding("plugin.level", Severity.WARNING, "Kế hoạch có văn bản của đơn vị nhưng không có cấp nào.",
                      place=where, field="level", fix="thêm [[level]] với các loại đơn vị")  # fmt: skip
    for number, level in enumerate(plan.level, 1):
        if not level.kinds():
            yield Finding("plugin.level", Severity.WARNING,
                          f"Cấp “{level.label}” không có loại đơn vị nào nên không hồ sơ nào chọn được.",
                          place=where, field=f"level.{number}.units",
                          fix="ghi các loại đơn vị theo lời của kế hoạch")  # fmt: skip
        for said in (one for one in level.units if one[:1].isdecimal()):
            yield Finding("plugin.level", Severity.WARNING,
                          f"Cấp “{level.label}” ghi “{said}”, là bao nhiêu đơn vị, không phải loại đơn vị: điều ghi cho"
                          " từng loại không áp dụng cho đơn vị nào.", place=where, field=f"level.{number}.units",
                          citation=plan.cite(level.clause), fix=f"ghi “{said.lstrip('0123456789 ')}”")  # fmt: skip
        if not any(not offer.levels or level.id in offer.levels for offer in plan.document):
            yield Finding("plugin.level", Severity.WARNING, f"Cấp “{level.label}” không có văn bản nào.",
                          place=where, field=f"level.{number}",
                          fix="thêm cấp này vào levels của một [[document]]")  # fmt: skip


def _twin_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for two levels that take the same kinds of unit: a profile could be of either."""
    for (_, first), (number, other) in combinations(enumerate(plan.level, 1), 2):
        alone = {kind for level in (first, other) for kind in level.kinds() if level.only_without_subordinates(kind)}
        theirs = {folded(kind) for kind in first.kinds()}
        both = [kind for kind in other.kinds() if folded(kind) in theirs and kind not in alone]
        if both and not (first.when or other.when):
            yield Finding(
                "plugin.level", Severity.WARNING,
                f"Cấp “{first.label}” và cấp “{other.label}” cùng có loại đơn vị {', '.join(both)}: hồ sơ của đơn vị"
                " loại ấy phải chọn một trong hai, điều ghi ở cấp kia không in cho đơn vị.",
                place=f"kế hoạch {plan.plan.id}", field=f"level.{number}.units", citation=plan.cite(other.clause),
                fix="cùng một cấp thì ghi các giá trị vào một bảng, bỏ bảng kia; đúng là hai cấp thì mỗi loại đơn vị"
                    " chỉ ở một cấp, hay ghi điều kiện (when)")  # fmt: skip


def _named_twice(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for a level with a unit by its name where another has all units of its kind."""
    for level in plan.level:
        for other in plan.level:
            theirs = {folded(kind) for kind in other.kinds()}
            both = [said for said in level.units if (kind := plain_kind(said)) != said and folded(kind) in theirs]
            if other is not level and both and not (level.when or other.when):
                yield Finding(
                    "plugin.level", Severity.WARNING,
                    f"Cấp “{other.label}” gồm mọi {joined(list(dict.fromkeys(map(plain_kind, both))))}, cả"
                    f" {joined(both)} của cấp “{level.label}”: một đơn vị ở hai cấp.",
                    place=f"kế hoạch {plan.plan.id}", field=f"level.{plan.level.index(other) + 1}.units",
                    citation=plan.cite(other.clause),
                    fix=f"ở cấp “{other.label}” kể tên các đơn vị còn lại; chỉ khác vài giá trị thì ghi một"
                        f" [[exception]] thay cho cấp “{level.label}”")  # fmt: skip


def _honours_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for an award, or for units of one, that no unit's paper prints: the province's, or of no level."""
    for number, item in enumerate(plan.honours, 1):
        levels = [level for level in plan.level if item.level in ("", level.id)]
        if of_province(item):
            yield Finding(
                "plugin.honours", Severity.NOTE,
                f"Khen thưởng “{item.award}” có số mà không ghi của cấp nào: hiểu là số chung của cả tỉnh, không in ở"
                " văn bản của đơn vị nào.",
                place=f"kế hoạch {plan.plan.id}", field=f"honours.{number}.level", citation=plan.cite(item.clause),
                fix="đúng vậy thì giữ nguyên; mỗi đơn vị của một cấp được bấy nhiêu thì ghi level",
            )  # fmt: skip
        told = f"Khen thưởng “{item.award}”", f"honours.{number}.units", item.clause
        yield from _nobodys(plan, levels, item.units, told, "đúng vậy (phần của khối, của tỉnh) thì giữ nguyên; không"
                                                            " thì ghi đúng như units của cấp")  # fmt: skip


def _some_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a finding for a target or a sum of units that no unit of the plan's levels is."""
    told = [("composition", number, item.units, f"Cơ cấu “{item.group}”", item.clause)
            for number, item in enumerate(plan.composition, 1)]  # fmt: skip
    told += [("amount", number, money.units, f"Mức tiền {money.sum}", money.clause)
             for number, money in enumerate(plan.amount, 1)]  # fmt: skip
    for table, number, units, what, clause in told:
        yield from _nobodys(plan, plan.level, units, (what, f"{table}.{number}.units", clause),
                            "ghi đúng như units của cấp, hay tên một đơn vị")  # fmt: skip


def _nobodys(
    plan: Plan, levels: Sequence[Level], units: Sequence[str], told: tuple[str, str, str], way: str
) -> Iterator[Finding]:
    """Yield what is told of units that nobody is: a warning for each sort of units, one note for all others.

    told: what is theirs, its key and its clause; way: what to do.
    """
    what, field, clause = told
    nobody = _reaching_nobody(plan, levels, units)
    others = [said for said in nobody if not is_sort(said)]
    for names in (*([said] for said in nobody if is_sort(said)), *([others] if others else [])):
        sort = is_sort(names[0])
        yield Finding(f"plugin.{field.partition('.')[0]}", Severity.WARNING if sort else Severity.NOTE,
                      f"{what} chỉ của “{'”, “'.join(names)}”, không phải loại đơn vị hay đơn vị nào của cấp: không in"
                      " ở văn bản của đơn vị nào.", place=f"kế hoạch {plan.plan.id}", field=field,
                      citation=plan.cite(clause), fix=names_to_write(names[0]) if sort else way)  # fmt: skip


def _reaching_nobody(plan: Plan, levels: Sequence[Level], units: Sequence[str]) -> list[str]:
    """Return which words of a list of units mean nobody of these levels."""
    return [
        said
        for said in units
        if levels
        and not (names_everybody(said) or (names_pilots(said) and plan.pilot))
        and all(unmet(plan, level, said) for level in levels)
    ]
