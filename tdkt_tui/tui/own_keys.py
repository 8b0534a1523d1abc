"""A user's own keys: ``keymap.toml`` in the configuration folder, binding id → keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

from tdkt_tui.locations import config_dir
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.near import meant

from .key_clashes import settled
from .keymap import KEYS

NAME = "keymap.toml"
_HELD = ("ctrl", "shift", "alt", "super", "meta", "hyper")


def is_key(key: str) -> bool:
    """Tell whether a terminal may send a key of that name, as Textual names keys: "f6", "ctrl+p", "slash", "y"."""
    *held, last = key.split("+")
    if not all(part in _HELD for part in held):
        return False
    if len(last) == 1 or last in {*KEY_NAME_REPLACEMENTS.values(), *(item.value for item in Keys)}:
        return True
    try:
        unicodedata.lookup(KEY_TO_UNICODE_NAME.get(last, last.replace("_", " ")))
    except KeyError:
        return False
    return True


def own_keys(folder: Path | None = None) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the user's keys and what is wrong with the file, a sentence each, the first after its path.

    Both are empty without a file.

    A line of no use is left out and told, the others count; so is an action that lost its key to another. Raises
    BadInput or StoreFault for a file that cannot be read at all.
    """
    path = (folder or config_dir()) / NAME
    if not path.is_file():
        return {}, ()
    from tdkt_tui.store.toml import open_toml

    file = open_toml(path)
    good: dict[str, str] = {}
    told = []
    for name, keys in _lines(file.data):
        try:
            good[name] = _sound(name, keys)
        except BadInput as fault:
            line = file.line(name)
            told.append(f"{f'Dòng {line}' if line else name} bị bỏ qua: {fault}")
    settled_keys, lost = settled(good)
    every = [*told, *lost]
    return settled_keys, tuple([f"{path}: {every[0]}", *every[1:]] if every else ())


def _lines(data: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield (id, keys) of a file; an id without quotes is a table to TOML and means the same."""
    for name, keys in data.items():
        if isinstance(keys, dict):
            yield from ((f"{name}.{inner}", one) for inner, one in keys.items())
        else:
            yield name, keys


def _sound(name: str, keys: object) -> str:
    """Return the keys of one line. Raises BadInput for an unknown id, keys that are no text or that no keyboard has."""
    if name not in KEYS:
        near = meant(name, {known: known for known in KEYS})
        raise BadInput(f"Không có thao tác “{name}”.",
                       fix=(f"có phải {near}? " if near else "") + "xem mã các thao tác: tdkt keymap")  # fmt: skip
    if not isinstance(keys, str) or not keys.strip():
        raise BadInput("Phím phải viết bằng chữ.", field=name, fix='ví dụ: "home.build" = "f6"')
    every = [key.strip() for key in keys.split(",")]
    for key in every:
        if not is_key(key):
            raise BadInput(f"Không có phím nào tên “{key}”.", field=name,
                           fix="tên phím: chữ cái, f1 … f12, enter, slash, ctrl+p …; xem: tdkt keymap")  # fmt: skip
    return ",".join(every)
