"""Which rows of a long list hold what someone looks for, told without diacritics.

Each column is kept as numbers into its different values, so that a phrase is looked for once in each value, not once in
each row: lists name few units, posts and awards.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.model.text import bare


@dataclass(frozen=True, slots=True)
class Coded:
    """One column. codes: for each row in order, the place of its value in values. bare: the values without marks."""

    codes: array[int]
    values: tuple[str, ...]
    bare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Signs that follow each other in one cell, without marks; columns: where, by identifier."""

    text: str
    columns: tuple[str, ...]


def coded(column: Iterable[str], shown: Callable[[str], str] = str) -> Coded:
    """Return a column's cells as numbers; shown: what a reader sees for a value, which is what they look for."""
    numbers: dict[str, int] = {}
    codes = array("I", (numbers.setdefault(cell, len(numbers)) for cell in column))
    values = tuple(numbers)
    return Coded(codes, values, tuple(bare(shown(value)) for value in values))


def phrases(wanted: str, labels: Mapping[str, str]) -> list[Phrase]:
    """Read "sở y tế; tư cách: khách": every part must be in a row, one named for a column in that column.

    labels: identifier → words of every column that may be looked through.
    """
    found = []
    for part in wanted.split(";"):
        head, colon, rest = part.partition(":")
        named = _named(head, labels) if colon else ()
        text = bare(rest if named else part)
        if text:
            found.append(Phrase(text, named or tuple(labels)))
    return found


def picked(wanted: Sequence[Phrase], column: Callable[[str], Coded]) -> set[int] | None:
    """Return the places of the rows that hold every phrase; None where nothing is asked."""
    rows: set[int] | None = None
    for phrase in wanted:
        holding: set[int] = set()
        for name in phrase.columns:
            held = column(name)
            codes = {number for number, value in enumerate(held.bare) if phrase.text in value}
            if codes:
                holding.update([place for place, code in enumerate(held.codes) if code in codes])
        rows = holding if rows is None else rows & holding
    return rows


def _named(head: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns whose words begin with what stands before a colon; those that bear it whole come alone."""
    wanted = bare(head)
    if not wanted:
        return ()
    whole = tuple(name for name, label in labels.items() if wanted in (bare(label), name))
    return whole or tuple(name for name, label in labels.items() if bare(label).startswith(wanted))
