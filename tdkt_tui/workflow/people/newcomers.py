"""Those of a list of whom a dossier does not hold every word yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tdkt_tui.delegates.kept import cells_of
from tdkt_tui.model.person import STATUS_CELLS, SUBJECT_WORDS, Delegate
from tdkt_tui.model.text import folded
from tdkt_tui.regulations import load_honours
from tdkt_tui.store.people import People, Row

_NAMESAKES = 100
"""Of rows with one name so many are looked at, whatever a list holds; who is not found among them comes in."""
_WHO = ("full_name", "birth", "unit")
How = Literal["all", "fresh", "unknown", "update", "overtake", "instead"]
"""How a list comes in: everybody; without those of whom it says nothing else; only those who are not there by name,
birth and unit; these, and empty cells of the others filled; these, and what is written otherwise taken from the list;
everybody in place of those who are there."""
FRESH: tuple[How, ...] = ("fresh", "unknown", "update", "overtake")


@dataclass(frozen=True, slots=True)
class Differing:
    """Somebody whom a dossier has and of whom a list says more. person: as the list has them; row: as it is kept.

    fills: texts for empty cells, by column. other: column → (what is kept, what the list says). What somebody corrected
    since the list's words came in is in neither.
    """

    person: Delegate
    row: Row
    fills: Mapping[str, str]
    other: Mapping[str, tuple[str, str]]

    def texts(self, how: How) -> dict[str, str]:
        """Return what a row is given where a list comes in so, by column."""
        taken = {name: told for name, (_, told) in self.other.items()} if how == "overtake" else {}
        return {**self.fills, **taken} if how in ("update", "overtake") else {}


@dataclass(frozen=True, slots=True)
class Met:
    """new: of whom the list says more than any row. changed: those of them who are there by name, birth and unit.

    again: those of them who are not there, and whom somebody took out of the dossier before. differing: as changed.
    """

    new: tuple[Delegate, ...]
    changed: tuple[Delegate, ...] = ()
    again: tuple[Delegate, ...] = ()
    differing: tuple[Differing, ...] = ()

    def changes(self, how: How) -> list[tuple[int, int, dict[str, str]]]:
        """Return what rows are given: (id, revision, texts by column)."""
        return [(one.row.id, one.row.rev, texts) for one in self.differing if (texts := one.texts(how))]

    def coming(self, people: Sequence[Delegate], how: How, *, again: bool) -> list[Delegate]:
        """Return those people of the list who come in; again: even those whom somebody took out before."""
        out = {id(person) for person in (() if again else self.again)}
        out |= {id(person) for person in (self.changed if how in FRESH[1:] else ())}
        return [person for person in (self.new if how in FRESH else people) if id(person) not in out]


def newcomers(
    rows: Sequence[Row], new: Sequence[Delegate], origins: Mapping[int, Mapping[str, str]] | None = None,
    removed: Iterable[Mapping[str, str]] = (), columns: Collection[str] = ()
) -> Met:  # fmt: skip
    """Return those of whom a list says more than any row of the dossier; a row stands for one of them only.

    origins: with what rows came in that were corrected since, or merged into another: a list that comes in again must
    not bring them back. removed: the last texts of rows that somebody took out. columns: that the list has, all where
    none is named: what nobody wrote is no other word of anybody.
    """
    pool: dict[str, list[tuple[int, Mapping[str, str]]]] = defaultdict(list)
    for row in rows:
        pool[folded(row.values["full_name"])].append((row.id, row.values))
    for number, values in (origins or {}).items():
        pool[folded(values.get("full_name", ""))].append((number, values))
    used: set[int] = set()
    left: list[Delegate] = []
    for person in new:
        cells = _written(person, columns)
        namesakes = pool[folded(person.full_name)]
        open_to = (pair for pair in namesakes[:_NAMESAKES] if pair[0] not in used)
        alike = next((pair for pair in open_to if not unlike(cells, pair[1])), None)
        if alike is None:
            left.append(person)
        else:
            used.add(alike[0])
            namesakes.remove(alike)
    held = _held(rows, origins or {}, used)
    out = {_who([texts.get(name, "") for name in _WHO]) for texts in removed}
    changed: list[Differing] = []
    again: list[Delegate] = []
    for person in left:
        who = _who([person.full_name, person.birth, person.unit])
        known = next((row for row in held[who] if row.id not in used), None)
        if known is not None:
            used.add(known.id)
            changed.append(_differing(person, known, _written(person, columns), (origins or {}).get(known.id, {})))
        elif who in out:
            again.append(person)
    return Met(tuple(left), tuple(one.person for one in changed), tuple(again), tuple(changed))


def _held(
    rows: Sequence[Row], origins: Mapping[int, Mapping[str, str]], used: Collection[int]
) -> dict[tuple[str, ...], list[Row]]:
    """Return the rows that stand for nobody yet, by name, birth and unit, as they are and as they came in."""
    held: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        for values in (row.values, origins.get(row.id)):
            if row.id not in used and values is not None:
                held[_who([values.get(name, "") for name in _WHO])].append(row)
    return held


def _written(person: Delegate, columns: Collection[str]) -> dict[str, str]:
    """Return the texts of a person without those that nobody wrote: a list without the column says none of them."""
    usual = {"status": STATUS_CELLS["official"], "subject": SUBJECT_WORDS["individual"]}
    return {
        name: text
        for name, text in cells_of(person).items()
        if text and (not columns or name in columns or (name != "exemplar" and usual.get(name) != text))
    }


def _differing(person: Delegate, row: Row, cells: Mapping[str, str], origin: Mapping[str, str]) -> Differing:
    """Tell apart what a row lacks and what it says otherwise; the words it came in with were corrected since."""
    names = [name for name in unlike(cells, row.values) if not _alike(name, cells[name], origin.get(name, ""))]
    kept = row.values
    return Differing(person, row, {name: cells[name] for name in names if not kept[name]},
                     {name: (kept[name], cells[name]) for name in names if kept[name]})  # fmt: skip


def unlike(cells: Mapping[str, str], held: Mapping[str, str]) -> list[str]:
    """Return the columns in which a row does not hold what a list says; capitals, tones and short honours are alike."""
    if cells.items() <= held.items():
        return []
    return [name for name, text in cells.items() if not _alike(name, text, held.get(name, ""))]


def _alike(column: str, one: str, other: str) -> bool:
    if one == other or folded(one) == folded(other):
        return True
    if column != "highest_award" or not (one and other):
        return False
    in_full = load_honours().in_full
    return folded(in_full(one)) == folded(in_full(other))


def met_by(people: People, new: Sequence[Delegate], columns: Collection[str] = ()) -> Met:
    """Return how a list meets the people of a dossier, all that its history tells included. Raises as People does."""
    return newcomers(people.everybody(), new, people.origins(), people.removed(), columns)


def _who(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(folded, texts))
