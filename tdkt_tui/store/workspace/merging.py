"""Two people changed one profile: what each changed, what goes together, and where a person must choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.keys import steps_of

from .merging_rows import rows_together

Tree = Mapping[str, Any]
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that both changed, each to something else; None stands for "not there"."""

    key: str
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merge:
    """changes: what of ours can be laid over theirs, by dotted key (None takes away). clashes: what needs a choice."""

    changes: dict[str, Any]
    clashes: tuple[Clash, ...]


def merged(base: Tree, ours: Tree, theirs: Tree) -> Merge:
    """Compare by field: a table by its keys, a list by its rows; where both touched one row the list is one value."""
    changes: dict[str, Any] = {}
    clashes = []
    for key in _keys(base, ours, theirs):
        was, mine, other = (_at(tree, key) for tree in (base, ours, theirs))
        if mine in (was, other):
            continue
        if other == was:
            changes[key] = _told(mine)
        elif (rows := _rows(was, mine, other)) is not None:
            changes[key] = rows
        else:
            clashes.append(Clash(key, _told(was), _told(mine), _told(other)))
    return Merge(changes, tuple(clashes))


def _rows(was: Any, mine: Any, other: Any) -> list[Any] | None:
    if not (isinstance(mine, list) and isinstance(other, list)):
        return None
    return rows_together(was if isinstance(was, list) else [], mine, other)


def differences(old: Tree, new: Tree) -> dict[str, tuple[Any, Any]]:
    """Return dotted key → (old, new) for every field that differs; None stands for "not there"."""
    found = {key: (_at(old, key), _at(new, key)) for key in _keys(old, new)}
    return {key: (_told(was), _told(now)) for key, (was, now) in found.items() if was != now}


def _keys(*trees: Tree) -> list[str]:
    keys: dict[str, None] = {}
    for tree in trees:
        keys.update(dict.fromkeys(_leaves(tree)))
    # A key that is a table in one tree and a value in another is one field: the shorter name stands for both.
    return [key for key in keys if not any(key.startswith(f"{other}.") for other in keys)]


def _leaves(tree: Tree, above: str = "") -> list[str]:
    found = []
    for name, value in tree.items():
        key = f"{above}{name}"
        found += _leaves(value, f"{key}.") if isinstance(value, dict) and value else [key]
    return found


def _at(tree: Any, key: str) -> Any:
    for step in steps_of(key):
        if not isinstance(tree, Mapping) or step not in tree:
            return _ABSENT
        tree = tree[step]
    return tree


def _told(value: Any) -> Any:
    return None if value is _ABSENT else value
