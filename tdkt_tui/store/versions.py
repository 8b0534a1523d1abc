"""The version of the database that lists of people are held in: only this room knows SQLite."""

from __future__ import annotations


def sqlite_version() -> str:
    """Return the version of the SQLite library that Python was built with."""
    import sqlite3

    return sqlite3.sqlite_version
