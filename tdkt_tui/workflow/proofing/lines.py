"""Rows of one part of the sheet as lines to be read: several that are read quickly are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from .beside import beside, brief, in_its_words
from .rows import Row
from .sources import Source

Of = tuple[Row, tuple[Source, ...]]
"""A row and the facts that it comes from."""
Piece = tuple[str, frozenset[str]]
"""Words that stand on a page by themselves, and the keys of the facts that they come from."""
_PROGRAMME, VERBATIM = "Chương trình", "Nguyên văn"


@dataclass(frozen=True)
class Line:
    """One line to be read: whose pages it is on, its words, the facts that it comes from, none where none is known.

    at: each sort of unit, and each unit by its name, whose page has it; shown: the words as far as they are needed to
    know it; unlike: those of the original that it says otherwise; several: what stands together in it;
    sure: it is not asked.
    """

    whose: str
    words: str
    sources: tuple[Source, ...]
    at: frozenset[str]
    shown: str
    unlike: str = ""
    several: tuple[Piece, ...] = ()
    sure: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Return what it says, each by itself."""
        return self.several or ((self.words, frozenset(source.key for source in self.sources)),)


def lines_of(whose: str, mine: Sequence[Of], rows: Sequence[Of], cited: str = "") -> list[Line]:
    """Return the lines of a part.

    rows: those of all parts, which may say the rest of a sentence; cited: how a page cites the province's plan.
    """
    named = all(page.unit.name for row, _ in mine for page in row.at)
    found: list[Line] = []
    for kind, run in groupby(mine, key=lambda one: _together(*one, named=named)):
        if kind:
            found.append(_joined(whose, kind, list(run)))
        else:
            found += [_line(whose, one, rows, cited) for one in run]
    return found


def _line(whose: str, one: Of, rows: Sequence[Of], cited: str) -> Line:
    row, sources = one
    first = sources[0] if sources else None
    shown = brief(row.words, row.at[0].template, cited)
    if first is None:
        return Line(whose, row.words, (), _at([one]), shown)
    others = (other.words for other, its in rows if its and its[0].passage == first.passage
              and other is not row and set(row.at) <= set(other.at))  # fmt: skip
    return Line(whose, row.words, sources, _at([one]), shown, beside(row.words, first, others, whose))


def _at(rows: Sequence[Of]) -> frozenset[str]:
    return frozenset(name for row, _ in rows for page in row.at for name in page.names())


def _together(row: Row, sources: Sequence[Source], *, named: bool) -> str:
    """Return as what a line stands together with its neighbours, "" for one that stands alone."""
    if not sources:
        return ""
    if sources[0].key.startswith("agenda."):
        return _PROGRAMME
    # Duties of one unit by its name, in the original's words: whose they are and what they are was read with them.
    return VERBATIM if named and in_its_words(row.words, sources[0]) else ""


def _joined(whose: str, kind: str, told: Sequence[Of]) -> Line:
    sources = tuple(dict.fromkeys(source for _, its in told for source in its))
    words = f"{kind}: {'; '.join(row.words for row, _ in told)}"
    pieces = tuple((row.words, frozenset(source.key for source in its)) for row, its in told)
    return Line(whose, words, sources, _at(told), words, several=pieces)
