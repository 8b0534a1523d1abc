"""Carrying out a staged batch so that a kill at any moment leaves it undone, or to be completed, never in between.

A staging folder stands in the folder that it is for::

    .tdkt-dang-ghi-ab12/
        new/giay-moi/001.docx   what is to be moved into place
        old/0                   second name of the file that step 0 replaces or removes
        du-kien.json            the steps; staged, not yet committed

One rename of the list of steps is the commit: ``du-kien.json`` → ``da-ghi.json``. From then on the batch is rolled
forward. Should a move be refused, one more rename (→ ``hoan-lai.json``) declares that it is rolled back instead.
Every step may be repeated, so whoever comes after a kill goes on where it stopped. Without either list, or when all is
done, the folder is only to be dropped.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from tdkt_tui.model.fault import StoreFault

from .disk import fill, sync_folder

PREFIX = ".tdkt-dang-ghi-"
_STAGED, _COMMITTED, _UNDOING = "du-kien.json", "da-ghi.json", "hoan-lai.json"


@dataclass(frozen=True, slots=True)
class Steps:
    """What a batch does, in this order.

    folders: to be made. written, removed: relative names. had: which names existed before; the n-th name's earlier
    file is kept as ``old/n``.
    """

    folders: Sequence[str]
    written: Sequence[str]
    removed: Sequence[str]
    had: Sequence[str]

    @property
    def names(self) -> list[str]:
        """Return every name in the order of the kept files."""
        return [*self.written, *self.removed]


def note(staging: Path, steps: Steps) -> None:
    """Write down the steps of a staged batch."""
    data = json.dumps(asdict(steps)).encode()
    fill(os.open(staging / _STAGED, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), data)
    sync_folder(staging)


def carry_out(staging: Path) -> None:
    """Commit a staged batch and move it into place, or take every step back and raise what was in the way."""
    try:
        if not (staging / _COMMITTED).exists():
            (staging / _STAGED).rename(staging / _COMMITTED)
            sync_folder(staging)
        _forward(staging)
    except BaseException:
        _take_back(staging)
        drop(staging)
        raise
    drop(staging)


def settle(base: Path) -> None:
    """Complete or undo what killed writers left in a folder; no writer may be at work there."""
    for staging in sorted(base.glob(f"{PREFIX}*")) if base.is_dir() else []:
        if staging.is_symlink() or not staging.is_dir():
            continue
        if (staging / _COMMITTED).exists():
            carry_out(staging)
        elif (staging / _UNDOING).exists():
            _take_back(staging)
        drop(staging)


def drop(staging: Path) -> None:
    """Remove a staging folder, its list first: without it nobody carries the batch out again."""
    for _ in range(2):  # a disk's passing refusal
        for name in (_COMMITTED, _UNDOING):
            with suppress(OSError):
                (staging / name).unlink(missing_ok=True)
        shutil.rmtree(staging, ignore_errors=True)
        if not staging.exists():
            break


def _read(path: Path) -> Steps:
    told: dict[str, Any] = json.loads(path.read_bytes())
    return Steps(**told)


def _forward(staging: Path) -> None:
    directory, steps = staging.parent, _read(staging / _COMMITTED)
    for folder in steps.folders:
        (directory / folder).mkdir(mode=0o700, exist_ok=True)
    for name in steps.written:
        source = staging / "new" / name
        if source.exists():
            source.replace(directory / name)
    for name in steps.removed:
        (directory / name).unlink(missing_ok=True)
    _sync_parents(directory, [*steps.folders, *steps.names])
    for name in steps.removed:
        for above in list(PurePosixPath(name).parents)[:-1]:
            with suppress(OSError):  # it still holds something
                (directory / above).rmdir()


def _take_back(staging: Path) -> None:
    try:
        if (staging / _COMMITTED).exists():
            (staging / _COMMITTED).rename(staging / _UNDOING)
            sync_folder(staging)
        if (staging / _UNDOING).exists():
            _backward(staging)
    except OSError as error:
        raise StoreFault(
            "Ổ đĩa từ chối giữa chừng; bộ văn bản có thể đang lẫn tệp cũ với tệp mới.",
            place=str(staging.parent),
            fix="kiểm tra ổ đĩa rồi lập lại: việc dở dang được hoàn tất hoặc hủy trọn bộ trước khi ghi tiếp",
        ) from error


def _backward(staging: Path) -> None:
    directory, steps = staging.parent, _read(staging / _UNDOING)
    for number, name in reversed(list(enumerate(steps.names))):
        kept, target = staging / "old" / str(number), directory / name
        if name in steps.had:
            if os.path.lexists(kept):
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                kept.replace(target)
        elif not (staging / "new" / name).exists():
            target.unlink(missing_ok=True)
    for folder in reversed(steps.folders):
        with suppress(OSError):
            (directory / folder).rmdir()
    _sync_parents(directory, steps.names)


def _sync_parents(directory: Path, names: Sequence[str]) -> None:
    for folder in dict.fromkeys((directory / name).parent for name in names):
        if folder.is_dir():
            sync_folder(folder)
