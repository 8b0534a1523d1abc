"""A batch of files below a folder as one commit: after a kill or a power cut there is the old set or the new one.

Everything is staged and synced first, inside the folder (its parent may be another file system or forbid writing).
A folder that does not exist yet is staged as a whole, and one rename is the commit; for one that exists see journal.py.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import Event

from tdkt_tui.model.fault import Cancelled, StoreFault

from .disk import fill, sync_file_system, sync_folder, syncs_at_once, told
from .journal import PREFIX, Steps, carry_out, drop, note, settle
from .locking import locked

_FEW = 100
"""Up to so many files are synced one by one; the whole file system's sync waits for what others wrote too."""


def commit_batch(
    directory: Path, files: Mapping[str, bytes], cancel: Event | None = None, *, remove: Collection[str] = ()
) -> None:
    """Write a batch of files below a folder as one commit; other files there stay.

    files: relative name ("giay-moi/001.docx") → bytes; they are moved into place in this order. remove: names of files
    that go within the same commit. cancel: set it to stop.
    Raises StoreFault or Cancelled; then nothing new is visible, and every replaced file is back.
    """
    for name in (*files, *remove):
        _check(name)
    with opened(directory) as folder:
        folder.commit(files, cancel, remove=remove)


def recover(directory: Path) -> None:
    """Complete or undo what a killed batch left, so that the folder holds one whole set. Raises StoreFault."""
    with opened(directory):
        pass


@contextmanager
def opened(directory: Path) -> Iterator[Folder]:
    """Hold a folder that may not exist yet: no other batch goes in meanwhile, so what is read there stays true.

    What a killed batch left is settled first. Raises StoreFault.
    """
    with told(directory):
        directory = Path(os.path.realpath(directory))
        with locked(directory) as base:
            settle(base)
            yield Folder(directory, base)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder held for one batch. base: the folder itself, or its nearest existing ancestor."""

    directory: Path
    base: Path

    def commit(self, files: Mapping[str, bytes], cancel: Event | None = None, *, remove: Collection[str] = ()) -> None:
        """Write and remove as one commit. Raises as commit_batch does."""
        names = {str(_check(name)): data for name, data in files.items()}
        gone = [str(_check(name)) for name in remove]
        with told(self.directory):
            staging = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self.base))
            if self.base == self.directory:
                _into_existing(staging, names, [name for name in gone if name not in names], cancel)
            else:
                _as_a_whole(staging, self.directory.relative_to(self.base).parts, names, cancel)


def _as_a_whole(staging: Path, parts: tuple[str, ...], files: Mapping[str, bytes], cancel: Event | None) -> None:
    made = staging.parent / parts[0]
    try:
        _stage(staging.joinpath(*parts[1:]), files, cancel)
        _sync_tree(staging)
        _stop(cancel)
        staging.rename(made)
        try:
            sync_folder(made.parent)
        except BaseException:
            made.rename(staging)
            raise
    except BaseException:
        drop(staging)
        raise


def _into_existing(staging: Path, files: Mapping[str, bytes], remove: list[str], cancel: Event | None) -> None:
    try:
        directory = staging.parent
        _stage(staging / "new", files, cancel)
        (staging / "old").mkdir(mode=0o700)
        removed = [name for name in remove if (directory / name).is_file()]
        had = []
        for number, name in enumerate([*files, *removed]):
            if os.path.lexists(directory / name):
                _keep(directory / name, staging / "old" / str(number))
                had.append(name)
        above = [str(folder) for name in files for folder in reversed(list(PurePosixPath(name).parents)[:-1])]
        folders = [folder for folder in dict.fromkeys(above) if not (directory / folder).exists()]
        _sync_tree(staging)
        sync_folder(directory)
        note(staging, Steps(folders, list(files), removed, had))
        _stop(cancel)
    except BaseException:
        drop(staging)
        raise
    carry_out(staging)


def _stage(root: Path, files: Mapping[str, bytes], cancel: Event | None) -> None:
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in dict.fromkeys((root / name).parent for name in files):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    together = len(files) > _FEW and syncs_at_once()
    for name, data in files.items():
        _stop(cancel)
        fill(os.open(root / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), data, through=not together)
    if together:
        sync_file_system(root)


def _keep(target: Path, kept: Path) -> None:
    """Keep a second name of the file to be replaced, so that its own name is never without a file."""
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    try:
        os.link(target, kept, follow_symlinks=False)
    except OSError:  # a file system without links
        shutil.copy2(target, kept, follow_symlinks=False)
        if not kept.is_symlink():
            with kept.open("rb") as file:
                os.fsync(file.fileno())


def _sync_tree(root: Path) -> None:
    for folder in [*(path for path in root.rglob("*") if path.is_dir() and not path.is_symlink()), root]:
        sync_folder(folder)


def _check(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    odd = not path.parts or path.is_absolute() or ".." in path.parts or "\0" in name or "\\" in name
    if odd or path.parts[0].startswith(PREFIX):
        raise StoreFault("Tên tệp không hợp lệ.", place=name.replace("\0", ""), fix="dùng tên tương đối, không có “..”")
    return path


def _stop(cancel: Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
