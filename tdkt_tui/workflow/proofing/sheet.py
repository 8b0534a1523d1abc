"""The sheet itself: rows of what is printed, those of the same units together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tdkt_tui.model.grouped import spread
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.original import Original

from .beside import beside, brief, in_its_words
from .nowhere import NOWHERE, on_no_page
from .printed import Printed, printed
from .reach import EVERYBODY, whose
from .rows import Row, rows_of
from .sources import Source, Sources


@dataclass(frozen=True)
class Line:
    """One line to be read: whose pages it is on, its words, the facts that it comes from, none where none is known.

    shown: the words as far as they are needed to know it; unlike: those of the original that it says otherwise.
    """

    whose: str
    words: str
    sources: tuple[Source, ...]
    shown: str
    unlike: str = ""


@dataclass(frozen=True)
class Part:
    """The lines that the same units have."""

    whose: str
    lines: tuple[Line, ...]


def sheet_of(plan: Plan, original: Original) -> list[Part]:
    """Return what a plan's facts print on units' pages: what all units have first, then level by level.

    Raises TdktError of a template.
    """
    plan = spread(plan)
    pages = printed(plan)
    sources = Sources(plan, original)
    rows = [(row, sources.of(row.words, {page.unit.level.id for page in row.at})) for row in rows_of(pages)]
    parts: dict[str, list[tuple[Row, Source | None]]] = {EVERYBODY: []}
    for row, source in rows:
        parts.setdefault(whose(row.at, pages), []).append((row, source))
    order = sorted(parts, key=lambda reach: _place(parts[reach], pages))
    told = [Part(reach, tuple(_lines(reach, parts[reach], rows))) for reach in order if parts[reach]]
    nowhere = [Line(NOWHERE, words, of, words) for words, of in on_no_page(plan, [page.unit for page in pages])]
    return [*told, *([Part(NOWHERE, tuple(nowhere))] if nowhere else ())]


def _place(rows: Sequence[tuple[Row, Source | None]], pages: Sequence[Printed]) -> tuple[int, int]:
    """Return where a part stands: the more pages the earlier, then in the order of levels."""
    if not rows:
        return (0, 0)
    at = rows[0][0].at
    return (-len(at), pages.index(at[0]))


def _lines(
    reach: str, mine: Sequence[tuple[Row, Source | None]], rows: Sequence[tuple[Row, Source | None]]
) -> list[Line]:
    """Return the lines of a part; of what is read quickly several are one: items of a programme, own duties."""
    named = all(page.unit.name for row, _ in mine for page in row.at)
    found: list[Line] = []
    for kind, run in groupby(mine, key=lambda one: _together(*one, named=named)):
        told = list(run)
        if kind:
            found.append(_joined(reach, kind, told))
            continue
        for row, source in told:
            others = [other.words for other, its in rows if source and its and its.passage == source.passage
                      and other is not row and set(row.at) <= set(other.at)]  # fmt: skip
            unlike = beside(row.words, source, others) if source else ""
            found.append(Line(reach, row.words, (source,) if source else (), brief(row.words, source), unlike))
    return found


def _together(row: Row, source: Source | None, *, named: bool) -> str:
    """Return as what a line stands together with its neighbours, "" for one that stands alone."""
    if source is None:
        return ""
    if source.key.startswith("agenda."):
        return "Chương trình"
    # Duties of one unit by its name, in the original's words: whose they are and what they are was read with them.
    return "Nguyên văn" if named and in_its_words(row.words, source) else ""


def _joined(reach: str, kind: str, told: Sequence[tuple[Row, Source | None]]) -> Line:
    sources = tuple(source for _, source in told if source)
    words = f"{kind}: {'; '.join(row.words for row, _ in told)}"
    if kind == "Chương trình":
        return Line(reach, words, sources, words)
    return Line(reach, words, sources, f"{kind} ({padded(len(told))} việc)")
