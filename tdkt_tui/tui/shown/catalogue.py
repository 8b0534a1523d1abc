"""What the home screen lists, read group by group: the user's own folder, then each province."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from .cards import Card, Group, fault_card
from .faults import as_findings
from .turn import TURN


def read_catalogue(workspace: Path | None, opened: Sequence[str] = ()) -> Iterator[Group]:
    """Yield each group as soon as it is read; whatever cannot be read is a card that says why.

    opened: files that the user opened by path, in the order of the list.
    """
    from tdkt_tui import workflow

    if workspace is not None:
        yield Group("Hồ sơ của tôi", tuple(_profiles(_sources(workspace))))
    if opened:
        yield Group("Mở gần đây", tuple(_profiles(opened)))
    with TURN:
        try:
            provinces = workflow.provinces()
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            yield Group("Không đọc được danh mục", (fault_card("Danh mục", as_findings(error)),))
            return
    for province in provinces:
        yield Group(province.name, tuple(_of_province(province.id)))


def _of_province(province_id: str) -> Iterator[Card]:
    from tdkt_tui import workflow

    from .make_cards import plan_card

    def plans() -> list[Card]:
        return [plan_card(plan) for plan in workflow.plans_of_province(province_id)]

    def profiles() -> list[Card]:
        return list(_profiles([profile.id for profile in workflow.shipped_profiles(province_id)]))

    yield from _guarded("Kế hoạch", plans)
    yield from _guarded("Hồ sơ mẫu", profiles)


def _profiles(sources: Iterable[str]) -> Iterator[Card]:
    for source in sources:
        yield from _guarded(source, partial(_profile, source), "profile")


def _profile(source: str) -> list[Card]:
    from tdkt_tui.workflow import load_leniently

    from .make_cards import profile_card

    return [profile_card(source, load_leniently(source))]


def _guarded(name: str, read: Callable[[], list[Card]], kind: Literal["profile", "fault"] = "fault") -> list[Card]:
    with TURN:
        try:
            return read()
        except Exception as error:  # noqa: BLE001 - one that is broken must not hide the others
            return [fault_card(name, as_findings(error), kind)]


def _sources(workspace: Path) -> list[str]:
    files = [*workspace.glob("*.toml"), *(path.parent for path in workspace.glob("*/profile.toml"))]
    return sorted(str(path) for path in files)
