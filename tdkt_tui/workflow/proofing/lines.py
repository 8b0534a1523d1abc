"""Rows of one part of the sheet as lines to be read: several that are read quickly are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tdkt_tui.workflow.reading_plan.figures import Figure

from .beside import GAP, SEED, beside, brief, in_its_words
from .content import content_of
from .printed import Printed
from .rows import Row
from .shortly import shortly
from .sources import Source

Of = tuple[Row, tuple[Source, ...]]
"""A row and the facts that it comes from."""
Piece = tuple[str, frozenset[str]]
"""Words that stand on a page by themselves, and the keys of the facts that they come from."""
_PROGRAMME, VERBATIM, _WORDS = "Chương trình", "Nguyên văn", "Đúng nguyên lời"
_OF_WORDS = ("aim.", "criterion.", "provision.", "outline.", "content.", "channel.", "field.")
"""Tables of the plan's own sentences: of those without any number one reads only on whose pages they are."""
_ITEM, _SENTENCE, _LINE, _MOST = 4, 7, 9, 8
"""Words of an item, of a sentence, of one alone that one knows each by; sentences that stand in one line."""


@dataclass(frozen=True)
class Line:
    """One line to be read: whose pages it is on, its words, the facts that it comes from, none where none is known.

    at: each sort of unit, and each unit by its name, whose page has it; shown: the words as far as they are needed to
    know it; unlike: those of the original that it says otherwise; several: what stands together in it;
    sure: it is not asked; doubts: what of it is likely wrong, each a sentence; loose: its days and bounds that no key
    of a table holds; on: pages that say its sentences just so, one of each level, none where it is on no page;
    settled: it says what one fact was confirmed to say, only on whose pages it is remains to be read; reach: the
    heading that it is told under, where lines like it on other pages, also, are told with it.
    """

    whose: str
    words: str
    sources: tuple[Source, ...]
    at: frozenset[str]
    shown: str
    unlike: str = ""
    several: tuple[Piece, ...] = ()
    sure: bool = False
    doubts: tuple[str, ...] = ()
    loose: frozenset[Figure] = frozenset()
    on: tuple[Printed, ...] = field(default=(), compare=False, repr=False)
    settled: bool = False
    reach: str = ""
    also: frozenset[str] = frozenset()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Return what it says, each by itself."""
        return self.several or ((self.words, frozenset(source.key for source in self.sources)),)


def lines_of(
    whose: str, mine: Sequence[Of], rows: Sequence[Of], cited: str = "", held: Sequence[str] = ()
) -> list[Line]:
    """Return the lines of a part.

    rows: those of all parts, which may say the rest of a sentence; cited: how a page cites the province's plan; held:
    what the plan holds the same units to beside their pages.
    """
    named = all(page.unit.name for row, _ in mine for page in row.at)
    found: list[Line] = []
    for kind, run in groupby(mine, key=lambda one: _together(*one, named=named)):
        several = list(run)
        several = _without_shorter(several) if kind == _PROGRAMME else several
        if kind and (len(several) > 1 or kind != _WORDS):
            most = _MOST if kind == _WORDS else len(several)
            found += [_joined(whose, kind, several[at : at + most]) for at in range(0, len(several), most)]
        else:
            found += [_line(whose, one, rows, cited, held) for one in several]
    return found


def _line(whose: str, one: Of, rows: Sequence[Of], cited: str, held: Sequence[str]) -> Line:
    row, sources = one
    first = sources[0] if sources else None
    shown = brief(row.told(), row.at[0].template, cited)
    of_template = shown.split()[SEED:] == [GAP]  # it begins and ends as a line of the template, with nothing between
    if of_template or all(row.words in page.template for page in row.at):  # under another number
        return Line(whose, row.words, sources, _at([one]), shown, sure=True)
    if first is None:
        return Line(whose, row.words, (), _at([one]), shown, on=_on([one]))
    if in_its_words(row.words, first) and row.told() == row.words:
        shown = shortly(shown, _LINE)
    others = (other.words for other, its in rows if its and its[0].passage == first.passage
              and other is not row and set(row.at) <= set(other.at))  # fmt: skip
    unlike = beside(row.words, first, [*others, *held], whose)
    return Line(whose, row.words, sources, _at([one]), shown, unlike, on=_on([one]))


def _without_shorter(items: list[Of]) -> list[Of]:
    """Return items of a programme without one that another has with more in brackets: "Văn nghệ (nếu có)"."""
    words = [row.words for row, _ in items]
    return [one for one in items if not any(other.startswith(f"{one[0].words} (") for other in words)]


def _at(rows: Sequence[Of]) -> frozenset[str]:
    return frozenset(name for row, _ in rows for page in row.at for name in page.names())


def _on(rows: Sequence[Of]) -> tuple[Printed, ...]:
    """Return of each row a page of each level that has it without another kind of unit in the place of its own."""
    pages = {(row.words, page.unit.level.id): page for row, _ in rows for page in reversed(row.at)
             if row.words in page.lines}  # fmt: skip
    return tuple(pages.values())


def _together(row: Row, sources: Sequence[Source], *, named: bool) -> str:
    """Return as what a line stands together with its neighbours, "" for one that stands alone."""
    if not sources:
        return ""
    if sources[0].key.startswith("agenda."):
        return _PROGRAMME
    if not named and _only_words(row, sources[0]):
        return _WORDS
    # Duties of one unit by its name, in the original's words: whose they are and what they are was read with them.
    return VERBATIM if named and in_its_words(row.words, sources[0]) else ""


def _only_words(row: Row, source: Source) -> bool:
    """Tell a sentence of the plan that a page has just so, and that says no number and of no units by their kind."""
    return (source.key.startswith(_OF_WORDS) and row.told() == row.words and in_its_words(row.words, source)
            and not content_of(row.words).figures)  # fmt: skip


def _joined(whose: str, kind: str, told: Sequence[Of]) -> Line:
    sources = tuple(dict.fromkeys(source for _, its in told for source in its))
    words = f"{kind}: {'; '.join(row.words for row, _ in told)}"
    shown = "; ".join(_known(row.words, its, _SENTENCE if kind != _PROGRAMME else _ITEM) for row, its in told)
    count = f", {len(told)} {'mục' if kind == _PROGRAMME else 'câu'}" if len(told) > 1 else ""
    unlike = [row.words for row, its in told if not any(in_its_words(row.words, one) for one in its)]
    if kind == _PROGRAMME and 0 < len(unlike) < len(told):
        count, shown = f"{count}, khác lời bản gốc", "; ".join(unlike)
    pieces = tuple((row.words, frozenset(source.key for source in its)) for row, its in told)
    return Line(whose, words, sources, _at(told), f"{kind}{count}: {shown}", several=pieces, on=_on(told))


def _known(words: str, sources: Sequence[Source], first: int) -> str:
    """Return words as far as they are needed to know them: whole where they are not the original's."""
    return shortly(words, first) if any(in_its_words(words, one) for one in sources) else words


@dataclass(frozen=True)
class Part:
    """The lines that the same units have."""

    whose: str
    lines: tuple[Line, ...]
