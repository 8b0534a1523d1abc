"""Erasing a person everywhere in the list, history too (Luật 91/2025/QH15: the right to have one's data erased)."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from tdkt_tui.model.fault import TdktError

from . import history
from .database import Database

_CHORE = "vacuum"


def erase(database: Database, person: int) -> bool:
    """Take out the row and every change of it that was kept; False where neither is there.

    Rows taken away are overwritten at once; the file is then laid out anew, for a page that was rearranged may keep an
    older copy in what is unused of it. Raises StoreFault: then the list is as it was, or at least the row is gone and
    the next opening lays the file out anew.
    """
    with database.writing() as db:
        gone = db.execute("DELETE FROM people WHERE id = ?", (person,)).rowcount
        gone += db.execute("DELETE FROM history WHERE person = ? AND act != 'erase'", (person,)).rowcount
        if not gone:
            return False
        history.note(db, "erase", 1, person=person)
        _plan(db)
    _lay_out_anew(database)
    return True


def finish(database: Database) -> None:
    """Lay the file out anew where a kill came between an erasure and that; one that cannot be written to stays."""
    with database.reading() as db:
        due = db.execute("SELECT 1 FROM chores WHERE name = ?", (_CHORE,)).fetchone()
    if due:
        with suppress(TdktError):
            _lay_out_anew(database)


def _plan(db: sqlite3.Connection) -> None:
    db.execute("INSERT OR IGNORE INTO chores (name) VALUES (?)", (_CHORE,))


def _lay_out_anew(database: Database) -> None:
    with database.alone() as db:
        db.execute("VACUUM")
        db.execute("DELETE FROM chores WHERE name = ?", (_CHORE,))
