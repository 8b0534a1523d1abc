"""Pairs of rows that may be one person, in files and dossiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tdkt_tui.delegates.kept import cells_of, read_kept
from tdkt_tui.delegates.matching import LEVEL_WORDS, Level, pairs
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import People, Row
from tdkt_tui.store.workspace.folder import PEOPLE
from tdkt_tui.workflow.twice import told_apart

from .keeping import read_any

_LEVELS = list(LEVEL_WORDS)


@dataclass(frozen=True, slots=True)
class Member:
    """One row of a pair. source: the list's name; row: there, from 1; id, kept: in a dossier's list, else None.

    cells: texts by column."""

    source: str
    row: int
    id: int | None
    person: Delegate
    cells: Mapping[str, str]
    kept: Row | None = None

    @property
    def place(self) -> str:
        """Return where the row is: "ds.xlsx, dòng 12", "hoi-nghi, dòng 3, mã 15"."""
        return f"{self.source}, dòng {self.row}" + ("" if self.id is None else f", mã {self.id}")


@dataclass(frozen=True, slots=True)
class Match:
    """Two rows that may be one person; see ``delegates.matching.Pair``."""

    one: Member
    other: Member
    level: Level
    reasons: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """pairs: down to the level asked for, the surest first. counts: of all levels. people: how many were compared."""

    pairs: tuple[Match, ...]
    counts: Mapping[Level, int]
    people: int

    def words(self) -> str:
        """Say in one line how many pairs there are of each level."""
        if not any(self.counts.values()):
            return f"Đã so {_number(self.people)} dòng: không có hai dòng nào có thể là một người."
        told = "; ".join(f"{_number(self.counts[level])} cặp {words}" for level, words in LEVEL_WORDS.items())
        return f"Đã so {_number(self.people)} dòng: {told}. Chưa gộp ai; người xem quyết định."


def matches(sources: Sequence[Path], least: Level = "likely") -> Matches:
    """Return the pairs within and across lists: files, dossier folders, or a dossier and a file.

    A pair of one dossier that somebody said to be different people is not among them. Raises as ``read_any`` does.
    """
    found = _Found()
    for source in sources:
        path = source / PEOPLE if source.is_dir() else source
        if path.suffix == Path(PEOPLE).suffix and path.is_file():
            with People.open(path, create=False) as people:
                if people.used():
                    found.take_list(people, path.parent.name)
                    continue
        name = source.name or source.absolute().name
        found.take([Member(name, person.row, None, person, cells_of(person)) for person in read_any(source).people])
    return found.matches(least)


def kept_matches(people: People, name: str, least: Level = "possible") -> Matches:
    """Return the undecided pairs of a kept list that is open; name: of its dossier."""
    found = _Found()
    found.take_list(people, name)
    return found.matches(least)


@dataclass(slots=True)
class _Found:
    """Rows of all lists, and the places of those whom somebody told apart."""

    members: list[Member] = field(default_factory=list)
    said: set[tuple[int, int]] = field(default_factory=set)

    def take(self, members: Iterable[Member]) -> None:
        self.members += members

    def take_list(self, people: People, name: str) -> None:
        rows = people.everybody()
        kept, cells, begin = read_kept(rows, name), {row.id: row for row in rows}, len(self.members)
        self.take(Member(name, person.row, number, person, cells[number].values, cells[number])
                  for person, number in zip(kept.people, kept.ids, strict=True))  # fmt: skip
        places = {number: begin + place for place, number in enumerate(kept.ids)}
        for one, other in told_apart(people):
            if one in places and other in places:
                here, there = sorted((places[one], places[other]))
                self.said.add((here, there))

    def matches(self, least: Level) -> Matches:
        people = [member.person for member in self.members]
        found = [pair for pair in pairs(people) if (pair.first, pair.second) not in self.said]
        wanted = _LEVELS[: _LEVELS.index(least) + 1]
        told = (
            Match(self.members[pair.first], self.members[pair.second], pair.level, pair.reasons, pair.against)
            for pair in found
            if pair.level in wanted
        )
        counts: dict[Level, int] = {level: sum(pair.level == level for pair in found) for level in LEVEL_WORDS}
        return Matches(tuple(told), counts, len(people))


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
