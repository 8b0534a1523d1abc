"""Plans with the files they come from: read once, and what one amends in another judged with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tdkt_tui.model.amend import amendments_of, with_changes
from tdkt_tui.model.fault import BadInput, NotFound, PluginFault, TdktError, raise_all
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.kept_objects import kept_object
from tdkt_tui.store.toml import open_toml


@dataclass(frozen=True, slots=True)
class PlanSource:
    """A plan, the plugin that brings it, and its file; None for a plan that a plugin built in code."""

    plan: Plan
    plugin: str
    path: Path | None = None


def sourced(source: Plan | Path, plugin_id: str) -> PlanSource:
    """Return a plan as a plugin offers it, its file read. Raises every fault of the file at once."""
    if isinstance(source, Plan):
        return PlanSource(source, plugin_id)
    return PlanSource(read_plan(source, plugin_id), plugin_id, source)


def read_plan(path: Path, plugin_id: str) -> Plan:
    """Read a plan's TOML, once for the same file. Raises every fault of the file at once."""
    return _read(path, plugin_id, _as_it_is(path))


def _as_it_is(path: Path) -> tuple[int, ...]:
    """Return what another file in its place, or other words in it, has otherwise; nothing for one that is not there."""
    try:
        now = path.stat()
    except OSError:
        return ()
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns


@cache
def _read(path: Path, plugin_id: str, _: tuple[int, ...]) -> Plan:
    """Read a plan's file as it is now: one walk writes it and reads it again."""
    return kept_object("ke-hoach", [path], lambda: _validated(path, plugin_id))


def _validated(path: Path, plugin_id: str) -> Plan:
    from tdkt_tui.model.validation import validated

    file = open_toml(path)
    plan, faults = validated(Plan, file.data, place=str(path), lines=file.line)
    raise_all(faults)
    if plan is None:
        raise PluginFault(f"Không đọc được kế hoạch của phần mở rộng “{plugin_id}”.", place=str(path),
                          fix="báo cho người phát hành phần mở rộng")  # fmt: skip
    if plan.unit_group:
        from tdkt_tui.model.grouped import spread

        plan = spread(plan)
    return plan


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
