"""A cell of a list of people while it is typed: kept within a second, and found again where that broke off."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.store.workspace.drafts import DraftFile, discard, left_over
from tdkt_tui.store.workspace.folder import DossierFolder


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A text that was not kept. person: the row's id, 0 for somebody not in the list yet."""

    person: int
    column: str
    text: str


class _Typing(DossierFolder):
    """A dossier whose drafts are those of cells, apart from those of its form."""

    __slots__ = ()

    @property
    def drafts(self) -> Path:
        """Return the folder of what is being typed."""
        return super().drafts.with_name("nhap-dai-bieu")


class TypedCells:
    """The typing of one session in one dossier. Every method raises StoreFault where the disk refuses."""

    def __init__(self, dossier: Path) -> None:
        self._folder = _Typing(dossier)
        self._draft = DraftFile(self._folder)

    def keep(self, cell: TypedCell) -> None:
        """Keep what is typed now, in place of what was before."""
        self._draft.write("", {f"{cell.person}.{cell.column}": cell.text})

    def drop(self) -> None:
        """Take the draft away: its text is in the list, or given up."""
        self._draft.drop()

    def leave(self) -> None:
        """End the session and leave the draft to be offered."""
        self._draft.leave()

    def left(self) -> TypedCell | None:
        """Return the newest text that a session left behind, which then is ours to keep or drop."""
        for draft in reversed(left_over(self._folder)):
            for key, text in draft.fields.items():
                person, _, column = key.partition(".")
                if person.isdecimal():
                    found = TypedCell(int(person), column, text)
                    self.keep(found)
                    discard(draft)
                    return found
        return None


def forget_typed(dossier: Path, standing: Container[int]) -> None:
    """Take away what broken sessions left of rows that are gone; standing: ids in the list. Raises StoreFault."""
    for draft in left_over(_Typing(dossier)):
        people = [int(person) for key in draft.fields if (person := key.partition(".")[0]).isdecimal()]
        if any(person and person not in standing for person in people):
            discard(draft)
