"""The names of what is shipped as they were last read: a start need not load a plugin to show a list of them.

They count only while nothing that they were read from has changed, by time and size of every file and folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from tdkt_tui import __version__
from tdkt_tui.locations import allow_file, cache_dir, choice_file, plugin_dirs
from tdkt_tui.model.fault import TdktError

NAME = "ten-danh-muc.json"


class Named(NamedTuple):
    """A plan or a sample profile ("plan", "profile"), its id, and the name that a list gives it."""

    kind: str
    id: str
    name: str


Names = list[tuple[str, list[Named]]]
"""Each province's name with what is shipped of it."""


def kept_names() -> Names | None:
    """Return what was kept; None where nothing was, or where something has changed since."""
    try:
        held = json.loads((cache_dir() / NAME).read_bytes())
        if held["of"] != _circumstances() or any(_state(path) != state for path, state in held["from"].items()):
            return None
        return [(str(province), [Named(*map(str, item)) for item in names]) for province, names in held["names"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):  # not there, or not ours
        return None


def keep_names(names: Names, read_from: Iterable[Path]) -> None:
    """Keep names with the state of all that they were read from; where that cannot be written, nothing is kept."""
    from tdkt_tui.store.files import write_whole

    watched = {str(path): _state(str(path)) for path in (*read_from, *map(Path, _circumstances()[1:]))}
    held = {"of": _circumstances(), "from": watched, "names": names}
    try:
        cache_dir().mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(cache_dir() / NAME, json.dumps(held, ensure_ascii=False).encode())
    except (OSError, TdktError):
        return


def _circumstances() -> list[str]:
    """Return what decides which plugins there are: the program, where one can be, what is allowed and chosen."""
    allow = [str(path) for path in (allow_file(),) if path]
    return [__version__, *(path for path in sys.path if path), *map(str, plugin_dirs()), str(choice_file()), *allow]


def _state(path: str) -> list[Any] | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size]
