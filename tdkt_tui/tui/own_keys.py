"""A user's own keys: ``keymap.toml`` in the configuration folder, binding id → keys."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.locations import config_dir
from tdkt_tui.model.fault import BadInput

from .keymap import KEYS

NAME = "keymap.toml"


def own_keys(folder: Path | None = None) -> dict[str, str]:
    """Return the user's keys; empty without a file.

    Raises BadInput for a file that cannot be read, an unknown id, or keys that are not text.
    """
    path = (folder or config_dir()) / NAME
    if not path.is_file():
        return {}
    from tdkt_tui.store.toml import read_toml

    given = read_toml(path)
    for name, keys in given.items():
        if name not in KEYS:
            raise BadInput(f"Không có thao tác “{name}”.", place=str(path), fix="dùng một trong: " + ", ".join(KEYS))
        if not isinstance(keys, str) or not keys.strip():
            raise BadInput("Phím phải viết bằng chữ.", place=str(path), field=name, fix='ví dụ: "home.build" = "f6"')
    return {name: str(keys) for name, keys in given.items()}
