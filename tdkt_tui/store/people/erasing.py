"""Erasing a person everywhere in the list, history too (Luật 91/2025/QH15: the right to have one's data erased)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress

from tdkt_tui.model.fault import StoreFault, TdktError
from tdkt_tui.model.text import folded

from . import deciding, history
from .database import Database
from .editing import found

_CHORE = "vacuum"


def erase(database: Database, person: int) -> bool:
    """Take out the row and every change of it that was kept; False where neither is there.

    Rows that left the list before and bore the same name and birth are the same person, of a list brought in anew; so
    are those that somebody merged into the row, whatever they bore. What was decided about any of them goes too.
    What is taken away is overwritten at once; the file is then laid out anew, for a page that was rearranged may keep
    an older copy in what is unused of it. Raises StoreFault: then the list is as it was, or, as the fault says, the
    person is gone and the next opening lays the file out anew.
    """
    with database.writing() as db:
        gone = _merged({person}, db)
        gone |= {left for one in gone for left in _left_before(db, one)}
        deciding.forget(db, gone)
        rows = db.executemany("DELETE FROM people WHERE id = ?", ((number,) for number in gone)).rowcount
        query = "DELETE FROM history WHERE person = ? AND act != 'erase'"
        rows += db.executemany(query, ((number,) for number in gone)).rowcount
        if not rows:
            return False
        history.note(db, "erase", 1, person=person)
        db.execute("INSERT OR IGNORE INTO chores (name) VALUES (?)", (_CHORE,))
    try:
        _lay_out_anew(database)
    except TdktError as fault:
        raise StoreFault("Đã xóa người này, nhưng chưa dọn được chỗ cũ trong tệp.", place=str(database.path),
                         fix="giải phóng chỗ trên đĩa rồi mở lại danh sách để dọn tiếp") from fault  # fmt: skip
    return True


def finish(database: Database) -> None:
    """Lay the file out anew where a kill came between an erasure and that; one that cannot be written to stays."""
    with database.reading() as db:
        due = db.execute("SELECT 1 FROM chores WHERE name = ?", (_CHORE,)).fetchone()
    if due:
        with suppress(TdktError):
            _lay_out_anew(database)


def _merged(people: set[int], db: sqlite3.Connection) -> set[int]:
    """Return these people and who was merged into them; a row that was undone into the list again is its own."""
    merges = deciding.merged_into(db)
    more = {gone for gone, kept in merges.items() if kept in people and found(db, gone) is None} - people
    return _merged(people | more, db) if more else people


def _left_before(db: sqlite3.Connection, person: int) -> set[int]:
    query = "SELECT person, before FROM history WHERE act = 'remove' AND person NOT IN (SELECT id FROM people)"
    left = [(number, _who(json.loads(before))) for number, before in db.execute(query)]
    row = found(db, person)
    names = {_who(row.values)} if row else {who for number, who in left if number == person}
    return {number for number, who in left if who in names and who[0]}


def _who(values: Mapping[str, str]) -> tuple[str, str]:
    return folded(values.get("full_name", "")), folded(values.get("birth", ""))


def _lay_out_anew(database: Database) -> None:
    with database.alone() as db:
        db.execute("VACUUM")
        db.execute("DELETE FROM chores WHERE name = ?", (_CHORE,))
