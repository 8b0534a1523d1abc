"""A dossier's list brought to one habit of spelling: first as a look, then as one step that undo takes back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.delegates.cleaning import GUESSED, Changed, cleaned, guesses, what_was_changed
from tdkt_tui.delegates.kept import read_kept
from tdkt_tui.delegates.own_units import OwnUnits
from tdkt_tui.delegates.unit_forms import unit_forms
from tdkt_tui.delegates.unit_variants import UnitVariants, unit_variants
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load_honours
from tdkt_tui.store.people import People, Row
from tdkt_tui.store.workspace.folder import DossierFolder

from .own_units import units_beside


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that cleaning would change. row: as it was read. place: of the row in the list, from 1.

    why: of each change, keys of ``WHY_WORDS``.
    """

    row: Row
    place: int
    column: str
    before: str
    after: str
    why: tuple[str, ...]

    @property
    def guessed(self) -> bool:
        """Tell what is only proposed: it is changed where somebody confirms it, and not otherwise."""
        return any(why in GUESSED for why in self.why)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning would change, or did. findings: by column, without any text; rows: of the list, for a look.

    units: ways of writing that may be one unit; they are only shown. guesses: what somebody may confirm.
    """

    changes: tuple[Changed, ...]
    rows: tuple[Row, ...]
    places: tuple[int, ...]
    findings: tuple[Finding, ...]
    units: tuple[UnitVariants, ...]
    guesses: tuple[Changed, ...] = ()

    @property
    def many(self) -> int:
        """Return how many people are changed."""
        return len({change.place for change in self.changes})

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return the changed cells in the list's order; several changes of one cell are one."""
        return self._cells(self.changes)

    @property
    def guessed_cells(self) -> tuple[Cell, ...]:
        """Return the cells that are only proposed."""
        return self._cells(self.guesses)

    def _cells(self, changes: Iterable[Changed]) -> tuple[Cell, ...]:
        steps: dict[tuple[int, str], list[Changed]] = defaultdict(list)
        for change in changes:
            steps[change.place, change.column].append(change)
        return tuple(
            Cell(self.rows[place], self.places[place], column, told[0].before, told[-1].after,
                 tuple(change.why for change in told))
            for (place, column), told in sorted(steps.items(), key=lambda item: item[0][0])
        )  # fmt: skip


def clean_list(
    folder: DossierFolder, *, take: bool, columns: Sequence[str] = (), confirmed: bool = False
) -> Cleaned:  # fmt: skip
    """Return what cleaning a dossier's list changes; take: change it, as one step; confirmed: what is guessed too.

    columns: only these, all where none is named. Raises NotFound where there is no list, Conflict where another changed
    a row meanwhile (nothing is changed then), StoreFault.
    """
    with People.open(folder.people, create=False) as people:
        found = to_clean(people, folder.people.name, columns, units_beside(folder.people))
        if take:
            clean_cells(people, (*found.cells, *(found.guessed_cells if confirmed else ())))
    return found


def to_clean(people: People, name: str, columns: Sequence[str] = (), own: OwnUnits | None = None) -> Cleaned:
    """Return what cleaning a list would change. name: of the list, for findings; own: the units of its case.

    Raises StoreFault.
    """
    rows = {row.id: row for row in people.everybody()}
    kept = read_kept(list(rows.values()), name)
    clean, changes = cleaned(kept.people, load_honours().in_full, own.in_own_form if own else None)
    forms = unit_forms([person.unit for person in clean], own.names if own else (), apart=True)
    changes = (*changes, *_in_form(clean, forms.sure, "form"))
    changes = tuple(change for change in changes if not columns or change.column in columns)
    proposed = (*guesses(clean), *_in_form(clean, forms.hints, "marks"))
    guessed = tuple(change for change in proposed if not columns or change.column in columns)
    units = [forms.sure.get(person.unit, person.unit) for person in clean]
    return Cleaned(
        changes, tuple(rows[number] for number in kept.ids), tuple(person.row for person in kept.people),
        tuple(what_was_changed(kept.people, changes, name)),
        tuple(unit_variants(units)), guessed,
    )  # fmt: skip


def _in_form(people: Sequence[Delegate], forms: Mapping[str, str], why: str) -> Iterator[Changed]:
    for place, person in enumerate(people):
        if person.unit in forms:
            yield Changed(place, "unit", person.unit, forms[person.unit], why)


def clean_cells(people: People, cells: Iterable[Cell]) -> int:
    """Change cells as one step; return how many people were changed.

    Raises Conflict where another changed one of the rows since it was read (nothing is changed then), StoreFault.
    """
    wanted: dict[tuple[int, int], dict[str, str]] = defaultdict(dict)
    for cell in cells:
        wanted[cell.row.id, cell.row.rev][cell.column] = cell.after
    return people.change_all((person, rev, texts) for (person, rev), texts in wanted.items())
