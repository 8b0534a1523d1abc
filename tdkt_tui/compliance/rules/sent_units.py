"""The list of people by unit: what each was to send, and whether it is a unit that the case names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding

from .saying import warning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tdkt_tui.delegates.allocation.quotas import Quota, Sent
    from tdkt_tui.delegates.own_units import OwnUnits
    from tdkt_tui.delegates.quotas_of_case import Asked


def quotas_met(dossier: Dossier) -> Iterable[Finding]:
    """Yield where units sent fewer (a warning) or more (an error) than the profile or the plan gives them.

    A kind of unit is asked of each unit of that kind that the list names.
    """
    if dossier.people is None:
        return
    from tdkt_tui.delegates.quotas_of_case import quotas_of

    asked = list(quotas_of(dossier))
    if not asked:
        return
    from tdkt_tui.delegates.allocation.quotas import rows_named, sent_by_unit
    from tdkt_tui.delegates.own_units import own_units

    sent, nameless = sent_by_unit({"": dossier.people})
    own = own_units(dossier)
    yield from _differing(list(_quotas(asked, sent, own)), sent)
    if nameless:
        yield warning("quota.no-unit", f"Chưa ghi đơn vị nên chưa tính vào chỉ tiêu nào: {rows_named(nameless)}"
                      " của danh sách", field="delegates", fix="ghi đơn vị của đại biểu")  # fmt: skip


def _differing(quotas: Sequence[Quota], sent: Mapping[str, Sent]) -> Iterator[Finding]:
    """Yield the differences; a unit of a kind with a number for some of its units may keep that or the kind's own.

    Which units are of a sort ("xã loại I") nobody but they themselves knows, so one that keeps none is held to the
    kind's own number, and to none where each number is of a sort.
    """
    from tdkt_tui.delegates.allocation.quotas import differences

    for quota in quotas:
        others = [one for one in quotas if one.when and one.key == quota.key]
        if not quota.when and not (quota.key and any(not [*differences([one], sent)] for one in others)):
            yield from differences([quota], sent)


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
    """Yield what the list's units are against those that the case names; see ``delegates.unit_doubts``."""
    if not dossier.people:
        return
    from tdkt_tui.delegates.own_units import own_units
    from tdkt_tui.delegates.unit_doubts import unit_doubts

    yield from unit_doubts(dossier.people, own_units(dossier))


def _quotas(asked: Sequence[Asked], sent: Mapping[str, Sent], own: OwnUnits) -> Iterator[Quota]:
    from tdkt_tui.delegates.allocation.quotas import Quota, rows_named
    from tdkt_tui.delegates.own_units import kind_of
    from tdkt_tui.delegates.unit_variants import unit_key

    named = {unit_key(item.quota.unit) for item in asked if item.quota.unit}
    kinds = [item.quota.each for item in asked if item.quota.each]
    for item in asked:
        quota, field, citation = item.quota, item.field, item.citation
        numbers = {_KINDS.get(name, name): number for name, number in quota.numbers().items()}
        if quota.unit:
            yield Quota(quota.unit, numbers, "", citation, field, exact=quota.exact())  # type: ignore[arg-type]
            continue
        for key, one in sent.items():
            if key not in named and kind_of(key, kinds) == quota.each:
                known = own.meant(key)
                unit = known or f"Đơn vị ở {rows_named(one.everybody())} của danh sách (mỗi {quota.each})"
                when = getattr(quota, "when", "")  # a case's own quota has none
                yield Quota(unit, numbers, "", citation, field, key, quota.exact(), when)  # type: ignore[arg-type]


_KINDS = {"official": "seats"}
