"""Groups of units that a plan calls by one name: wherever a fact names such a group, its units stand in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .bound_units import same_unit
from .duties import Honours
from .issuer import UnitGroup
from .level import Jointly, LevelException
from .money import Amount
from .plan import Plan
from .quota import PlanComposition, PlanQuota
from .unit_names import AREAS, kind_of, unit_called

_COUNTED = re.compile(r"^(?:(?:các|những|mỗi|từng)\s+)?(?:\d{1,3}\s+)?", re.IGNORECASE)
_COMMITTEE = re.compile(r"^(?:UBND|[UỦ][YỶ] ban nhân dân)\s+(?:(?:các|mỗi|từng)\s+)?", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_LEADS = ("", *(f"{every}{what} {of}" for every in ("", "các ", "mỗi ") for what in ("đơn vị", "cơ quan")
                for of in ("", "thuộc ", "ở ")))  # fmt: skip
_LED = re.compile(r"^(?:đơn vị|cơ quan)\s+(?:(?:thuộc|ở)\s+)?(?=nhóm\s)", re.IGNORECASE)
_UNNAMED = "…"
"""What stands for the names of a group that are still to be asked for."""
_Some = LevelException | Jointly | PlanComposition | Honours | Amount | PlanQuota
_LISTS = ("exception", "jointly", "composition", "honours", "amount", "quota")
"""Tables whose ``units`` may name groups."""


def group_key(words: str) -> str:
    """Return what all ways of naming one group share: "UBND các huyện miền núi", "06 huyện miền núi"."""
    return same_unit(_LED.sub("", _COUNTED.sub("", _COUNTED.sub("", words.strip()))))


def is_sort(words: str) -> bool:
    """Tell a sort of areas, by which no unit is called, from a kind and a name: "huyện miền núi", "xã vùng III"."""
    plain = _COMMITTEE.sub("", _COUNTED.sub("", words.strip()))
    kind = kind_of(plain)
    rest = plain[len(kind) :].strip() if kind and plain.casefold().startswith(kind) else ""
    return bool(rest) and rest[0].islower() and not rest.startswith("đảo ")


def spread(plan: Plan) -> Plan:
    """Return a plan of which each list of units has the units of a group in the place of the group's name."""
    groups = {group_key(group.name): _members(group) for group in plan.unit_group if group.units != [_UNNAMED]}
    if not groups:
        return plan
    update: dict[str, Any] = {
        table: [item.model_copy(update=_told(item, groups)) for item in getattr(plan, table)] for table in _LISTS
    }
    update["quota"] = [_of_each(item, groups) for item in update["quota"]]
    update["nomination"] = [item.model_copy(update={"who": units_of(item.who, groups)}) for item in plan.nomination]
    update["unit_group"] = [item.model_copy(update={"units": _members(item)}) for item in plan.unit_group]
    return plan.model_copy(update=update)


def units_of(said: Sequence[str], groups: Mapping[str, Sequence[str]]) -> list[str]:
    """Return units with those of each group in its place, in one row with others too; what is no group stays."""
    found: list[str] = []
    for words in said:
        parts = [words] if group_key(words) in groups else _PARTS.split(words)
        parts = parts if any(group_key(part) in groups for part in parts) else [words]
        for part in parts:
            found += groups.get(group_key(part), [part])
    return list(dict.fromkeys(found))


def _told(item: _Some, groups: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return whose a fact is by the units themselves; a condition that only names groups, and units, is no other."""
    when = getattr(item, "when", "")
    parts = _PARTS.split(when) if when else []
    if not any(group_key(part) in groups for part in parts) or any(
        group_key(part) not in groups and not _is_name(part) for part in parts
    ):
        return {"units": units_of(item.units, groups)} if item.units else {}
    return {"units": units_of(parts, groups), "when": ""}


def groups_with(plan: Plan, *names: str) -> list[str]:
    """Return what the groups are called that a unit is of, by its name or kind: "Nhóm 2", "đơn vị thuộc Nhóm 2"."""
    mine = {same_unit(name) for name in names if name}
    groups = [group.name for group in plan.unit_group if mine & set(map(same_unit, _members(group)))]
    return [f"{lead}{name}" for name in groups for lead in _LEADS]


def _is_name(words: str) -> bool:
    """Tell one area by its name, with nothing more said of it: "thành phố Quảng Ngãi", "phường 3"."""
    rest = words[len(kind_of(words)) :].split()
    return bool(kind_of(words) and rest) and all(word[0].isupper() or word.isdecimal() for word in rest)


def _members(group: UnitGroup) -> list[str]:
    """Return the units of a group by their whole names: a list behind "huyện miền núi" may leave "huyện" out."""
    kind = kind_of(_COUNTED.sub("", group.name))
    return [unit if kind_of(unit) or unit in AREAS else unit_called(unit, kind) for unit in group.units]


def _of_each(quota: PlanQuota, groups: Mapping[str, Sequence[str]]) -> PlanQuota:
    """Return a quota of each unit of a group as one of these units by their names; any other as it is."""
    units = [] if quota.units else list(groups.get(group_key(quota.each), ()) if quota.each else ())
    if not units:
        return quota
    kinds = {kind_of(unit) for unit in units}
    each = kinds.pop() if len(kinds) == 1 else ""
    return quota.model_copy(update={"each": each or quota.each, "units": units})
