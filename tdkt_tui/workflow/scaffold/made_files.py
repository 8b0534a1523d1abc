"""What the program made in a province's folder, by hash: a file that differs by now was changed by a person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.files import read_limited

RECORD = ".da-tao.json"
"""Its name in the folder; without it every file there counts as a person's."""


def record_of(made: Mapping[str, bytes], before: Mapping[str, str] | None = None) -> bytes:
    """Return the record of files made now, with those made before."""
    hashes = {**(before or {}), **{name: _hash(data) for name, data in made.items()}}
    return (json.dumps(hashes, indent=1, sort_keys=True) + "\n").encode()


def recorded(folder: Path) -> dict[str, str]:
    """Return the record of a folder, empty where there is none that can be read."""
    try:
        read = json.loads(read_limited(folder / RECORD))
    except (TdktError, OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(mark) for name, mark in read.items()} if isinstance(read, dict) else {}


def untouched(folder: Path, names: Sequence[str], before: Mapping[str, str]) -> bool:
    """Tell whether each of some files is absent or as it was made."""
    return all(not (folder / name).exists() or _hash(read_limited(folder / name)) == before.get(name) for name in names)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
