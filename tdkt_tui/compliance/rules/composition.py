"""The list of people against the targets that the office, or the plan, set for who comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tdkt_tui.model.composition import Group, group_named
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.quota import PlanComposition, asked_of

from .saying import note, warning

if TYPE_CHECKING:
    from tdkt_tui.delegates.composition.checking import Swap
    from tdkt_tui.delegates.composition.targets import Standing, Target

_NAMED = 5
_PLAN_CATEGORIES = ("women", "ethnic-minority", "religious", "direct-worker")
"""Categories of a plan's shares that a list of people can be held against; others are numbers of the profile."""


@dataclass(frozen=True, slots=True)
class _Asked:
    group: Group
    at_least: str
    field: str
    citation: str


def targets_met(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for each target that is missed, a note for each that is met, and which alternates would mend.

    People are told by their rows in the list, never by name. Whoever is not known to have a trait does not count.
    """
    if not dossier.people:
        return
    yield from _left_to_unit(dossier)
    asked = list(_asked(dossier))
    if not asked:
        return
    from tdkt_tui.delegates.composition.checking import findings, met, proposal
    from tdkt_tui.delegates.composition.targets import stands, target_of

    officials = [person for person in dossier.people if person.status == "official"]
    day = dossier.profile.conference.date
    targets: list[Target] = []
    missed: list[Standing] = []
    for item in asked:
        if item.group.years and day is None:
            yield warning("composition.no-day", f"Chỉ tiêu “{item.group.label}” chưa xét được: hồ sơ chưa có ngày tổ"
                          " chức để tính tuổi", citation=item.citation, field=item.field,
                          fix="ghi conference.date")  # fmt: skip
            continue
        target = target_of(item.group, item.at_least, day)
        targets.append(target)
        for standing in stands([target], officials):
            missed += [standing] if standing.missing else []
            if not standing.missing:  # who looks must see that it was looked at
                yield note("composition.met", f"Cơ cấu đại biểu chính thức: {met(standing)}", citation=item.citation,
                           field=item.field)  # fmt: skip
            yield from (replace(found, citation=item.citation, field=item.field) for found in findings([standing]))
    if missed:
        mended = proposal(targets, dossier.people)
        apart = f" (không xét {mended.apart} dự khuyết đại diện tập thể, hộ gia đình)" if mended.apart else ""
        if mended.swaps:
            yield note("composition.mend", f"Đại biểu dự khuyết bù được: {_swaps(mended.swaps)}"
                       + (f"; vẫn còn thiếu {_left(mended.left)}{apart}" if mended.left else ""),
                       field="composition" if dossier.profile.composition else "delegates",
                       fix="cơ quan quyết định; sửa cột Tư cách đại biểu của hai người")  # fmt: skip
        else:
            yield note("composition.mend", f"Không có đại biểu dự khuyết nào bù được phần còn thiếu của cơ cấu{apart}",
                       field="composition" if dossier.profile.composition else "delegates",
                       fix="đề nghị đơn vị giới thiệu thêm, hoặc sửa chỉ tiêu")  # fmt: skip


def _stated(dossier: Dossier) -> list[PlanComposition]:
    mine = asked_of(dossier.plan.composition, dossier.level.id, lambda units: any(map(dossier.charges, units)))
    return mine if not dossier.is_plan_itself else [item for item in mine if not item.units]


def _left_to_unit(dossier: Dossier) -> Iterator[Finding]:
    """Yield a note for each target of the plan that the list's columns do not tell."""
    for item in _stated(dossier):
        if not item.counted or item.at_most:
            of = " trong số điển hình tiên tiến" if item.of == "exemplar" else ""
            bounds = (("ít nhất", item.at_least), ("không quá", item.at_most))
            said = " và ".join(f"{how} {bound}" for how, bound in bounds if bound)
            yield note("composition.by-hand", f"Chỉ tiêu “{item.group}” {said}{of}: danh sách không cho biết, đơn vị tự"
                       " đối chiếu", citation=dossier.plan.cite(item.clause), field="delegates")  # fmt: skip


def _asked(dossier: Dossier) -> Iterator[_Asked]:
    """Yield the targets of the profile, then those of the plan for this level."""
    for number, item in enumerate(dossier.profile.composition, start=1):
        if group := group_named(item.group):
            yield _Asked(group, item.at_least, f"composition.{number}.at_least", item.basis)
    plan, level = dossier.plan, dossier.level
    own = {share.category for share in level.size.shares if share.how != "at-most"}
    for stated in _stated(dossier):
        group = group_named(stated.group) if stated.counted else None
        if group and group.id not in own:
            yield _Asked(group, stated.at_least, "delegates", plan.cite(stated.clause))
    for share in level.size.shares:
        if share.category in _PLAN_CATEGORIES and share.how != "at-most" and (group := group_named(share.category)):
            clause = share.clause or level.size.clause or level.clause
            yield _Asked(group, _measured(share.share), "delegates", plan.cite(clause))


def _measured(share: float | str) -> str:
    return share if isinstance(share, str) else f"{share * 100:.2f}%"


def _swaps(swaps: tuple[Swap, ...]) -> str:
    told = [
        f"dòng {swap.comes.row} thay dòng {swap.goes.row} ({'cùng' if swap.same_unit else 'khác'} đơn vị)"
        for swap in swaps[:_NAMED]
    ]
    more = f" và {len(swaps) - _NAMED} cặp khác" if len(swaps) > _NAMED else ""
    return ", ".join(told) + more


def _left(left: Iterable[tuple[Target, int]]) -> str:
    return ", ".join(f"{lack} {target.trait.label}" for target, lack in left)
