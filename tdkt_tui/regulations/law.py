"""The law of emulation and commendation by date: what a cited document is called, and whether it stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tdkt_tui.model.citation import bare_title
from tdkt_tui.model.text import folded

from .rule import Certainty


@dataclass(frozen=True, slots=True)
class Act:
    """One document of the field.

    kind "Luật", number "39/2013/QH13", title as it is cited after the kind and number ("" where not known); signed:
    its date, None where not known; in force from ``since`` to ``until`` inclusive (None: no end known).
    """

    kind: str
    number: str
    signed: date | None
    issuer: str
    title: str
    since: date
    until: date | None
    certainty: Certainty
    names: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()

    def in_force(self, on: date) -> bool:
        """Tell whether the document stands on a day."""
        return self.since <= on and (self.until is None or on <= self.until)

    def titled(self, title: str) -> bool:
        """Tell whether a cited title is this document's; true where its title is not known.

        Tone placement, letter case, white space and a leading "về" or "về việc" make no difference.
        """
        return not self.title or bare_title(title) == bare_title(self.title)


@dataclass(frozen=True, slots=True)
class LawTable:
    """All documents known, in the order of the file."""

    acts: tuple[Act, ...]

    def find(self, number_or_name: str) -> Act | None:
        """Return the document with this number or name ("39/2013/QH13", "Luật Thi đua, khen thưởng năm 2022")."""
        wanted = folded(number_or_name)
        for act in self.acts:
            if wanted in {folded(act.number), folded(f"{act.kind} số {act.number}"), *map(folded, act.names)}:
                return act
        return None

    def in_force(self, kind_or_number: str, on: date) -> tuple[Act, ...]:
        """Return the documents of a kind ("Luật", "Nghị định") or of one number that stand on a day, amendments too."""
        wanted = folded(kind_or_number)
        return tuple(act for act in self.acts if wanted in {folded(act.kind), folded(act.number)} and act.in_force(on))

    def successors(self, act: Act, on: date) -> tuple[Act, ...]:
        """Return the documents of the same kind and issuer that stand on a day and came into force after this one."""
        return tuple(
            other
            for other in self.in_force(act.kind, on)
            if other.issuer == act.issuer and other.since > act.since and not other.amends
        )
