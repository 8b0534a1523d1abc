"""A plan as later plans amend it, judged on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .blank import judged_on
from .fault import BadInput, TdktError, raise_all
from .plan import Amendment, Plan
from .validation import validated


@dataclass(frozen=True, slots=True)
class Amending:
    """An amendment with the plan that makes it; number: its place in that plan's ``amends``, from 1."""

    by: Plan
    number: int
    amendment: Amendment

    @property
    def in_force(self) -> date:
        """The day from which it applies."""
        return self.amendment.in_force


def amendments_of(plan: Plan, later: Iterable[Plan]) -> list[Amending]:
    """Return what amends a plan, in the order in which it applies: by day, then by the amending plan's own date."""
    found = [
        Amending(other, number, item)
        for other in later
        for number, item in enumerate(other.amends, 1)
        if item.plan == plan.plan.id
    ]
    return sorted(found, key=lambda item: (item.in_force, judged_on(item.by.plan.date) or date.min))


def amended(plan: Plan, later: Iterable[Plan], on: date) -> Plan:
    """Return the plan with every change in force on that day, the earliest first.

    Raises BadInput where a change points at nothing or its value does not fit.
    """
    return with_all(plan, [item for item in amendments_of(plan, later) if item.in_force <= on])


def with_all(plan: Plan, amendings: Sequence[Amending]) -> Plan:
    """Return the plan with these amendments, in their order. Raises as ``amended`` does."""
    for item in amendings:
        plan, faults = with_changes(plan, item)
        raise_all(faults)
    return plan


def with_changes(plan: Plan, item: Amending, omit: Collection[int] = ()) -> tuple[Plan, list[TdktError]]:
    """Return the plan with one amendment's changes, and a fault for each that cannot be made.

    All are made before the result is looked at, so that changes may need each other. omit: numbers (from 1) of changes
    to leave out. The field of a fault is its key in the amending plan: ``amends.1.changes.2.at``. With faults the plan
    comes back as it was.
    """
    from .amend_path import numbered, steps_of  # most plans are as they were issued

    data = plan.model_dump(mode="python", exclude_unset=True)
    faults: list[TdktError] = []
    made: dict[tuple[str | int, ...], int] = {}
    for number, change in enumerate(item.amendment.changes, 1):
        if number in omit:
            continue
        try:
            path = numbered(data, steps_of(change.at))
        except BadInput as fault:
            told = f"Nội dung sửa đổi trỏ tới “{change.at}” không có trong kế hoạch {plan.plan.id}. {fault.what}"
            faults.append(BadInput(told, field=f"{_key(item, number)}.at", fix=fault.fix))
            continue
        if other := next((made[done] for done in made if done[: len(path)] == path[: len(done)]), None):
            told = f"Nội dung sửa đổi thứ {number} và thứ {other} cùng sửa “{change.at}” một lúc."
            faults.append(BadInput(told, field=f"{_key(item, number)}.at", fix="chỉ giữ một"))
            continue
        here: Any = data
        for step in path[:-1]:
            here = here[step]
        here[path[-1]] = change.value
        made[path] = number
    if faults:
        return plan, faults
    after, wrong = validated(Plan, data, place="")
    if after is None or wrong:
        return plan, [_misfit(fault, item, made) for fault in wrong]
    return after, []


def _key(item: Amending, number: int) -> str:
    return f"amends.{item.number}.changes.{number}"


def _misfit(fault: TdktError, item: Amending, made: dict[tuple[str | int, ...], int]) -> BadInput:
    """Tell a fault of the amended plan at the change that made it; at the amendment where no single one did."""
    for path, number in made.items():
        dotted = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
        if f"{fault.field}.".startswith(f"{dotted}.") or (fault.field and f"{dotted}.".startswith(f"{fault.field}.")):
            at = item.amendment.changes[number - 1].at
            what = f"Giá trị mới của “{at}” không hợp với kế hoạch {item.amendment.plan}: {_lowered(fault.what)}"
            return BadInput(what, field=f"{_key(item, number)}.value", fix=fault.fix)
    what = f"Sửa xong thì kế hoạch {item.amendment.plan} không còn đúng: {_lowered(fault.what)}"
    return BadInput(what, field=f"amends.{item.number}", fix=fault.fix)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
