"""How ``people.db`` is laid out, and what tells it from any other database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from tdkt_tui.model.fault import BadInput

APPLICATION: Final = 0x54444B54
"""Letters "TDKT", where SQLite keeps whose file it is."""
VERSION: Final = 4
COLUMNS: Final = (
    "full_name", "gender", "birth", "post", "unit", "address", "status", "subject", "exemplar", "highest_award",
    "achievement", "education", "political_theory", "sector", "direct_worker", "seat", "note", "ethnicity", "religion",
    "party_member", "id_number", "phone",
)  # fmt: skip
"""The text columns by the identifiers of docs/glossary.md; a change of this needs a new VERSION."""
SINCE_3: Final = ("education", "political_theory", "sector", "direct_worker")
"""Columns that a file of version 1 or 2 does not have."""
SINCE_4: Final = ("seat",)
"""Columns that a file of version 3 does not have either."""


def _people(columns: Iterable[str]) -> str:
    texts = ",\n  ".join(f"{name} TEXT NOT NULL" for name in columns)
    return f"""CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  {texts}
) STRICT"""


_THIRD = tuple(name for name in COLUMNS if name not in SINCE_4)
_FIRST = tuple(name for name in _THIRD if name not in SINCE_3)
_ORDER = "CREATE INDEX people_order ON people (position)"
_HISTORY = """CREATE TABLE history (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,
  act TEXT NOT NULL,
  way TEXT NOT NULL,
  undoes INTEGER,
  person INTEGER,
  many INTEGER NOT NULL,
  sensitive INTEGER NOT NULL,
  rev INTEGER,
  position INTEGER,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT"""
_BESIDE = (
    _HISTORY,
    "CREATE INDEX history_person ON history (person) WHERE person IS NOT NULL",
    "CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL",
    "CREATE TABLE chores (name TEXT PRIMARY KEY) STRICT",
)
_SINCE_2 = (
    # Two rows that somebody said are different people; seen: what told of them then, as a digest (see deciding.py).
    """CREATE TABLE apart (
  first INTEGER NOT NULL,
  second INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  second_seen TEXT NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX apart_second ON apart (second)",
)


def _widened(old: Iterable[str]) -> tuple[str, ...]:
    """Return what gives a table of fewer columns those of today, empty.

    The table is made anew, not widened: what made it stays word for word what a new file has. Ids that were given once
    are never given again, so the counter goes along.
    """
    kept = ", ".join(("id", "position", "rev", *old))
    new = [name for name in COLUMNS if name not in old]
    empty = ", ".join(["''"] * len(new))
    return (
        "DROP INDEX people_order",
        "ALTER TABLE people RENAME TO people_before",
        _people(COLUMNS),
        f"INSERT INTO people ({kept}, {', '.join(new)}) SELECT {kept}, {empty} FROM people_before",  # noqa: S608
        "DELETE FROM sqlite_sequence WHERE name = 'people'",
        "INSERT INTO sqlite_sequence SELECT 'people', seq FROM sqlite_sequence WHERE name = 'people_before'",
        "DROP TABLE people_before",
        _ORDER,
    )


_MADE = {
    1: (_people(_FIRST), _ORDER, *_BESIDE),
    2: (_people(_FIRST), _ORDER, *_BESIDE, *_SINCE_2),
    3: (_people(_THIRD), _ORDER, *_BESIDE, *_SINCE_2),
    VERSION: (_people(COLUMNS), _ORDER, *_BESIDE, *_SINCE_2),
}
"""Version → the statements that made such a file."""
_DUE = {1: (*_SINCE_2, *_widened(_FIRST)), 2: _widened(_FIRST), 3: _widened(_THIRD)}
"""Version → what makes it the newest one."""


def _seen(version: int) -> str:
    """Return what lets a file that may not be written to be read as if it had the new columns: a view that hides its
    table from this connection.
    """
    new = SINCE_4 if version == 3 else (*SINCE_3, *SINCE_4)
    empty = ", ".join(f"'' AS {name}" for name in new)
    return f"CREATE TEMP VIEW people AS SELECT *, {empty} FROM main.people"  # noqa: S608


def prepare(db: sqlite3.Connection, place: str) -> None:
    """Make the tables of an empty file, and bring a file of an older tdkt to what this one keeps.

    A file of an older tdkt that may not be written to stays as it is, and can be read. Raises BadInput for a database
    of another program, or of a newer tdkt.
    """
    if _is_fresh(db):
        _build(db, _is_fresh, _MADE[VERSION])
    for older, statements in _DUE.items():
        if _is_of(db, older):
            try:
                _build(db, partial(_is_of, version=older), statements)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                    raise
                db.execute(_seen(older))
                return
    whose, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if whose == APPLICATION and version > VERSION:
        raise BadInput("Danh sách do bản tdkt mới hơn ghi; bản này chưa đọc được.", place=place,
                       fix="cài bản tdkt mới hơn")  # fmt: skip
    # A trigger that somebody added would act on every row that we write.
    if whose != APPLICATION or version != VERSION or _schema(db) != set(_MADE[VERSION]):
        raise BadInput("Đây không phải danh sách đại biểu do tdkt ghi.", place=place,
                       fix="chỉ ra đúng tệp people.db của hồ sơ, hoặc lấy lại bản sao lưu")  # fmt: skip


def keeps_decisions(db: sqlite3.Connection) -> bool:
    """Tell a list that can hold decisions from one of an older tdkt that could not be written to."""
    return _pragma(db, "user_version") > 1


def is_newest(db: sqlite3.Connection) -> bool:
    """Tell a list that holds all columns from one of an older tdkt that could not be written to."""
    return _pragma(db, "user_version") == VERSION


def _build(db: sqlite3.Connection, due: Callable[[sqlite3.Connection], bool], statements: Iterable[str]) -> None:
    """Make tables in one transaction, where that is still due: another may have made them while this one waited."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if due(db):
            for statement in statements:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _is_of(db: sqlite3.Connection, version: int) -> bool:
    mine = _pragma(db, "application_id") == APPLICATION
    return mine and _pragma(db, "user_version") == version and _schema(db) == set(_MADE[version])


def _is_fresh(db: sqlite3.Connection) -> bool:
    return not (_pragma(db, "application_id") or _pragma(db, "user_version") or _schema(db))


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _schema(db: sqlite3.Connection) -> set[str]:
    """Return the statements that made what the file holds; SQLite's own tables and indices have reserved names."""
    return {str(row[0]) for row in db.execute("SELECT sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'")}
