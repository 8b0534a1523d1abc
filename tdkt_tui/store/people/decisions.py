"""Decisions about two rows of a list, as steps that can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tdkt_tui.model.text import one_line

from . import deciding, history
from .row import Row, known
from .steps import Steps


@dataclass(frozen=True, slots=True)
class Fates:
    """given: rows that a list ever got. named, nameless: those that stand in it. merged: those that went into another.

    Whatever is left of the rows given was taken out or erased.
    """

    given: int
    named: int
    nameless: int
    merged: int


def stayed(row: int, merged: Mapping[int, int]) -> int:
    """Return the row that stayed in the end, of merges one after the other; a ring, which none makes, ends too."""
    for _ in merged:
        if row not in merged:
            break
        row = merged[row]
    return row


class Decisions(Steps):
    """Two rows are different people, or one."""

    def keep_apart(self, one: Row, other: Row) -> None:
        """Keep that two rows are different people, as one step; see ``apart``.

        Raises Conflict where one of them is gone, or what is compared is not what these rows show.
        """
        self._write(lambda db: deciding.keep_apart(db, one, other))

    def merge(self, keep: Row, other: Row, values: Mapping[str, str]) -> Row:
        """Make two rows one as one step, and return it: ``keep`` with those texts, the other goes to history.

        Raises Conflict with both versions where either is not at its revision, BadInput for an unknown column.
        """
        wanted = {known(name): one_line(text) for name, text in values.items()}
        made = self._write(lambda db: deciding.merge(db, keep, other, wanted))
        return Row(keep.id, keep.rev + (made[0].act == "change"), {**keep.values, **wanted})

    def apart(self) -> dict[tuple[int, int], tuple[str, str]]:
        """Return the pairs of ids that somebody said are different people, with what told of them then (``seen``)."""
        with self._database.reading() as db:
            return deciding.apart(db)

    def fates(self) -> Fates:
        """Return what became of every row that the list was ever given, all of one moment."""
        with self._database.reading() as db:
            given = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'people'").fetchone()
            names = dict(db.execute("SELECT id, full_name FROM people"))
            merged = deciding.merged_into(db)
        return Fates(
            int(given[0]) if given else 0,
            sum(map(bool, names.values())),
            sum(not name for name in names.values()),
            sum(row not in names for row in merged),
        )

    def origins(self) -> dict[int, dict[str, str]]:
        """Return the texts with which rows came in, by id: of those changed since, and of those merged into another.

        So a list that comes in again finds its rows, whatever was corrected. Rows that were taken out are not told.
        """
        with self._database.reading() as db:
            changed = {row[0] for row in db.execute("SELECT id FROM people WHERE rev > 1")}
            merged = deciding.merged_into(db)
            standing = {row[0] for row in db.execute("SELECT id FROM people")} if merged else set()
            gone = {row for row in merged if row not in standing and stayed(row, merged) in standing}
            return history.origins(db, changed | gone)

    def removed(self) -> list[dict[str, str]]:
        """Return the texts of rows that somebody took out: the last ones, and those with which a row came in.

        Such rows are not in the list, and went into no other.

        A step that was taken back took nobody out, nor did one that put another list in the place of this one.
        """
        query = (
            "SELECT person, before FROM history WHERE act = 'remove' AND way != 'undo'"
            " AND person NOT IN (SELECT id FROM people)"
            " AND step NOT IN (SELECT step FROM history WHERE act = 'add') ORDER BY number"
        )
        with self._database.reading() as db:
            merged = deciding.merged_into(db)
            last = {row: json.loads(was) for row, was in db.execute(query) if row not in merged}
            return [*last.values(), *history.origins(db, last).values()]

    def merged_into(self) -> dict[int, int]:
        """Return row that went → row that stayed, of every merge that stands."""
        with self._database.reading() as db:
            return deciding.merged_into(db)
