"""A list of people that a profile names, as a table that can only be read."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import Row


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
