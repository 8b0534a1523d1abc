"""Every change of the list by counter: who, what, before and after; and who took people out, without any value."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.model.text import clean
from tdkt_tui.store.account import account

from .schema import COLUMNS

Act = Literal["add", "change", "remove", "apart", "ask", "same", "split", "erase", "export", "view", "copy"]
"""apart: two rows are different people; ask: that is open again. same: two rows were one; split: they are two again."""
Way = Literal["", "undo", "redo"]
CHANGES: tuple[Act, ...] = ("add", "change", "remove", "apart", "ask", "same", "split")
"""What can be undone."""
DECISIONS: tuple[Act, ...] = ("apart", "ask", "same", "split")
"""Changes that are about two rows; the other one's id is their text "other"."""
_CHANGES, _DECISIONS = (", ".join(f"'{act}'" for act in acts) for acts in (CHANGES, DECISIONS))
_INSERT = (
    "INSERT INTO history (step, act, way, undoes, person, many, sensitive, rev, position, who, at, before, after)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change. rev and position: the row's afterwards, or its last ones where it is gone.

    before, after: column → text; of a whole row only what is not empty. A decision moves no row and bears rev 0.
    """

    act: Act
    person: int
    rev: int
    position: int
    before: Mapping[str, str]
    after: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """What was done at once, as a log tells it; number orders it, the clock does not.

    many: how many people. person: who it was about where it was one; other: whom a decision was about too. columns:
    those that changed, sensitive ones apart from no other; never their text. reason: why sensitive columns were taken
    out, as who took them said.
    """

    number: int
    at: str
    who: str
    act: Act
    way: Way
    many: int
    person: int | None
    columns: tuple[str, ...]
    sensitive: bool
    other: int | None = None
    reason: str = ""


def record(db: sqlite3.Connection, changes: Iterable[Change], *, way: Way = "", undoes: int | None = None) -> int:
    """Keep changes as one step and return its number."""
    step, who, at = stamp(db) + 1, account(), _now()
    db.executemany(_INSERT, (
        (step, item.act, way, undoes, item.person, 1, int(_is_sensitive({**item.before, **item.after})), item.rev,
         item.position, who, at, _packed(item.before), _packed(item.after))
        for item in changes
    ))  # fmt: skip
    return step


def note(
    db: sqlite3.Connection, act: Act, many: int, *, person: int | None = None, sensitive: bool = False, reason: str = ""
) -> None:
    """Keep that somebody did something with people, without any value; reason: what that was needed for."""
    why = _packed({"reason": reason} if reason else {})
    line = (stamp(db) + 1, act, "", None, person, many, int(sensitive), None, None, account(), _now(), "{}", why)
    db.execute(_INSERT, line)


def stamp(db: sqlite3.Connection) -> int:
    """Return the number of the newest entry that ever was; it never goes back, erasing included."""
    found = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'history'").fetchone()
    return int(found[0]) if found else 0


def changes_of(db: sqlite3.Connection, step: int) -> list[Change]:
    """Return a step's changes in order; those of a person erased since are gone."""
    query = (
        "SELECT act, person, rev, position, before, after FROM history WHERE number >= ? AND step = ?"  # noqa: S608
        f" AND act IN ({_CHANGES}) ORDER BY number"
    )
    found = db.execute(query, (step, step))
    return [Change(act, person, rev, at, json.loads(was), json.loads(now)) for act, person, rev, at, was, now in found]


def newest_by(db: sqlite3.Connection, who: str) -> int | None:
    """Return the newest step of an account that still stands; None where there is none."""
    query = (
        f"SELECT step FROM history AS done WHERE who = ? AND way = '' AND act IN ({_CHANGES})"  # noqa: S608
        " AND coalesce((SELECT way FROM history WHERE undoes = done.step ORDER BY number DESC LIMIT 1), '') != 'undo'"
        " ORDER BY number DESC LIMIT 1"
    )
    found = db.execute(query, (who,)).fetchone()
    return int(found[0]) if found else None


def newest_undone_by(db: sqlite3.Connection, who: str) -> int | None:
    """Return the step that an account took back last and that is still taken back; None where there is none."""
    query = (
        "SELECT undoes FROM history AS gone WHERE who = ? AND way = 'undo'"
        " AND step = (SELECT max(step) FROM history WHERE undoes = gone.undoes) ORDER BY number DESC LIMIT 1"
    )
    found = db.execute(query, (who,)).fetchone()
    return int(found[0]) if found else None


def values_at(db: sqlite3.Connection, person: int, rev: int, now: Mapping[str, str]) -> dict[str, str]:
    """Return a row as it was at a revision, by taking back what came after it."""
    values = dict(now)
    query = "SELECT before, after FROM history WHERE person = ? AND rev > ? ORDER BY number DESC"
    for before, after in db.execute(query, (person, rev)):
        values.update(dict.fromkeys(json.loads(after), ""))
        values.update(json.loads(before))
    return {name: values.get(name, "") for name in COLUMNS}


def origins(db: sqlite3.Connection, people: Collection[int]) -> dict[int, dict[str, str]]:
    """Return the texts, those that are not empty, with which rows were first added."""
    found: dict[int, dict[str, str]] = {}
    if people:
        for person, after in db.execute("SELECT person, after FROM history WHERE act = 'add' ORDER BY number"):
            if person in people and person not in found:
                found[person] = json.loads(after)
    return found


def steps(db: sqlite3.Connection, last: int | None = None) -> Iterator[Step]:
    """Yield what was done, the newest first; ``last``: only so many."""
    query = (
        "SELECT min(number), at, who, act, way, sum(many), person, before, after, max(sensitive), count(*)"
        " FROM history GROUP BY step, act ORDER BY 1 DESC LIMIT ?"
    )
    for number, at, who, act, way, many, person, before, after, sensitive, rows in db.execute(query, (last or -1,)):
        touched = {**json.loads(before), **json.loads(after)} if rows == 1 and act == "change" else {}
        columns = tuple(name for name in COLUMNS if name in touched)
        other = int(json.loads(after)["other"]) if act in DECISIONS else None
        reason = clean(str(json.loads(after).get("reason", ""))) if act == "export" else ""
        one = person if rows == 1 else None
        yield Step(number, at, who, act, way, many, one, columns, bool(sensitive), other, reason)


def decided(db: sqlite3.Connection) -> Iterator[tuple[int, str, int, int]]:
    """Yield every decision as number, act, the row it is told of and the other one, the oldest first."""
    query = f"SELECT number, act, person, after FROM history WHERE act IN ({_DECISIONS}) ORDER BY number"  # noqa: S608
    for number, act, person, after in db.execute(query):
        yield number, act, person, int(json.loads(after)["other"])


def _is_sensitive(touched: Mapping[str, Any]) -> bool:
    return any(name in touched for name in SENSITIVE)


def _packed(values: Mapping[str, str]) -> str:
    return json.dumps(values, ensure_ascii=False)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
