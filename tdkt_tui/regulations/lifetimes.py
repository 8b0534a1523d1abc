"""A name with the days between which it is right to write it: what places and agencies have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .names import plain
from .rule import Certainty


@dataclass(frozen=True, slots=True)
class Lifetime:
    """One span of one name.

    name as a finding says it ("tỉnh Bình Thuận"); forms: every way in which it is written; since and until inclusive,
    None where open; successors: what to write after ``until``; kind: the kind of a place, "" for an agency; bare: the
    name of a place without its kind.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    since: date | None
    until: date | None
    successors: tuple[str, ...]
    certainty: Certainty
    basis: str = ""
    kind: str = ""
    bare: str = ""
    of: str = ""

    def stands(self, on: date) -> bool:
        """Tell whether the name is right on a day."""
        return not self.ended(on) and not self.to_come(on)

    def ended(self, on: date) -> bool:
        """Tell whether the name is past on a day."""
        return self.until is not None and self.until < on

    def to_come(self, on: date) -> bool:
        """Tell whether the name has not begun on a day."""
        return self.since is not None and on < self.since


@dataclass(frozen=True, slots=True, eq=False)
class Chronicle:
    """All spans of a table, in its order; compared by identity, so that what is made of one can be kept with it."""

    lifetimes: tuple[Lifetime, ...]

    def spans(self, name: str) -> tuple[Lifetime, ...]:
        """Return the spans of a name, however it is written."""
        wanted = plain(name)
        return tuple(life for life in self.lifetimes if wanted in {plain(form) for form in life.forms})

    def now(self, life: Lifetime, on: date) -> tuple[str, ...]:
        """Return what to write on a day in place of a name that ended: its successors, or theirs where they ended too.

        Empty where none is known.
        """
        return tuple(dict.fromkeys(self._following(life, on, {life.id})))

    def before(self, life: Lifetime, on: date) -> tuple[str, ...]:
        """Return the names that stand on a day and are followed by one that is still to come."""
        forms = {plain(form) for form in life.forms}
        return tuple(
            other.name
            for other in self.lifetimes
            if other.stands(on) and forms & {plain(successor) for successor in other.successors}
        )

    def _following(self, life: Lifetime, on: date, seen: set[str]) -> Iterable[str]:
        for successor in life.successors:
            spans = self.spans(successor)
            past = [span for span in spans if span.ended(on) and span.id not in seen]
            if past and not any(span.stands(on) for span in spans):
                yield from self._following(past[-1], on, seen | {span.id for span in past})
            elif not spans or not all(span.ended(on) for span in spans):  # else entries that follow each other
                yield successor
