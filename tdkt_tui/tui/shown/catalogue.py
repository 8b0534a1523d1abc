"""What the home screen lists, read group by group: the user's own folder, then each province."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from .cards import Card, Group, fault_card
from .faults import as_findings
from .named_cards import named_groups
from .own_cards import RECENT, own_groups
from .turn import TURN


def first_groups(workspace: Path) -> Iterator[Group]:
    """Yield the names of the user's own dossiers and of all that is shipped: quick enough to stand in the first paint.

    Nothing is judged; what cannot be named is left out, and ``read_catalogue`` tells why.
    """
    yield next(own_groups(workspace))
    yield from named_groups()


def read_catalogue(workspace: Path, opened: Sequence[str] = ()) -> Iterator[Group]:
    """Yield each group as soon as it is read; whatever cannot be read is a card that says why.

    A group of the same title takes the place of the one before it: the user's own comes twice, names first.

    opened: files that the user opened by path, in the order of the list.
    """
    yield from own_groups(workspace)
    if opened:
        yield Group(RECENT, tuple(_profiles(opened)))
    with TURN:
        from tdkt_tui import workflow
        from tdkt_tui.workflow.plugins_tried import asking_once, go_on

        try:
            go_on()
            provinces = workflow.provinces()
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            yield Group("Không đọc được danh mục", (fault_card("Danh mục", as_findings(error)),))
            return
    with asking_once():
        for province in provinces:
            yield Group(province.name, tuple(_of_province(province.id)))


def _of_province(province_id: str) -> Iterator[Card]:
    def plans() -> list[Card]:
        from tdkt_tui import workflow

        from .make_cards import plan_card

        return [plan_card(plan) for plan in workflow.plans_of_province(province_id)]

    def profiles() -> list[Card]:
        from tdkt_tui import workflow

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
