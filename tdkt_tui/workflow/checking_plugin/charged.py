"""Who introduces exemplars, reports and does the tasks of a plan: words that are no level, kind or unit of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.model.bound_units import names_among, names_everybody, names_pilots, names_unit, same_unit, unit_word
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.grouped import groups_with, is_sort
from tdkt_tui.model.in_districts import communes_told
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.rest_units import LEFT
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS, kind_of

_SORT = re.compile(
    r"(?:(?:các|mỗi|từng|những)\s|(?:cơ quan|đơn vị|địa phương)\b|(?:ubnd\s+|ủy ban nhân dân\s+)?cấp\s)", re.IGNORECASE
)
"""How words begin that mean units of a sort, and no one body by its name."""
_PARTS = re.compile(r"[,;]\s*|\s+và\s+")
_LISTED = re.compile(r"\s*;\s*")
_GROUP = re.compile(r"\b[Nn]hóm (?:\d+|[IVX]+|[A-ZĐa-zđ])\b")
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
        row = _LISTED.split(said)
        nobody = [one for one in row if _means_nobody(one, clause, plan, whatever=table == "reporting")
                  and (len(row) == 1 or any(map(is_sort, _PARTS.split(one))) or _GROUP.search(one))]  # fmt: skip
        groups = [one for one in _unknown_groups(said, plan) if not any(one in words for words in nobody)]
        if nobody or groups:
            what = "báo cáo" if table == "reporting" else "việc"
            all_of = len(nobody) == len(row)
            yield Finding(
                "plugin.charged", Severity.WARNING if table == "reporting" and all_of else Severity.NOTE,
                f"“{'”, “'.join([*nobody, *groups])}” không phải cấp, loại đơn vị hay nơi làm điểm nào của kế hoạch:"
                f" {what} này không in ở văn bản, không vào lịch của đơn vị nào{'' if all_of else ' trong số ấy'}.",
                place=f"kế hoạch {plan.plan.id}", field=f"{table}.{number}.{key}", citation=plan.cite(clause),
                fix="ghi tên các đơn vị của nhóm ở [[unit_group]]" if groups else
                    "ghi tên cấp hay loại đơn vị như ở [[level]]; mọi đơn vị thì ghi “các cơ quan, đơn vị, địa phương”",
            )  # fmt: skip


def _means_nobody(said: str, clause: str, plan: Plan, *, whatever: bool) -> bool:
    """Tell whether one of a row of who does something is a sort of units of which the plan's levels have none.

    whatever: also a kind that pages of its own tell of, and whom a paper reaches elsewhere.
    """
    parts = _PARTS.split(said)
    some = any(map(is_sort, parts))
    if communes_told(said) or (not some and _of_kind(parts[0], plan)):
        return False
    whole = not some and unit_word(parts[0]) in _UNPLACED
    if not whatever and (whole or _ELSEWHERE.search(said)):
        return False
    if not (some or _SORT.match(said)) or names_everybody(said) or (names_pilots(said) and plan.pilot):
        return False
    apart = any(item.clause == clause and not item.when for item in plan.exception)
    apart |= any(item.clause == clause for item in plan.pilot)
    rest = LEFT.sub("", said) if apart else said
    return not any(
        names_among(rest, plan.level, level, kind, *groups_with(plan, kind, *_named(level, plan)))
        for level in plan.level
        for kind in level.kinds()
    )


def _named(level: Level, plan: Plan) -> list[str]:
    """Return the units of groups, by their names, that are of a level."""
    kinds = level.kinds()
    return [unit for group in plan.unit_group for unit in group.units
            if any(unit.casefold().startswith(f"{kind.casefold()} ") for kind in kinds)]  # fmt: skip


def _unknown_groups(said: str, plan: Plan) -> list[str]:
    """Return the numbered groups in words for who does something that the plan's data does not know."""
    known = [folded(name) for name in (*(group.name for group in plan.unit_group), *(one.label for one in plan.level))]
    return [one for one in dict.fromkeys(_GROUP.findall(said))
            if not any(folded(one) == name or f" {folded(one)} " in f" {name} " for name in known)]  # fmt: skip
