"""A dossier's list brought to one habit of spelling: first as a look, then as one step that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.delegates.cleaning import Changed, cleaned, what_was_changed
from tdkt_tui.delegates.kept import read_kept
from tdkt_tui.delegates.unit_variants import UnitVariants, unit_variants
from tdkt_tui.model.finding import Finding
from tdkt_tui.regulations import load_honours
from tdkt_tui.store.people import People, Row
from tdkt_tui.store.workspace.folder import DossierFolder


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning would change, or did. findings: by column, without any text; rows: of the list, for a look.

    units: ways of writing that may be one unit; they are only shown.
    """

    changes: tuple[Changed, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    units: tuple[UnitVariants, ...]

    @property
    def many(self) -> int:
        """Return how many people are changed."""
        return len({change.place for change in self.changes})


def clean_list(folder: DossierFolder, *, take: bool, columns: Sequence[str] = ()) -> Cleaned:
    """Return what cleaning a dossier's list changes; take: change it, as one step.

    columns: only these, all where none is named. Raises NotFound where there is no list, Conflict where another changed
    a row meanwhile (nothing is changed then), StoreFault.
    """
    with People.open(folder.people, create=False) as people:
        rows = {row.id: row for row in people.everybody()}
        kept = read_kept(list(rows.values()), folder.people.name)
        _, changes = cleaned(kept.people, load_honours().in_full)
        changes = tuple(change for change in changes if not columns or change.column in columns)
        of = tuple(rows[number] for number in kept.ids)
        if take:
            wanted: dict[int, dict[str, str]] = {}
            for change in changes:
                wanted.setdefault(change.place, {})[change.column] = change.after
            people.change_all((of[place].id, of[place].rev, texts) for place, texts in wanted.items())
    found = tuple(what_was_changed(kept.people, changes, folder.people.name))
    return Cleaned(changes, of, found, tuple(unit_variants([person.unit for person in kept.people])))
