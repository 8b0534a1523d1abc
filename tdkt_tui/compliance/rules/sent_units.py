"""The list of people by unit: what each was to send, names of units written otherwise, units that nobody named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.quota import PlanQuota, SentNumbers

from .saying import note, warning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tdkt_tui.delegates.allocation.quotas import Quota, Sent
    from tdkt_tui.delegates.own_units import OwnUnits

_FEW = 3


def quotas_met(dossier: Dossier) -> Iterable[Finding]:
    """Yield where units sent fewer (a warning) or more (an error) than the profile or the plan gives them.

    A kind of unit is asked of each unit of that kind that the list names.
    """
    asked = list(_asked(dossier))
    if not asked or dossier.people is None:
        return
    from tdkt_tui.delegates.allocation.quotas import differences, rows_named, sent_by_unit
    from tdkt_tui.delegates.own_units import own_units

    sent, nameless = sent_by_unit({"": dossier.people})
    own = own_units(dossier)
    yield from differences(_quotas(asked, sent, own), sent)
    if nameless:
        yield warning("quota.no-unit", f"Chưa ghi đơn vị nên chưa tính vào chỉ tiêu nào: {rows_named(nameless)}"
                      " của danh sách", field="delegates", fix="ghi đơn vị của đại biểu")  # fmt: skip


def quotas_once(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a unit, or a kind of unit, whose number the profile says twice."""
    if len(dossier.profile.quota) < 2:
        return
    from tdkt_tui.delegates.unit_variants import unit_key

    seen: set[tuple[bool, str]] = set()
    for number, quota in enumerate(dossier.profile.quota, start=1):
        key = (bool(quota.unit), unit_key(quota.unit or quota.each))
        if key in seen:
            yield warning("quota.twice", f"Chỉ tiêu của {quota.unit or f'mỗi {quota.each}'} được ghi hai lần",
                          field=f"quota.{number}", fix="gộp thành một, hoặc sửa tên đơn vị")  # fmt: skip
        seen.add(key)


def units_named(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for each unit of the case that the list writes otherwise, a warning for rows of unknown units.

    Units are unknown only where the case names all that may send anybody: by quotas or as members. Guests come from
    anywhere.
    """
    if not dossier.people:
        return
    from tdkt_tui.delegates.own_units import kind_of, own_units

    own = own_units(dossier)
    if not own.names:
        return
    rows: dict[str, list[int]] = {}
    for number, person in enumerate(dossier.people, start=1):
        if person.unit and person.status != "guest":
            rows.setdefault(person.unit, []).append(person.row or number)
    otherwise: dict[str, list[int]] = {}
    strange: dict[str, list[int]] = {}
    kinds = [quota.each for quota, _, _ in _asked(dossier) if quota.each]
    for unit, places in rows.items():
        meant = own.meant(unit)
        if meant is not None and meant != unit:
            otherwise.setdefault(meant, []).extend(places)
        elif own.complete and not own.knows(unit) and kind_of(unit, kinds) is None:
            strange.setdefault(own.near(unit) or "", []).extend(places)
    for meant, places in otherwise.items():
        yield note("people.unit-form", f"Đơn vị ở {_rows(places)} ghi khác hồ sơ, nên là “{meant}”", field="delegates",
                   fix="xem rồi sửa một lần: tdkt delegates clean HỒ_SƠ; hoặc sửa trong tệp")  # fmt: skip
    for near, places in strange.items():
        yield warning("people.unit-unknown", f"Đơn vị ở {_rows(places)} không có trong các đơn vị mà hồ sơ nêu",
                      field="delegates",
                      fix=(f"có phải là “{near}”? " if near else "")
                      + "Sửa tên đơn vị trong danh sách, hoặc bổ sung đơn vị vào hồ sơ")  # fmt: skip


def _asked(dossier: Dossier) -> Iterator[tuple[SentNumbers, str, str]]:
    """Yield each quota with the key that says it and what it rests on."""
    for number, quota in enumerate(dossier.profile.quota, start=1):
        yield quota, f"quota.{number}", quota.basis
    plan = dossier.plan
    for stated in plan.quota:
        if not stated.levels or dossier.level.id in stated.levels:
            yield stated, "delegates", plan.cite(stated.clause)
    # The list of the issuing body itself is what units introduced: each of them owed so many.
    for duty in plan.nomination if dossier.is_plan_itself else ():
        kinds = [kind for level in plan.level if level.id in duty.levels for kind in level.kinds()]
        for kind in dict.fromkeys([*kinds, *duty.who]):
            if duty.at_least and not duty.chosen_from:
                yield PlanQuota(each=kind, at_least=duty.at_least), "delegates", plan.cite(duty.clause)


def _quotas(
    asked: Iterable[tuple[SentNumbers, str, str]], sent: Mapping[str, Sent], own: OwnUnits
) -> Iterator[Quota]:  # fmt: skip
    from tdkt_tui.delegates.allocation.quotas import Quota, rows_named
    from tdkt_tui.delegates.own_units import kind_of
    from tdkt_tui.delegates.unit_variants import unit_key

    given = list(asked)
    named = {unit_key(quota.unit) for quota, _, _ in given if quota.unit}
    kinds = [quota.each for quota, _, _ in given if quota.each]
    for quota, field, citation in given:
        numbers = {_KINDS.get(name, name): number for name, number in quota.numbers().items()}
        if quota.unit:
            yield Quota(quota.unit, numbers, "", citation, field)  # type: ignore[arg-type]
            continue
        for key, one in sent.items():
            if key not in named and kind_of(key, kinds) == quota.each:
                known = own.meant(key)
                unit = known or f"Đơn vị ở {rows_named(one.everybody())} của danh sách (mỗi {quota.each})"
                yield Quota(unit, numbers, "", citation, field, key)  # type: ignore[arg-type]


_KINDS = {"official": "seats"}


def _rows(places: list[int]) -> str:
    listed = sorted(places)
    named = ", ".join(map(str, listed[:_FEW]))
    more = f" và {len(listed) - _FEW} dòng khác" if len(listed) > _FEW else ""
    return f"dòng {named}{more} của danh sách"
