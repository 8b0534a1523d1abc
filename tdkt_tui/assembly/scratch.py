"""A folder for one run of another program: gone afterwards, however the run ends."""

from __future__ import annotations

import shutil
import tempfile
import time
import weakref
from pathlib import Path
from types import TracebackType

from tdkt_tui.store.stops import StopsWait

_SECONDS = 5.0


class Scratch:
    """A new folder that this user alone can read, removed on leaving.

    Unlike ``tempfile.TemporaryDirectory`` no stop falls between making it and knowing of it, none cuts its removal
    short, and what a program that was just killed still wrote into it is removed too.
    """

    def __init__(self, prefix: str) -> None:
        with StopsWait():
            self.path = Path(tempfile.mkdtemp(prefix=prefix))
            self._remove = weakref.finalize(self, _remove, self.path)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        with StopsWait():
            self._remove()


def _remove(folder: Path) -> None:
    """Remove a folder; a killed program's last call may put a file into what is being emptied: then again."""
    end = time.monotonic() + _SECONDS
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists() or time.monotonic() > end:
            return
        time.sleep(0.02)
