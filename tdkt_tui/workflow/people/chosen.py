"""Whom of a list something is for: all, those of a status or kind, or those that somebody marked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tdkt_tui.delegates.kept import KeptPeople
from tdkt_tui.delegates.read import PeopleRead
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate, Status, Subject

Numbered = tuple[int, Delegate]
"""A person with the number that stays theirs: the id in a dossier, the place (from 1) in a file."""


@dataclass(frozen=True, slots=True)
class Whom:
    """status, subject, unit: only these, empty for all. only: of these numbers alone, None for everybody.

    A unit is meant however it is written ("UBND xã A", "Ủy ban nhân dân xã A").
    """

    status: Collection[Status] = ()
    subject: Collection[Subject] = ()
    only: Collection[int] | None = None
    unit: Collection[str] = ()

    @property
    def everybody(self) -> bool:
        """Tell whether nobody is left out."""
        return not self.status and not self.subject and not self.unit and self.only is None

    def of(self, people: Collection[Numbered]) -> list[Numbered]:
        """Return who is meant, in the list's order. Raises BadInput for a unit of which the list has nobody."""
        units = set(map(unit_key, self.unit))
        there = {unit_key(name) for name in {person.unit for _, person in people}} if units else set()
        for name in self.unit:
            if unit_key(name) not in there:
                raise BadInput(f"Không ai trong danh sách thuộc đơn vị “{name}”.", field="--unit",
                               fix="xem tên các đơn vị: tdkt delegates list TỆP --group unit")  # fmt: skip
        return [
            (number, person)
            for number, person in people
            if (not self.status or person.status in self.status)
            and (not self.subject or person.subject in self.subject)
            and (self.only is None or number in self.only)
            and (not units or unit_key(person.unit) in units)
        ]


EVERYBODY = Whom()


def numbered(read: PeopleRead | KeptPeople) -> list[Numbered]:
    """Return everybody of a list with their numbers."""
    ids = read.ids if isinstance(read, KeptPeople) else range(1, len(read.people) + 1)
    return list(zip(ids, read.people, strict=True))


def exemplars(people: Collection[Numbered]) -> tuple[list[Numbered], list[Numbered]]:
    """Return the exemplars and the others. Raises BadInput where nobody is one."""
    found = [item for item in people if item[1].exemplar]
    if not found:
        raise BadInput("Không có ai là điển hình tiên tiến để giới thiệu.", field="delegates",
                       fix="ghi Có ở cột “Điển hình tiên tiến” cho ai được giới thiệu")  # fmt: skip
    return found, [item for item in people if not item[1].exemplar]
