"""How ``people.db`` is laid out, and what tells it from any other database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Final

from tdkt_tui.model.fault import BadInput

APPLICATION: Final = 0x54444B54
"""Letters "TDKT", where SQLite keeps whose file it is."""
VERSION: Final = 2
COLUMNS: Final = (
    "full_name", "gender", "birth", "post", "unit", "address", "status", "subject", "exemplar", "highest_award",
    "achievement", "note", "ethnicity", "religion", "party_member", "id_number", "phone",
)  # fmt: skip
"""The text columns by the identifiers of docs/glossary.md; a change of this needs a new VERSION."""

_TEXTS = ",\n  ".join(f"{name} TEXT NOT NULL" for name in COLUMNS)
_PEOPLE = f"""CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  {_TEXTS}
) STRICT"""
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
_FIRST_VERSION = (
    _PEOPLE,
    _HISTORY,
    "CREATE INDEX people_order ON people (position)",
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
_STATEMENTS = (*_FIRST_VERSION, *_SINCE_2)


def prepare(db: sqlite3.Connection, place: str) -> None:
    """Make the tables of an empty file, and those that a file of an older tdkt lacks.

    A file of an older tdkt that may not be written to stays as it is, and can be read. Raises BadInput for a database
    of another program, or of a newer tdkt.
    """
    if _is_fresh(db):
        _build(db, _is_fresh, _STATEMENTS)
    elif _is_first(db):
        try:
            _build(db, _is_first, _SINCE_2)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
                raise
    whose, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if whose == APPLICATION and version > VERSION:
        raise BadInput("Danh sách do bản tdkt mới hơn ghi; bản này chưa đọc được.", place=place,
                       fix="cài bản tdkt mới hơn")  # fmt: skip
    # A trigger that somebody added would act on every row that we write.
    wanted = _FIRST_VERSION if version == 1 else _STATEMENTS
    if whose != APPLICATION or version not in (1, VERSION) or _schema(db) != set(wanted):
        raise BadInput("Đây không phải danh sách đại biểu do tdkt ghi.", place=place,
                       fix="chỉ ra đúng tệp people.db của hồ sơ, hoặc lấy lại bản sao lưu")  # fmt: skip


def keeps_decisions(db: sqlite3.Connection) -> bool:
    """Tell a list that can hold decisions from one of an older tdkt that could not be written to."""
    return _pragma(db, "user_version") >= VERSION


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


def _is_first(db: sqlite3.Connection) -> bool:
    mine = _pragma(db, "application_id") == APPLICATION
    return mine and _pragma(db, "user_version") == 1 and _schema(db) == set(_FIRST_VERSION)


def _is_fresh(db: sqlite3.Connection) -> bool:
    return not (_pragma(db, "application_id") or _pragma(db, "user_version") or _schema(db))


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _schema(db: sqlite3.Connection) -> set[str]:
    """Return the statements that made what the file holds; SQLite's own tables and indices have reserved names."""
    return {str(row[0]) for row in db.execute("SELECT sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'")}
