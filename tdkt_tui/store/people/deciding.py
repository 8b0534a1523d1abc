"""What somebody decided of two rows that look alike: different people, or one person in one row from now on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from hashlib import blake2b

from tdkt_tui.model.text import folded

from .editing import found, remove, standing, update
from .history import Change, decided
from .row import Conflict, Row
from .schema import keeps_decisions

COMPARED = ("full_name", "birth", "unit", "gender", "subject", "id_number", "phone")
"""The columns by which two rows are held to be one person: matching reads these and no others."""
_MOVED = "Người khác đã sửa hoặc bỏ một trong hai dòng."


def seen(values: Mapping[str, str]) -> str:
    """Return a digest of what is compared; another spelling of the same letters is the same."""
    told = json.dumps([folded(values[name]) for name in COMPARED], ensure_ascii=False)
    return blake2b(told.encode(), digest_size=16).hexdigest()


def keep_apart(db: sqlite3.Connection, one: Row, other: Row) -> list[Change]:
    """Keep that two rows, as somebody saw them, are different people; what is kept already is nothing.

    Raises Conflict where one is gone, or another was written into what is compared.
    """
    for row in (one, other):
        now = found(db, row.id)
        if now is None or seen(now.values) != seen(row.values):
            raise Conflict(_MOVED, row, now)
    first, second = sorted((one, other), key=lambda row: row.id)
    told = {"other": str(second.id), "first_seen": seen(first.values), "second_seen": seen(second.values)}
    known = db.execute(
        "SELECT first_seen, second_seen FROM apart WHERE first = ? AND second = ?", (first.id, second.id)
    )
    if known.fetchone() == (told["first_seen"], told["second_seen"]):
        return []
    change = Change("apart", first.id, 0, 0, {}, told)
    put(db, change)
    return [change]


def put(db: sqlite3.Connection, change: Change) -> None:
    """Keep or forget that two rows are apart; a merge is in the rows themselves."""
    pair = (change.person, int(change.after["other"]))
    if change.act == "apart":
        db.execute("INSERT OR REPLACE INTO apart VALUES (?, ?, ?, ?)",
                   (*pair, change.after["first_seen"], change.after["second_seen"]))  # fmt: skip
    elif change.act == "ask":
        db.execute("DELETE FROM apart WHERE first = ? AND second = ?", pair)


def merge(db: sqlite3.Connection, keep: Row, other: Row, values: Mapping[str, str]) -> list[Change]:
    """Make two rows one: the first, with these texts in the columns named, stays; the other goes.

    Raises Conflict where either moved on meanwhile; then nothing is written.
    """
    kept = standing(db, keep.id, keep.rev, values)
    gone = standing(db, other.id, other.rev, None)
    new = {name: text for name, text in values.items() if kept.values[name] != text}
    changed = [update(db, kept, new)] if new else []
    return [*changed, remove(db, gone), Change("same", keep.id, 0, 0, {}, {"other": str(other.id)})]


def apart(db: sqlite3.Connection) -> dict[tuple[int, int], tuple[str, str]]:
    """Return the pairs that are different people, with what told of them then."""
    if not keeps_decisions(db):
        return {}
    told = db.execute("SELECT first, second, first_seen, second_seen FROM apart")
    return {(first, second): (here, there) for first, second, here, there in told}


def merged_into(db: sqlite3.Connection) -> dict[int, int]:
    """Return row that went → row that stayed, of every merge that stands."""
    merges: dict[int, int] = {}
    for _, act, person, other in decided(db):
        if act == "same":
            merges[other] = person
        elif act == "split":
            merges.pop(other, None)
    return merges


def forget(db: sqlite3.Connection, gone: set[int]) -> None:
    """Forget every decision about these people, and that there was one."""
    db.executemany("DELETE FROM apart WHERE first = ?1 OR second = ?1", ((person,) for person in gone))
    about = [(number,) for number, _, person, other in decided(db) if gone & {person, other}]
    db.executemany("DELETE FROM history WHERE number = ?", about)


def forget_absent(db: sqlite3.Connection) -> None:
    """Forget decisions about rows that are not in the list, as in a copy that has no history."""
    db.execute("DELETE FROM apart WHERE first NOT IN (SELECT id FROM people)"
               " OR second NOT IN (SELECT id FROM people)")  # fmt: skip
