"""What is being typed, kept within a second: a dropped line, a signal or a crash costs no word.

A draft holds raw text by field, since half a date is no date yet. Each session writes a file of its own, numbered by a
counter that only grows; a session that ended well takes its file away, so that any other left over is to be offered.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import clean
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.locking import locked, take_now

from .folder import DossierFolder

_MAX_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Draft:
    """Typed text that is not saved: revision of the profile it was typed over, and raw text by dotted key."""

    base: str
    fields: Mapping[str, str]
    number: int = 0
    path: Path | None = None


@dataclass(slots=True)
class DraftFile:
    """One session's draft. ``write`` as often as text changes, ``drop`` when everything is saved."""

    folder: DossierFolder
    _path: Path | None = field(default=None, init=False)
    _lock: int | None = field(default=None, init=False)

    def write(self, base: str, fields: Mapping[str, str]) -> None:
        """Keep the typed text, whole or not at all. Raises StoreFault; an older draft then stays."""
        if self._path is None:
            self.folder.prepare()
            with told(self.folder.drafts), locked(self.folder.drafts):
                number = max((draft.number for draft in _all(self.folder)), default=0) + 1
                self._path = self.folder.drafts / f"{number:06d}.json"
                self._lock = os.open(_lock_path(self._path), os.O_RDWR | os.O_CREAT, 0o600)
                take_now(self._lock)
                write_whole(self._path, _packed(base, {}))
        write_whole(self._path, _packed(base, fields))

    def drop(self) -> None:
        """Take the draft away: what it held is saved, or given up."""
        if self._path is not None:
            _remove(self._path)
            self._path = None
        self.leave()

    def leave(self) -> None:
        """End the session and leave the draft to be offered; a write that comes late goes into the same one."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def left_over(folder: DossierFolder) -> list[Draft]:
    """Return the drafts of sessions that ended without saving, the newest last; one of a living session is not."""
    return [draft for draft in _all(folder) if draft.fields and not _alive(draft.path)]


def in_use(folder: DossierFolder) -> bool:
    """Tell whether a living session holds typed text that is not saved."""
    return any(_alive(draft.path) for draft in _all(folder))


def discard(draft: Draft) -> None:
    """Take a left-over draft away. Raises StoreFault."""
    if draft.path is not None:
        _remove(draft.path)


def _remove(path: Path) -> None:
    with told(path):
        path.unlink(missing_ok=True)
        _lock_path(path).unlink(missing_ok=True)


def _all(folder: DossierFolder) -> list[Draft]:
    if not folder.drafts.is_dir():
        return []
    found = [_read(path) for path in sorted(folder.drafts.glob("[0-9]*.json"))]
    return sorted((draft for draft in found if draft is not None), key=lambda draft: draft.number)


def _packed(base: str, fields: Mapping[str, str]) -> bytes:
    return json.dumps({"base": base, "fields": dict(fields)}, ensure_ascii=False).encode()


def _read(path: Path) -> Draft | None:
    try:
        held = json.loads(read_limited(path, _MAX_BYTES))
        fields = {clean(key): clean(text) for key, text in held["fields"].items()}
        return Draft(clean(held["base"]), fields, int(path.stem), path)
    except (TdktError, ValueError, TypeError, KeyError, AttributeError):  # not ours, or gone meanwhile
        return None


def _lock_path(path: Path) -> Path:
    return path.with_suffix(".khoa")


def _alive(path: Path | None) -> bool:
    """Tell whether the session that writes this draft still runs: the system frees its lock whatever ends it."""
    if path is None:
        return False
    try:
        handle = os.open(_lock_path(path), os.O_RDWR)
    except OSError:
        return False
    try:
        return not take_now(handle)
    finally:
        os.close(handle)
