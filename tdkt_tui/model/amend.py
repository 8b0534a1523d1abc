"""A plan as later plans amend it, judged on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from .fault import BadInput
from .plan import Amendment, Plan

_NAMED_BY = ("id", "item", "kind", "unit", "body", "name", "of")


def amended(plan: Plan, later: Iterable[Plan], on: date) -> Plan:
    """Return the plan with every change in force on that day, the earliest first.

    Raises BadInput where a change points at nothing.
    """
    changes = sorted(
        (item for other in later for item in other.amends if item.plan == plan.plan.id and item.in_force <= on),
        key=lambda item: item.in_force,
    )
    if not changes:
        return plan
    data = plan.model_dump(mode="python", exclude_unset=True)
    for amendment in changes:
        _apply(data, amendment)
    return Plan.model_validate(data)


def _apply(data: dict[str, Any], amendment: Amendment) -> None:
    for change in amendment.changes:
        *path, last = change.at.split(".")
        here: Any = data
        for step in path:
            here = _step(here, step)
        if not isinstance(here, dict):
            raise BadInput(f"Nội dung sửa đổi trỏ tới “{change.at}” không có trong kế hoạch {amendment.plan}.",
                           field=change.at, fix="sửa lại đường dẫn trong bảng amends.changes")  # fmt: skip
        here[last] = change.value


def _step(here: Any, step: str) -> Any:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, list):
        for item in here:
            if any(item.get(key) == step for key in _NAMED_BY):
                return item
    return None
