"""Plans with the files they come from, so that what one plan amends in another is judged with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tdkt_tui.model.amend import amendments_of, with_changes
from tdkt_tui.model.fault import BadInput, NotFound, TdktError
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.toml import open_toml


@dataclass(frozen=True, slots=True)
class PlanSource:
    """A plan, the plugin that brings it, and its file; None for a plan that a plugin built in code."""

    plan: Plan
    plugin: str
    path: Path | None = None


def unsound(sources: Sequence[PlanSource]) -> Iterator[tuple[PlanSource, list[TdktError]]]:
    """Yield each plan whose amendments cannot be made, with every fault of them at its line.

    An amendment is tried on the plan as the earlier ones leave it, in the order in which they come into force.
    """
    if not any(source.plan.amends for source in sources):
        return
    plans = [source.plan for source in sources]
    faults: dict[int, list[TdktError]] = {}
    for plan in plans:
        for item in amendments_of(plan, plans):
            plan, wrong = with_changes(plan, item)  # noqa: PLW2901 - the next one amends the amended plan
            faults.setdefault(id(item.by), []).extend(wrong)
    known = {plan.plan.id for plan in plans}
    for source in sources:
        told = [*faults.get(id(source.plan), []), *_unknown(source.plan, known), *_backward(source.plan, plans)]
        if told:
            line = open_toml(source.path).line if source.path else None
            yield source, [_placed(fault, source, line) for fault in told]


def _unknown(plan: Plan, known: set[str]) -> Iterator[TdktError]:
    for number, item in enumerate(plan.amends, 1):
        if item.plan not in known or item.plan == plan.plan.id:
            others = ", ".join(sorted(known - {plan.plan.id})) or "chưa có"
            yield NotFound(f"Kế hoạch được sửa “{item.plan}” không có trong các kế hoạch của tỉnh.",
                           field=f"amends.{number}.plan", fix=f"ghi mã kế hoạch khác của tỉnh: {others}")  # fmt: skip


def _backward(plan: Plan, plans: Sequence[Plan]) -> Iterator[TdktError]:
    """Yield a fault where a plan amends one that was issued after it: two of them could amend each other for ever."""
    dates = {other.plan.id: other.plan.date for other in plans}
    for number, item in enumerate(plan.amends, 1):
        theirs, own = dates.get(item.plan), plan.plan.date
        if isinstance(theirs, date) and isinstance(own, date) and theirs > own:
            yield BadInput(f"Kế hoạch được sửa “{item.plan}” ban hành sau kế hoạch sửa đổi.",
                           field=f"amends.{number}.plan", fix="ghi mã của kế hoạch đã ban hành trước")  # fmt: skip


def _placed(fault: TdktError, source: PlanSource, line: Callable[[str], int | None] | None) -> TdktError:
    place = str(source.path) if source.path else f"kế hoạch {source.plan.plan.id}"
    at = line(fault.field) if line else None
    fault.place = f"{place}, dòng {at}" if at else place
    return fault
