"""The levels of a plan as an officer meets them: a unit can choose each, and each has a document to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.bound_units import (
    names_among,
    names_everybody,
    names_pilots,
    names_unit,
    same_unit,
    unit_word,
)
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.near import likely_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS, kind_of
from tdkt_tui.model.words import joined


def unit_findings(plan: Plan) -> Iterator[Finding]:
    """Yield what is to be said of a plan's levels, of its exceptions, and of who introduces exemplars."""
    yield from _level_findings(plan)
    yield from _exception_findings(plan)
    yield from _nomination_findings(plan)
    yield from _honours_findings(plan)
    yield from _charged_findings(plan)


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
        if not any(not offer.levels or level.id in offer.levels for offer in plan.document):
            yield Finding("plugin.level", Severity.WARNING, f"Cấp “{level.label}” không có văn bản nào.",
                          place=where, field=f"level.{number}",
                          fix="thêm cấp này vào levels của một [[document]]")  # fmt: skip


def _exception_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for an exception that can meet no unit of its level, or whose unit is called otherwise elsewhere.

    An exception goes by a kind of unit, or by one unit's name; nothing else ever meets it.
    """
    for number, item in enumerate(plan.exception, 1):
        level = next((one for one in plan.level if one.id == item.level), None)
        for said in item.units:
            if level is not None and (why := _unmet(plan, level, said)):
                yield Finding("plugin.exception", Severity.WARNING, f"Quy định riêng cho “{said}”: {why[0]}.",
                              place=f"kế hoạch {plan.plan.id}", field=f"exception.{number}.units",
                              citation=plan.cite(item.clause), fix=why[1])  # fmt: skip


def _unmet(plan: Plan, level: Level, said: str) -> tuple[str, str] | None:
    """Return why no unit, or not the right one, meets an exception for these words, and what to do."""
    kinds = [*level.kinds(), *level.covers]
    if same_unit(said) in map(same_unit, kinds):
        return None
    kind = kind_of(said)
    if kind and kind not in kinds:
        return (f"“{kind}” không thuộc {level.label} nên không đơn vị nào được áp dụng",
                f"sửa level, hoặc ghi một trong: {', '.join(kinds)}, hay tên của một đơn vị như vậy")  # fmt: skip
    elsewhere = [name for name in _units_named(plan) if kind_of(name) in ("", *level.kinds())]
    known = {same_unit(name) for name in elsewhere}
    near = next((name for name in elsewhere if likely_unit(said, name)), None)
    if near is not None and same_unit(said) not in known:
        return (f"kế hoạch còn gọi đơn vị là “{near}”, không cùng tên nên quy định này không áp dụng cho “{near}”",
                f"cùng một đơn vị thì ghi “{near}”")  # fmt: skip
    if not kind and kinds and all(one in AREAS for one in level.kinds()):
        either = joined(level.kinds(), " hoặc ")
        return (f"không phải loại đơn vị của {level.label}, cũng không phải tên một đơn vị của cấp ấy",
                f"ghi một loại ({either}), hoặc tên đơn vị có cả loại: “{level.kinds()[0]} {said}”")  # fmt: skip
    return None


def _units_named(plan: Plan) -> list[str]:
    return [
        *(name for quota in plan.quota for name in (quota.unit, *quota.units) if name and not quota.together),
        *(pilot.unit for pilot in plan.pilot),
    ]


def _nomination_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for whom a duty without levels names and who is no level, kind or unit of the plan's.

    Such a duty is for a unit of that very name; words that mean everybody ("các cơ quan, đơn vị") need levels.
    """
    issuer = plan.plan.issuer
    known = {unit_word(name) for name in (issuer.name, issuer.called) if name}
    known |= {name.partition(" ")[0] for name in known}  # "tỉnh"
    known |= {same_unit(name) for item in plan.exception for name in item.units}
    known |= {same_unit(item.unit) for item in plan.pilot}
    for number, duty in enumerate(plan.nomination, 1):
        for said in () if duty.levels else duty.who:
            if not known & {unit_word(said), same_unit(said)} and not any(
                names_unit(said, level) for level in plan.level
            ):
                yield Finding(
                    "plugin.who", Severity.NOTE,
                    f"“{said}” không phải loại đơn vị hay tên cấp nào của kế hoạch: việc giới thiệu này chỉ in ở văn"
                    " bản của đơn vị mang đúng tên ấy.",
                    place=f"kế hoạch {plan.plan.id}", field=f"nomination.{number}.who",
                    fix="đúng vậy thì giữ nguyên; việc của cả một cấp thì thêm levels = [mã cấp]; của một loại đơn vị"
                        " thì ghi who đúng như units của cấp ấy")  # fmt: skip


def _honours_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for units of an award that are no kind or unit of its level: no unit's paper prints it."""
    for number, item in enumerate(plan.honours, 1):
        levels = [level for level in plan.level if item.level in ("", level.id)]
        for said in item.units:
            if levels and not names_everybody(said) and all(_unmet(plan, level, said) for level in levels):
                yield Finding(
                    "plugin.honours", Severity.NOTE,
                    f"Khen thưởng “{item.award}” chỉ của “{said}”, không phải loại đơn vị hay đơn vị nào của cấp: không"
                    " in ở văn bản của đơn vị nào.",
                    place=f"kế hoạch {plan.plan.id}", field=f"honours.{number}.units", citation=plan.cite(item.clause),
                    fix="đúng vậy (phần của khối, của tỉnh) thì giữ nguyên; không thì ghi đúng như units của cấp",
                )  # fmt: skip


_SORT = re.compile(
    r"(?:(?:các|mỗi|từng|những)\s|(?:cơ quan|đơn vị|địa phương)\b|(?:ubnd\s+|ủy ban nhân dân\s+)?cấp\s)", re.IGNORECASE
)
"""How words begin that mean units of a sort, and no one body by its name."""
_ELSEWHERE = re.compile(
    r"đoàn thể|tổ chức|hội\b|báo|đài|trường|trung ương|ngân hàng|thành viên|ban (?:của |đảng)|cụm|khối|thông tin|"
    r"truyền thông|tuyên truyền|liên quan|của tỉnh$",
    re.IGNORECASE,
)


def _charged_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a finding for a report or task of units of a sort that is no level's: it is on no unit's page."""
    if not plan.level:
        return
    duties = [("reporting", "by", number, item.by, item.clause) for number, item in enumerate(plan.reporting, 1)]
    duties += [("task", "body", number, item.body, item.clause) for number, item in enumerate(plan.task, 1)]
    for table, key, number, said, clause in duties:
        whole = table == "task" and _ELSEWHERE.search(said)
        if not _SORT.match(said) or whole or names_everybody(said) or (names_pilots(said) and plan.pilot):
            continue
        if not any(names_among(said, plan.level, level, kind) for level in plan.level for kind in level.kinds()):
            what = "báo cáo" if table == "reporting" else "việc"
            yield Finding(
                "plugin.charged", Severity.WARNING if table == "reporting" else Severity.NOTE,
                f"“{said}” không phải cấp, loại đơn vị hay nơi làm điểm nào của kế hoạch: {what} này không in ở văn"
                " bản, không vào lịch của đơn vị nào.",
                place=f"kế hoạch {plan.plan.id}", field=f"{table}.{number}.{key}", citation=plan.cite(clause),
                fix="ghi tên cấp hay loại đơn vị như ở [[level]]; mọi đơn vị thì ghi “các cơ quan, đơn vị, địa phương”",
            )  # fmt: skip
