"""Changing rows inside a transaction that the caller holds; each returns what history must keep."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from .history import Change, values_at
from .row import Conflict, Row, in_order, row_of, told_only
from .schema import COLUMNS

GAP = 1 << 20
"""Between the positions of two rows that were added one after the other, so that others fit in between."""
# Composed of our own columns alone.
_INSERT = f"INSERT INTO people (id, position, rev, {', '.join(COLUMNS)}) VALUES (?, ?, ?{', ?' * len(COLUMNS)})"  # noqa: S608
_FIND = f"SELECT id, rev, {', '.join(COLUMNS)} FROM people WHERE id = ?"  # noqa: S608
_CHANGED = "Người khác đã sửa dòng này."
_GONE = "Người khác đã bỏ dòng này khỏi danh sách."


def found(db: sqlite3.Connection, person: int) -> Row | None:
    """Return a row as it stands; None where it is gone."""
    row = db.execute(_FIND, (person,)).fetchone()
    return row_of(row) if row else None


def standing(db: sqlite3.Connection, person: int, rev: int, change: Mapping[str, str] | None) -> Row:
    """Return the row, which must still have that revision.

    change: what we want of it, None to take it away. Raises Conflict with both versions.
    """
    row = found(db, person)
    if row is not None and row.rev == rev:
        return row
    base = values_at(db, person, rev, row.values if row else {})
    raise Conflict(_CHANGED if row else _GONE, Row(person, rev, {**base, **(change or {})}), row)


def update(db: sqlite3.Connection, row: Row, values: Mapping[str, str]) -> Change:
    """Give some columns another text. Raises Conflict where the row moved on meanwhile."""
    columns = ", ".join(f"{name} = ?" for name in values)
    query = f"UPDATE people SET {columns}, rev = rev + 1 WHERE id = ? AND rev = ?"  # noqa: S608
    done = db.execute(query, (*values.values(), row.id, row.rev))
    if done.rowcount != 1:
        raise Conflict(_CHANGED, Row(row.id, row.rev, {**row.values, **values}), found(db, row.id))
    before = {name: row.values[name] for name in values}
    return Change("change", row.id, row.rev + 1, position_of(db, row.id), before, dict(values))


def insert(db: sqlite3.Connection, values: Mapping[str, str], position: int, *, person: int | None = None,
           rev: int = 1) -> Change:  # fmt: skip
    """Put a row in at a position; an id that was given once is never given again."""
    done = db.execute(_INSERT, (person, position, rev, *in_order(values)))
    return Change("add", int(done.lastrowid or 0), rev, position, {}, told_only(values))


def remove(db: sqlite3.Connection, row: Row) -> Change:
    """Take a row out of the list; history keeps it whole."""
    change = Change("remove", row.id, row.rev + 1, position_of(db, row.id), told_only(row.values), {})
    db.execute("DELETE FROM people WHERE id = ?", (row.id,))
    return change


def position_of(db: sqlite3.Connection, person: int) -> int:
    """Return where a row stands in the order."""
    return int(db.execute("SELECT position FROM people WHERE id = ?", (person,)).fetchone()[0])


def place(db: sqlite3.Connection, after: int | None) -> int:
    """Return a free position behind a row, behind all for None or a row that is gone."""
    last = db.execute("SELECT max(position) FROM people").fetchone()[0] or 0
    if after is None or found(db, after) is None:
        return int(last) + GAP
    here = position_of(db, after)
    following = db.execute("SELECT min(position) FROM people WHERE position > ?", (here,)).fetchone()[0]
    if following is None:
        return here + GAP
    if following - here < 2:
        _spread(db)
        return position_of(db, after) + GAP // 2
    return (here + int(following)) // 2


def _spread(db: sqlite3.Connection) -> None:
    """Lay all rows out anew with gaps; their order and revisions stay."""
    ids = [row[0] for row in db.execute("SELECT id FROM people ORDER BY position, id")]
    db.executemany("UPDATE people SET position = ? WHERE id = ?",
                   ((number * GAP, person) for number, person in enumerate(ids, start=1)))  # fmt: skip
