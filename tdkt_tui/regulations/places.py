"""Places by date: administrative units and their kinds, with first and last day and successors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .lifetimes import Chronicle, Lifetime


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of unit; ``span`` holds its days and successors, its name being the kind's own."""

    name: str
    said_as: tuple[str, ...]
    alone: tuple[str, ...]
    any_name: bool
    issuer_kinds: frozenset[str]
    place_of: frozenset[str]
    span: Lifetime


@dataclass(frozen=True, slots=True, eq=False)
class Places(Chronicle):
    """All units, their kinds by name, and proper names that only look like units."""

    kinds: dict[str, Kind]
    not_places: tuple[str, ...]

    def standing(self, kinds: frozenset[str], on: date) -> tuple[Lifetime, ...]:
        """Return the units of these kinds that stand on a day, in the table's order."""
        return tuple(life for life in self.lifetimes if life.kind in kinds and life.stands(on))
