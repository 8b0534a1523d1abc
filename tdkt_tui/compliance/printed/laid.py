"""A document as it was printed: its paragraphs' lines, page by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tdkt_tui.assembly.pdf_pages import Page, Piece
from tdkt_tui.compliance.layout.document import Document, Paragraph


class Line(NamedTuple):
    """One printed line of a paragraph.

    page: from 1; left, right, base: millimetres from the sheet's left and upper edge; size: points; start: where it
    begins in the paragraph's squeezed text; turned: not printed upright.
    """

    page: int
    left: float
    right: float
    base: float
    size: float
    start: int
    turned: bool


@dataclass(frozen=True)
class Laid:
    """A document and its pages.

    lines: position in document.paragraphs -> printed lines, in reading order. repeated: table -> pages that repeat its
    first rows. others: page -> what belongs to no paragraph of the body (page numbers, headers, labels of lists).
    unprinted: position -> what of its squeezed text is on no page. matched: share of the text that was found.
    """

    document: Document
    pages: Sequence[Page]
    lines: Mapping[int, Sequence[Line]]
    repeated: Mapping[int, set[int]]
    others: Mapping[int, Sequence[Piece]]
    unprinted: Mapping[int, str]
    matched: float

    @cached_property
    def printed(self) -> list[tuple[int, Paragraph, Sequence[Line]]]:
        """Return the printed paragraphs in order: position, paragraph, its lines."""
        return [(index, self.document.paragraphs[index], self.lines[index]) for index in sorted(self.lines)]

    @cached_property
    def rows(self) -> dict[int, dict[int, list[int]]]:
        """Return table -> row -> positions of its paragraphs that are printed."""
        found: dict[int, dict[int, list[int]]] = {}
        for index, paragraph, _ in self.printed:
            if paragraph.cell is not None:
                found.setdefault(paragraph.cell.table, {}).setdefault(paragraph.cell.row, []).append(index)
        return found

    def pages_of(self, *positions: int) -> list[int]:
        """Return the pages that paragraphs stand on, in order."""
        return sorted({line.page for index in positions for line in self.lines.get(index, ())})

    def place(self, page: int, position: int | None = None) -> str:
        """Say where: "trang 3, đoạn 41"."""
        if position is None:
            return f"trang {page}"
        return f"trang {page}, {self.document.paragraphs[position].place}"
