"""A copy of a list as it stood at one moment, while others go on writing."""

from __future__ import annotations

from pathlib import Path

from . import deciding, history
from .database import Database
from .schema import prepare


def copy_people(source: Path, target: Path) -> None:
    """Copy the list's people to a new file, for its owner alone; what was done to the old list stays there.

    SQLite's own backup: a plain copy of the bytes would miss what a transaction has half written. Raises StoreFault,
    BadInput, NotFound.
    """
    old = Database(source, create=False)
    try:
        new = Database(target)
        try:
            with old.reading() as standing, new.alone() as db:
                history.stamp(standing)  # what is read holds the moment, so that no writer comes between
                standing.backup(db)
                prepare(db, str(target))  # an old list that may only be read is brought up to date as a copy
            with new.writing() as db:
                db.execute("DELETE FROM history")
                deciding.forget_absent(db)
                many = int(db.execute("SELECT count(*) FROM people").fetchone()[0])
                history.note(db, "copy", many)
            with new.alone() as db:
                db.execute("VACUUM")
        finally:
            new.close()
    finally:
        old.close()
