"""Two profiles held against each other: by key with its label, lists by item, personal values left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tdkt_tui.assembly.twin.over.align import align
from tdkt_tui.model.answers import shown
from tdkt_tui.model.personal import is_personal
from tdkt_tui.model.sampled import called
from tdkt_tui.model.tables import columns_of
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.workspace.merging import differences

from .sources import profile_path

HIDDEN = "(không in)"
"""What stands for a personal value."""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item of a list. item: its words; cells: of one that is in both, each column (label, was, now)."""

    what: Literal["new", "gone", "changed"]
    item: str
    cells: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KeyChange:
    """One key that is another. was, now: as one would type them, "" for nothing; items: of a list, instead of both.

    personal: values are left out.
    """

    key: str
    label: str
    was: str = ""
    now: str = ""
    items: tuple[ItemChange, ...] = ()
    personal: bool = False


def profile_difference(old: str, new: str, *, personal: bool = False) -> list[KeyChange]:
    """Return what differs between two profiles, in the order of the first. personal: names of persons come too.

    Raises NotFound, BadInput for a profile that cannot be read as TOML; what it says need not be sound.
    """
    trees = [open_toml(profile_path(source)).data for source in (old, new)]
    return [_change(key, was, now, hidden=is_personal(key) and not personal)
            for key, (was, now) in differences(*trees).items()]  # fmt: skip


def _change(key: str, was: Any, now: Any, *, hidden: bool) -> KeyChange:
    label = called(key)
    if isinstance(was or now, list) and isinstance(now if now is not None else was, list):
        return KeyChange(key, label, items=tuple(_items(key, was or [], now or [], hidden=hidden)), personal=hidden)
    return KeyChange(key, label, _told(was, hidden=hidden), _told(now, hidden=hidden), personal=hidden)


def _items(key: str, was: Sequence[Any], now: Sequence[Any], *, hidden: bool) -> Iterator[ItemChange]:
    columns = _columns(key)
    keys = [[json.dumps(item, ensure_ascii=False, sort_keys=True, default=str) for item in many] for many in (was, now)]
    pairs = align(keys[0], keys[1], lambda one, other: _likeness(was[one], now[other]))
    kept = {match.old for match in pairs if match is not None}
    for match, item in zip(pairs, now, strict=True):
        if match is None:
            yield ItemChange("new", _told(item, hidden=hidden))
        elif not match.equal:
            cells = tuple(_cells(was[match.old], item, columns, key, hidden=hidden))
            yield ItemChange("changed", HIDDEN if hidden else _name(item), cells)
    yield from (ItemChange("gone", _told(item, hidden=hidden)) for index, item in enumerate(was) if index not in kept)


def _likeness(one: Any, other: Any) -> float:
    """Return how sure it is that two rows are one: by their first value, which names them; plain items never are."""
    if not (isinstance(one, Mapping) and isinstance(other, Mapping)):
        return 0.0
    equal = [name for name, value in other.items() if one.get(name) == value]
    shared = len(equal) / max(len(one), len(other), 1)
    return max(shared, 0.9) if _name(one) == _name(other) else shared


def _cells(
    was: Mapping[str, Any], now: Mapping[str, Any], columns: Mapping[str, str], key: str, *, hidden: bool
) -> Iterator[tuple[str, str, str]]:
    for name in dict.fromkeys([*was, *now]):
        if was.get(name) != now.get(name):
            mine = hidden or is_personal(f"{key}.{name}")
            yield columns.get(name, name), _told(was.get(name), hidden=mine), _told(now.get(name), hidden=mine)


def _columns(key: str) -> dict[str, str]:
    try:
        return {column.key: column.label for column in columns_of(key)}
    except KeyError:
        return {}


def _name(item: Any) -> str:
    return shown(next(iter(item.values()), "")) if isinstance(item, Mapping) else shown(item)


def _told(value: Any, *, hidden: bool) -> str:
    if value is None:
        return ""
    return HIDDEN if hidden else shown(value)
