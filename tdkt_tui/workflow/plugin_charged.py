"""Who introduces exemplars, reports and does the tasks of a plan: words that are no level, kind or unit of it."""

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
from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS, kind_of

_SORT = re.compile(
    r"(?:(?:các|mỗi|từng|những)\s|(?:cơ quan|đơn vị|địa phương)\b|(?:ubnd\s+|ủy ban nhân dân\s+)?cấp\s)", re.IGNORECASE
)
"""How words begin that mean units of a sort, and no one body by its name."""
_PARTS = re.compile(r"[,;]\s*|\s+và\s+")
_UNPLACED = {*AREAS, "sở"}
"""Kinds of which the pages that would be theirs tell that no level has them (``reaching``)."""
_ELSEWHERE = re.compile(
    r"^(?:cơ quan|đơn vị) (?:chủ trì|thường trực|tham mưu|chủ quản|phối hợp)|"
    r"đoàn thể|tổ chức|hội\b|báo|đài|trường|trung ương|ngân hàng|thành viên|ban (?:của |đảng)|cụm|khối|thông tin|"
    r"truyền thông|tuyên truyền|liên quan|của tỉnh$",
    re.IGNORECASE,
)


def nomination_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for whom a duty without levels names and who is no level, kind or unit of the plan's.

    Such a duty is for a unit of that very name; words that mean everybody ("các cơ quan, đơn vị") need levels.
    """
    issuer = plan.plan.issuer
    known = {unit_word(name) for name in (issuer.name, issuer.called) if name}
    known |= {name.partition(" ")[0] for name in known}  # "tỉnh"
    known |= {same_unit(name) for item in plan.exception for name in item.units}
    known |= {same_unit(item.unit) for item in plan.pilot}
    known |= {same_unit(name) for group in plan.unit_group for name in group.units}
    for number, duty in enumerate(plan.nomination, 1):
        nobody = [said for said in (() if duty.levels else duty.who)
                  if not known & {unit_word(said), same_unit(said)} and not _a_body(said)
                  and not any(names_unit(said, level) for level in plan.level)]  # fmt: skip
        if nobody:
            yield Finding(
                "plugin.who", Severity.NOTE,
                f"“{'”, “'.join(nobody)}” không phải loại đơn vị hay tên cấp nào của kế hoạch: việc giới thiệu này chỉ"
                " in ở văn bản của đơn vị mang đúng tên ấy.",
                place=f"kế hoạch {plan.plan.id}", field=f"nomination.{number}.who",
                fix="đúng vậy thì giữ nguyên; việc của cả một cấp thì thêm levels = [mã cấp]; của một loại đơn vị"
                    " thì ghi who đúng như units của cấp ấy")  # fmt: skip


def _a_body(said: str) -> bool:
    """Tell a body by its own name, "Hội Nông dân", "Tỉnh đoàn", from a kind of unit: it is asked itself."""
    return said[:1].isupper() and unit_word(said) not in AREAS and not _SORT.match(said)


def _of_kind(said: str, plan: Plan) -> bool:
    """Tell the first of units by their names, the kind said once: "các huyện Kế Sách, Long Phú"."""
    kind = kind_of(unit_word(said))
    return bool(kind) and any(kind in level.kinds() for level in plan.level)


def charged_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a finding for a report or task of units of a sort that is no level's: it is on no unit's page."""
    if not plan.level:
        return
    duties = [("reporting", "by", number, item.by, item.clause) for number, item in enumerate(plan.reporting, 1)]
    duties += [("task", "body", number, item.body, item.clause) for number, item in enumerate(plan.task, 1)]
    for table, key, number, said, clause in duties:
        parts = _PARTS.split(said)
        some = any(map(is_sort, parts))
        if not some and _of_kind(parts[0], plan):
            continue
        whole = not some and unit_word(parts[0]) in _UNPLACED
        if table == "task" and (whole or _ELSEWHERE.search(said)):
            continue
        if not (some or _SORT.match(said)) or names_everybody(said) or (names_pilots(said) and plan.pilot):
            continue
        groups = [group.name for group in plan.unit_group]
        if not any(
            names_among(said, plan.level, level, kind, *groups) for level in plan.level for kind in level.kinds()
        ):
            what = "báo cáo" if table == "reporting" else "việc"
            yield Finding(
                "plugin.charged", Severity.WARNING if table == "reporting" else Severity.NOTE,
                f"“{said}” không phải cấp, loại đơn vị hay nơi làm điểm nào của kế hoạch: {what} này không in ở văn"
                " bản, không vào lịch của đơn vị nào.",
                place=f"kế hoạch {plan.plan.id}", field=f"{table}.{number}.{key}", citation=plan.cite(clause),
                fix="ghi tên cấp hay loại đơn vị như ở [[level]]; mọi đơn vị thì ghi “các cơ quan, đơn vị, địa phương”",
            )  # fmt: skip
