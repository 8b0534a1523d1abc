"""One writer in a folder at a time, by an advisory lock on the folder itself: nothing is left behind to clean up."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tdkt_tui.model.fault import StoreFault

WAIT_SECONDS = 10.0
"""How long a second writer waits for the first, who holds the lock only while bytes go to disk."""
_STEP_SECONDS = 0.05
_NO_LOCKS_HERE = {errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS}
"""What network file systems answer that cannot lock a folder; there the last writer wins, as everywhere on them."""


@contextmanager
def locked(directory: Path) -> Iterator[Path]:
    """Hold the folder, or while it does not exist its nearest existing ancestor; give which one it is.

    Raises StoreFault where another writer does not finish in time, OSError where the folder cannot be opened.
    """
    until = time.monotonic() + WAIT_SECONDS
    while True:
        base = _nearest(directory)
        handle = os.open(base, os.O_RDONLY)
        try:
            _take(handle, directory, until)
            # While this one waited, another may have made the folder, or removed it.
            if _nearest(directory) == base and os.path.samestat(os.fstat(handle), base.stat()):
                yield base
                return
        finally:
            os.close(handle)


def _nearest(directory: Path) -> Path:
    while not directory.exists():
        directory = directory.parent
    return directory


def _take(handle: int, directory: Path, until: float) -> None:
    while not take_now(handle):
        if time.monotonic() >= until:
            raise StoreFault("Một lần lập khác đang ghi vào thư mục này. Chưa ghi gì.", place=str(directory),
                             fix="chờ lần kia xong rồi chạy lại, hoặc ghi vào thư mục khác") from None  # fmt: skip
        time.sleep(_STEP_SECONDS)


def take_now(handle: int) -> bool:
    """Take the lock of an open file if nobody else holds it; where locks do not exist it counts as taken.

    The system frees it when the file is closed, or its holder ends in any way.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS_HERE:
            raise
    return True
