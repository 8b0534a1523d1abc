"""A list of people as its screen holds it: kept in a dossier, or of a file, as a table that can only be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import People, Row

from .people_view import Views


class FilePeople:
    """People as a file told them, behind the same questions as a kept list; it never changes."""

    def __init__(self, columns: tuple[str, ...], people: Sequence[Delegate]) -> None:
        self.columns = columns
        self._people = people

    def ids(self) -> Sequence[int]:
        """Return places from 1."""
        return range(1, len(self._people) + 1)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Return those people as rows."""
        return [Row(number, 0, cells_of(self._people[number - 1])) for number in ids]

    def column(self, name: str) -> list[str]:
        """Return one column of all people."""
        return [cells_of(person)[name] for person in self._people]

    def stamp(self) -> int:
        """Return the one state there is."""
        return 0

    def close(self) -> None:
        """Nothing is held open."""


@dataclass(slots=True)
class Held:
    """A list as the screen holds it. path: where it is kept, None for one that stays a file; note: what to know first.

    file: the list that a dossier's profile names, to be taken in.
    """

    people: People | FilePeople
    views: Views
    path: Path | None
    note: str = ""
    file: Path | None = None

    @property
    def editable(self) -> People | None:
        """Return the list where it can be changed."""
        return self.people if isinstance(self.people, People) else None
