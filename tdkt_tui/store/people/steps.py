"""Changes of a list as steps: each is one commit, kept with what was before, and can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.account import account

from . import history
from .database import Database
from .row import Conflict
from .undoing import turn


class Steps:
    """What was done by this session, and what it took back."""

    def __init__(self, database: Database) -> None:
        """Work on an opened database; ``open`` is the usual way."""
        self._database = database
        self._done: list[int] = []
        self._undone: list[int] = []

    def undo(self) -> str | None:
        """Take back my last change of this session; return what it was in words, None where there is none.

        Raises Conflict where another changed it since; that change is then passed over by the next undo. After a
        StoreFault (a full disk, another's long write) the same step can be tried again.
        """
        return self._turn(self._done, self._undone, back=True)

    def redo(self) -> str | None:
        """Do again what was undone last. Raises and returns like undo."""
        return self._turn(self._undone, self._done, back=False)

    def undo_earlier(self) -> str | None:
        """Take back the newest standing change of this account, whichever session made it. Raises like undo."""
        with self._database.writing() as db:
            step = history.newest_by(db, account())
            return turn(db, step, back=True) if step is not None else None

    def redo_earlier(self) -> str | None:
        """Do again what this account took back last, whichever session did. Raises like undo."""
        with self._database.writing() as db:
            step = history.newest_undone_by(db, account())
            return turn(db, step, back=False) if step is not None else None

    def _write(self, act: Callable[[sqlite3.Connection], list[history.Change]]) -> list[history.Change]:
        with self._database.writing() as db:
            changes = act(db)
            step = history.record(db, changes) if changes else None
        if step is not None:
            self._done.append(step)
            self._undone.clear()
        return changes

    def _turn(self, source: list[int], target: list[int], *, back: bool) -> str | None:
        if not source:
            return None
        step = source[-1]
        try:
            with self._database.writing() as db:
                told = turn(db, step, back=back)
        except (Conflict, BadInput):
            source.pop()
            raise
        source.pop()
        target.append(step)
        return told
