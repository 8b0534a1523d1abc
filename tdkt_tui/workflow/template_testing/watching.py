"""Waiting for a file to be saved: files are looked at twice a second.

Looked at, not heard of: what a system tells of changes does not come over the network drives that offices keep their
templates on, and looking at some hundred files costs a millisecond.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.locations import shipped
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import template_folders
from tdkt_tui.workflow.sources import profile_path

from .asked import Asked
from .subjects import subjects

_SECONDS = 0.5
_SETTLED = 2
"""Looks in a row that must show the same: an editor writes a file in several steps."""
_ENDINGS = (".docx", ".txt", ".toml", ".csv", ".tsv", ".xlsx", ".db", ".py")
_MOST = 20_000
"""Files looked at: a folder above them all, named by mistake, must not keep the disk busy."""

Seen = dict[Path, tuple[int, int]]


def watched_folders(asked: Asked) -> list[Path]:
    """Return the folders that hold what an attempt may depend on: templates, profiles, plans, plugins."""
    registry().load_all()
    folders = [*template_folders(), shipped("templates")]
    folders += [profile_path(given).parent for given in asked.profiles]
    folders += [path.parent for subject in subjects(asked) for path in subject.files]
    folders += [Path(given) for given in asked.names if Path(given).is_dir()]
    folders += [place for one in registry().found if (place := one.place()) is not None and place.is_dir()]
    real = sorted({folder.resolve() for folder in folders if folder.is_dir()})
    return [one for one in real if not any(other != one and one.is_relative_to(other) for other in real)]


def looked(folders: list[Path]) -> Seen:
    """Return every file of these folders with its size and time of change; hidden folders are passed over."""
    found: Seen = {}
    for folder in folders:
        for here, inside, names in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith((".", "__"))]
            for name in names:
                if name.endswith(_ENDINGS) and not name.startswith((".", "~$")) and len(found) < _MOST:
                    path = Path(here, name)
                    try:
                        told = path.stat()
                    except OSError:  # gone between the two looks
                        continue
                    found[path] = (told.st_mtime_ns, told.st_size)
    return found


def changes(folders: list[Path], before: Seen) -> Iterator[list[Path]]:
    """Yield the files saved, new or gone since the last time, once they have settled; never ends."""
    while True:
        now = looked(folders)
        steady = 0
        while now == before or steady < _SETTLED - 1:
            time.sleep(_SECONDS)
            again = looked(folders)
            steady = steady + 1 if again == now else 0
            now = again
        yield sorted({path for path in {**before, **now} if before.get(path) != now.get(path)})
        before = now
