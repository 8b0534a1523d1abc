"""One connection to a ``people.db``: opened safely, written in whole transactions.

Rollback journal and not the write-ahead log: the latter has a corruption bug in SQLite before 3.51.3, does not work on
network file systems, and needs a writable folder to be read.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from tdkt_tui.model.fault import NotFound
from tdkt_tui.store import disk
from tdkt_tui.store.files import open_regular

from . import faults
from .schema import is_newest, prepare

WAIT_SECONDS = 15.0
"""How long one waits for another's transaction; of eight at once none waited longer than a quarter of a second."""
_SET_UP = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",  # what is taken away is overwritten, not only forgotten
    "PRAGMA temp_store = MEMORY",  # no copy of people in a folder for temporary files
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Database:
    """A connection that any one thread at a time may use."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        """Open the file, making it for the owner alone where it is not there.

        Raises StoreFault, BadInput for what is no list of ours, NotFound where it must be there.
        """
        self.path = path
        self.lock = RLock()
        with disk.told(path):
            if create:
                with suppress(FileExistsError):
                    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            try:
                open_regular(path).close()  # SQLite would wait for ever for a pipe
            except FileNotFoundError:
                raise NotFound("Hồ sơ chưa có danh sách đại biểu.", place=str(path),
                               fix="nhập danh sách: tdkt delegates import TỆP HỒ_SƠ") from None  # fmt: skip
        with faults.told(path):
            # By a URI SQLite never makes a file that went away meanwhile; it would be for all to read.
            self.db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=WAIT_SECONDS,
                                      isolation_level=None, check_same_thread=False)  # fmt: skip
            try:
                for statement in _SET_UP:
                    self.db.execute(statement)
                prepare(self.db, str(path))
            except BaseException:
                self.db.close()
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection to read; all that is read inside is of one moment."""
        with self.lock, faults.told(self.path):
            if self.db.in_transaction:
                yield self.db
                return
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                self._back()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection to write; everything inside is one commit, or nothing at all.

        Raises StoreFault for a file of an older tdkt that may only be read.
        """
        with self.lock, faults.told(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                if not is_newest(self.db):
                    raise faults.old_file(str(self.path))
                yield self.db
                self.db.execute("COMMIT")
            finally:
                self._back()

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection outside any transaction, for what makes its own."""
        with self.lock, faults.told(self.path):
            yield self.db

    def _back(self) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection; a second time is nothing."""
        with self.lock:
            self.db.close()
