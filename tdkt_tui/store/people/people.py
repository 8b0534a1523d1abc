"""The list of people of one dossier, row by row with revisions: nobody's change is written over another's."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tdkt_tui.model.text import clean, one_line

from . import editing, erasing, history
from .database import Database
from .decisions import Decisions
from .row import Row, filled, known, row_of
from .schema import COLUMNS

_MANY = 900  # rows asked for by one statement
_SELECT = f"SELECT id, rev, {', '.join(COLUMNS)} FROM people"  # noqa: S608 - of our own columns alone


class People(Decisions):
    """One connection, used by any one thread at a time.

    Every method raises StoreFault where disk, rights or another's long transaction refuse (nothing was written then),
    BadInput where the file is broken. Text is cleaned to one line of NFC, in and out.
    """

    columns: tuple[str, ...] = COLUMNS

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> People:
        """Open a list; where it is not there it is made, readable by its owner alone.

        Raises StoreFault, BadInput for a broken, foreign or newer file, NotFound where it is not made.
        """
        people = cls(Database(path, create=create))
        erasing.finish(people._database)
        return people

    def __enter__(self) -> Self:
        """Close at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close."""
        self.close()

    def count(self) -> int:
        """Return how many people are in the list."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM people").fetchone()[0])

    def used(self) -> bool:
        """Tell a list that ever held anybody from one that was only opened."""
        return self.stamp() > 0

    def ids(self) -> Sequence[int]:
        """Return all ids in the list's order; 100,000 take some hundredths of a second."""
        with self._database.reading() as db:
            found = db.execute("SELECT id FROM people ORDER BY position, id").fetchall()
        return array("q", (row[0] for row in found))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Return those rows in that order; one that is gone is left out."""
        found: dict[int, Row] = {}
        with self._database.reading() as db:
            for start in range(0, len(ids), _MANY):
                some = ids[start : start + _MANY]
                query = f"{_SELECT} WHERE id IN ({', '.join('?' * len(some))})"
                found.update((row[0], row_of(row)) for row in db.execute(query, tuple(some)))
        return [found[number] for number in ids if number in found]

    def everybody(self) -> list[Row]:
        """Return all rows in order, as they stood at one moment."""
        with self._database.reading() as db:
            return [row_of(row) for row in db.execute(f"{_SELECT} ORDER BY position, id")]

    def column(self, name: str) -> list[str]:
        """Return one column of all rows, in the order of ids(). Raises BadInput for an unknown one."""
        query = f"SELECT {known(name)} FROM people ORDER BY position, id"  # noqa: S608
        with self._database.reading() as db:
            return [clean(row[0]) for row in db.execute(query)]

    def change(self, id: int, rev: int, column: str, text: str) -> Row:  # noqa: A002
        """Give one cell another text and return the row; the same text again is nothing.

        Raises Conflict with both versions where the row is not at that revision.
        """
        wanted = {known(column): one_line(text)}
        kept: list[Row] = []

        def act(db: sqlite3.Connection) -> list[history.Change]:
            row = editing.standing(db, id, rev, wanted)
            same = row.values[column] == wanted[column]
            kept.append(row if same else Row(id, rev + 1, {**row.values, **wanted}))
            return [] if same else [editing.update(db, row, wanted)]

        self._write(act)
        return kept[0]

    def add(self, values: Mapping[str, str], after: int | None = None) -> Row:
        """Add a person behind another, or at the end. Raises BadInput for an unknown column."""
        new = filled(values)
        made = self._write(lambda db: [editing.insert(db, new, editing.place(db, after))])
        return Row(made[0].person, made[0].rev, new)

    def add_all(
        self, people: Iterable[Mapping[str, str]], *, instead: bool = False,
        changes: Iterable[tuple[int, int, Mapping[str, str]]] = ()
    ) -> int:  # fmt: skip
        """Add people at the end as one step, or in place of all who are there; return how many were added.

        changes: of others, in the same step, as change_all takes them. Raises Conflict like change; then nobody came.
        """
        new = [filled(values) for values in people]
        wanted = [(person, rev, {known(name): one_line(text) for name, text in texts.items()})
                  for person, rev, texts in changes]  # fmt: skip

        def act(db: sqlite3.Connection) -> list[history.Change]:
            removed = [editing.remove(db, row) for row in (self.everybody() if instead else [])]
            removed += [editing.update(db, editing.standing(db, person, rev, texts), texts)
                        for person, rev, texts in wanted]  # fmt: skip
            first = editing.place(db, None)
            added = (editing.insert(db, values, first + number * editing.GAP) for number, values in enumerate(new))
            return [*removed, *added]

        self._write(act)
        return len(new)

    def change_all(self, changes: Iterable[tuple[int, int, Mapping[str, str]]]) -> int:
        """Give cells of many people another text as one step of history: (id, revision, texts by column).

        Return how many people were changed. Raises Conflict like change; then nobody was.
        """
        wanted = [(person, rev, {known(name): one_line(text) for name, text in texts.items()})
                  for person, rev, texts in changes]  # fmt: skip

        def act(db: sqlite3.Connection) -> list[history.Change]:
            return [editing.update(db, editing.standing(db, person, rev, texts), texts)
                    for person, rev, texts in wanted if texts]  # fmt: skip

        return len(self._write(act))

    def remove(self, id: int, rev: int) -> None:  # noqa: A002
        """Take a person out of the list; history keeps the row. Raises Conflict like change."""
        self._write(lambda db: [editing.remove(db, editing.standing(db, id, rev, None))])

    def remove_all(self, rows: Iterable[Row]) -> None:
        """Take people out of the list as one step. Raises Conflict like change; then nobody was."""
        wanted = list(rows)
        self._write(lambda db: [editing.remove(db, editing.standing(db, row.id, row.rev, None)) for row in wanted])

    def erase(self, id: int) -> bool:  # noqa: A002
        """Erase a person for good, history too, so that no byte of theirs is left; False where there is none."""
        return erasing.erase(self._database, id)

    def note(self, act: history.Act, many: int, *, sensitive: bool = False, reason: str = "") -> None:
        """Keep in the log that somebody saw or took out people, and why, without any value."""
        with self._database.writing() as db:
            history.note(db, act, many, sensitive=sensitive, reason=one_line(reason))

    def log(self, last: int | None = None) -> list[history.Step]:
        """Return what was done to the list, the newest first; ``last``: only so many."""
        with self._database.reading() as db:
            return list(history.steps(db, last))

    def stamp(self) -> int:
        """Return a counter that moves with every change by anyone, and never back."""
        with self._database.reading() as db:
            return history.stamp(db)

    def close(self) -> None:
        """Close the connection."""
        self._database.close()
