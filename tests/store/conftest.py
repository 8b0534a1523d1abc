"""Fixtures of the tests of files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

# The table of people as versions 1 and 2 made it, word for word: a file of theirs holds this very statement.
OLD_PEOPLE = """CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  gender TEXT NOT NULL,
  birth TEXT NOT NULL,
  post TEXT NOT NULL,
  unit TEXT NOT NULL,
  address TEXT NOT NULL,
  status TEXT NOT NULL,
  subject TEXT NOT NULL,
  exemplar TEXT NOT NULL,
  highest_award TEXT NOT NULL,
  achievement TEXT NOT NULL,
  note TEXT NOT NULL,
  ethnicity TEXT NOT NULL,
  religion TEXT NOT NULL,
  party_member TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT"""
OLD_COLUMNS = (
    "id, position, rev, full_name, gender, birth, post, unit, address, status, subject, exemplar, highest_award,"
    " achievement, note, ethnicity, religion, party_member, id_number, phone"
)


NEW_IN_3 = "education, political_theory, sector, direct_worker"
THIRD_PEOPLE = OLD_PEOPLE.replace(
    "  note TEXT", "".join(f"  {name} TEXT NOT NULL,\n" for name in NEW_IN_3.split(", ")) + "  note TEXT"
)
"""The table as version 3 made it."""


@pytest.fixture
def as_older() -> Callable[[Path, int], None]:
    """Make a list into the file that tdkt of version 1, 2 or 3 would have left: its people, ids given and history."""

    def make(path: Path, version: int) -> None:
        columns = OLD_COLUMNS if version < 3 else f"{OLD_COLUMNS}, {NEW_IN_3}"
        db = sqlite3.connect(path, isolation_level=None)
        db.executescript(f"""
            CREATE TEMP TABLE kept AS SELECT {columns} FROM people;
            CREATE TEMP TABLE given AS SELECT seq FROM sqlite_sequence WHERE name = 'people';
            DROP TABLE people;
            {OLD_PEOPLE if version < 3 else THIRD_PEOPLE};
            INSERT INTO people ({columns}) SELECT * FROM kept;
            DELETE FROM sqlite_sequence WHERE name = 'people';
            INSERT INTO sqlite_sequence SELECT 'people', seq FROM given;
            CREATE INDEX people_order ON people (position);
            {"DROP TABLE apart;" if version == 1 else ""}
            PRAGMA user_version = {version};
        """)
        db.close()

    return make


@pytest.fixture
def kept_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what is kept for the next process, switched on, with nothing in it yet."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    return tmp_path / "dem" / "da-lap-san"


@pytest.fixture
def kept_file(kept_folder: Path) -> Path:
    """A kept file of six hundred bytes, the only one in its folder."""
    from tdkt_tui.store.kept import keep, key_of

    keep(key_of("test", b"a"), b"a form" * 100)
    (only,) = kept_folder.iterdir()
    return only
