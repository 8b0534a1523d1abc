"""What was worked out is kept on disk for the next process: forms of templates, tables read and judged, calendars.

Such a file is code to whoever loads it. So one counts only where this user alone can have written it – every folder
on the way to it is theirs or root's, and open to nobody else's writing – and where it is whole, by a digest over what
it was made of. Anything else is as good as not there: whatever is kept can be worked out again, and nothing here ever
raises. Where the system does not say who may write (Windows), nothing is kept.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.locations import forms_dir

from .circumstances import circumstances

if TYPE_CHECKING:
    import hashlib

MOST_FILES = 200
MOST_BYTES = 32 * 1024 * 1024
LARGEST = 8 * 1024 * 1024
_HEAD = b"tdkt-1\n\0"
_BEFORE = len(_HEAD) + 32
"""Bytes before what is kept: what the file is, and the digest of key and rest."""
REFUSED = (OSError, ValueError, RuntimeError)
"""What a system says that does not let one in; the last of a user without a home."""
_ENDING = ".tdk"
_TEMPORARY = ".tam-"
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_FOLDER = _READ | getattr(os, "O_DIRECTORY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def key_of(kind: str, *made_of: bytes) -> bytes:
    """Return the key of what is made of these bytes by this program with these libraries, in this Python."""
    key = _begun(kind, circumstances()).copy()
    for part in made_of:
        key.update(len(part).to_bytes(8, "big"))
        key.update(part)
    return key.digest()


@lru_cache(maxsize=64)  # the circumstances are a megabyte of hashing for fifty keys
def _begun(*parts: str | bytes) -> hashlib._Hash:
    key = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        key.update(len(data).to_bytes(8, "big"))
        key.update(data)
    return key


def kept(key: bytes) -> bytes | None:
    """Return what was kept under a key; None where nothing was, or where anybody else may have written it."""
    with suppress(*REFUSED), opened_folder(make=False) as folder:
        if folder is None:
            return None
        return _read(folder, key)
    return None


def keep(key: bytes, data: bytes) -> None:
    """Keep bytes under a key, whole or not at all; where that cannot be done, nothing is kept and nothing is said."""
    if len(data) > LARGEST:
        return
    with suppress(*REFUSED), opened_folder(make=True) as folder:
        if folder is None:
            return
        temporary = f"{_TEMPORARY}{os.getpid()}-{os.urandom(6).hex()}"
        try:
            handle = os.open(temporary, _NEW, 0o600, dir_fd=folder)
            with os.fdopen(handle, "wb") as file:
                file.writelines((_HEAD, _digest(key, data), data))
            os.rename(temporary, _name(key), src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=folder)
            raise
        _make_room(folder)


def guarded(path: Path) -> bool:
    """Tell a folder, its links resolved, that nobody but this user and root can put anything into or exchange."""
    at, user = str(path), os.geteuid()
    while True:  # in plain strings: every plugin keeps a file, and Path takes longer over this than reading it does
        found = os.lstat(at)
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (0, user):
            return False
        if found.st_mode & _OTHERS_WRITE and not found.st_mode & stat.S_ISVTX:
            return False
        above = os.path.dirname(at)  # noqa: PTH120 - see above
        if above == at:
            return True
        at = above


@contextmanager
def opened_folder(*, make: bool) -> Iterator[int | None]:
    """Give the folder, opened; None where it is switched off or not this user's own. Raises OSError."""
    place = forms_dir()
    if place is None or not hasattr(os, "getuid"):
        yield None
        return
    path = place.resolve()
    if make and guarded(there := nearest(path)):
        # One by one: those above the last would be as open as the umask lets them, and then refused.
        for missing in reversed([path, *path.parents][: len(path.parts) - len(there.parts)]):
            missing.mkdir(0o700, exist_ok=True)
    folder = os.open(path, _FOLDER)
    try:
        found = os.fstat(folder)
        own = found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE
        yield folder if own and guarded(path.parent) else None
    finally:
        os.close(folder)


def nearest(path: Path) -> Path:
    """Return the folder itself, or the last above it that is there."""
    while not path.exists():
        path = path.parent
    return path


def _read(folder: int, key: bytes) -> bytes | None:
    handle = os.open(_name(key), _READ, dir_fd=folder)
    with os.fdopen(handle, "rb", buffering=0) as file:  # a megabyte of them is read into its place, and not copied
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & _OTHERS_WRITE:
            return None
        if found.st_nlink != 1 or found.st_size > LARGEST + _BEFORE:
            return None
        before, data = file.read(_BEFORE), file.read(max(0, found.st_size - _BEFORE))
        return data if before == _HEAD + _digest(key, data) else None


def _make_room(folder: int) -> None:
    """Remove the oldest files past the limits, and what a killed process left half written."""
    files = sorted(files_of(folder), reverse=True)
    room = MOST_BYTES
    for number, (_, size, name) in enumerate(files):
        room -= size
        if number >= MOST_FILES or room < 0:
            with suppress(OSError):
                os.unlink(name, dir_fd=folder)


def files_of(folder: int) -> list[tuple[int, int, str]]:
    """Return (time written, bytes, name) of every file of ours."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_ENDING) or entry.name.startswith(_TEMPORARY):
                with suppress(OSError):
                    state = entry.stat(follow_symlinks=False)
                    found.append((state.st_mtime_ns, state.st_size, entry.name))
    return found


def _name(key: bytes) -> str:
    return key.hex()[:40] + _ENDING


def _digest(key: bytes, data: bytes) -> bytes:
    digest = sha256(key)
    digest.update(data)
    return digest.digest()
