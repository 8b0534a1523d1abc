"""A user's own keys: ``keymap.toml`` in the configuration folder, binding id → keys."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

from tdkt_tui.locations import config_dir
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.near import meant

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


def own_keys(folder: Path | None = None) -> dict[str, str]:
    """Return the user's keys; empty without a file.

    Raises BadInput for a file that cannot be read, an unknown id, keys that are not text or that no keyboard has.
    """
    path = (folder or config_dir()) / NAME
    if not path.is_file():
        return {}
    from tdkt_tui.store.toml import read_toml

    given = read_toml(path)
    for name, keys in given.items():
        if name not in KEYS:
            near = meant(name, {known: known for known in KEYS})
            raise BadInput(f"Không có thao tác “{name}”.", place=str(path),
                           fix=(f"có phải {near}? " if near else "") + "xem mã các thao tác: tdkt keymap")  # fmt: skip
        if not isinstance(keys, str) or not keys.strip():
            raise BadInput("Phím phải viết bằng chữ.", place=str(path), field=name, fix='ví dụ: "home.build" = "f6"')
        for key in keys.split(","):
            if not is_key(key.strip()):
                raise BadInput(f"Không có phím nào tên “{key.strip()}”.", place=str(path), field=name,
                               fix="tên phím: chữ cái, f1 … f12, enter, slash, ctrl+p …; xem: tdkt keymap")  # fmt: skip
    return {name: str(keys) for name, keys in given.items()}
