"""Printed pieces back to the paragraphs they come from, by their text, in the order of printing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tdkt_tui.assembly.pdf_pages import Page, Piece
from tdkt_tui.compliance.layout.document import Document

from .candidates import Candidates
from .laid import Laid, Line
from .margins import is_marginal
from .squeezed import squeezed

_POINT_MM = 25.4 / 72
_SAME_LINE = 0.45  # of the letters' size: a raised figure is still on its line
_HEADER_ROWS = 3


def lay(document: Document, pages: Sequence[Page]) -> Laid:
    """Return a document with the printed lines of its paragraphs; time grows with the text, not with its square."""
    return _Matching(document, pages).laid()


class _Matching:
    def __init__(self, document: Document, pages: Sequence[Page]) -> None:
        self.document, self.pages = document, pages
        self.texts = [squeezed(paragraph.text) for paragraph in document.paragraphs]
        self.marginal = {squeezed(paragraph.text) for paragraph in document.marginal if paragraph.line}
        self.open = Candidates(self.texts)
        self.lines: dict[int, list[Line]] = {}
        self.repeated: dict[int, set[int]] = {}
        self.others: dict[int, list[Piece]] = {}
        self.heads = self._heads()  # table -> the texts of its first rows

    def laid(self) -> Laid:
        for page in self.pages:
            self._page(page)
        done, whole = sum(self.open.done), sum(map(len, self.texts))
        left = {
            index: text[self.open.done[index] :]
            for index, text in enumerate(self.texts)
            if self.open.done[index] < len(text)
        }
        return Laid(
            self.document, self.pages, self.lines, self.repeated, self.others, left, done / whole if whole else 1
        )

    def _heads(self) -> dict[int, list[list[str]]]:
        """Return the texts of each table's first rows, in order: pages may begin with them again."""
        found: dict[int, dict[int, list[str]]] = {}
        for index, paragraph in enumerate(self.document.paragraphs):
            if paragraph.cell is not None and paragraph.cell.row <= _HEADER_ROWS and self.texts[index]:
                found.setdefault(paragraph.cell.table, {}).setdefault(paragraph.cell.row, []).append(self.texts[index])
        return {table: [rows[row] for row in sorted(rows)] for table, rows in found.items()}

    def _page(self, page: Page) -> None:
        table = self._table_going_on()
        body = list(self._body(page))
        head = _Head(self.heads.get(table, []))
        again = head.whole_rows([text for _, text in body])
        if again:
            self.repeated.setdefault(table, set()).add(page.number)
        for piece, text in body[again:]:
            index = self.open.take(text)
            if index is None and head.take(text):
                self.repeated.setdefault(table, set()).add(page.number)
                continue
            index = self.open.take_far(text) if index is None else index
            found = self.open.take_several(text) if index is None else [index]
            for index in found:
                self._print(index, piece, page.number, self.open.done[index] - len(text))
            if not found:
                self.others.setdefault(page.number, []).append(piece)

    def _body(self, page: Page) -> Iterator[tuple[Piece, str]]:
        """Yield the pieces of a page that say something, but what stands in its margins: that is noted."""
        for piece in page.pieces:
            if not (text := squeezed(piece.text)):
                continue
            if is_marginal(piece, text, page, self.document, self.marginal):
                self.others.setdefault(page.number, []).append(piece)
                continue
            yield piece, text

    def _table_going_on(self) -> int:
        """Return the table that a new page goes on with, 0 for none."""
        if self.open.last < 0:
            return 0
        last = self.document.paragraphs[self.open.last].cell
        after = (self.document.paragraphs[index].cell for index in self.open.following())
        if last is None or all(cell is None or cell.table != last.table for cell in after):
            return 0
        return last.table

    def _print(self, index: int, piece: Piece, page: int, start: int) -> None:
        lines = self.lines.setdefault(index, [])
        if start <= 0:
            lines.clear()  # what looked like its beginning was the label of another
        new = Line(page, piece.left, piece.right, piece.base, piece.size, max(start, 0), not piece.upright)
        last = lines[-1] if lines else None
        tall = max(piece.size, last.size if last else 0) * _POINT_MM
        if last is None or last.page != page or abs(last.base - piece.base) > _SAME_LINE * tall:
            lines.append(new)
            return
        widest = max(last, new, key=lambda line: line.size)
        lines[-1] = widest._replace(left=min(last.left, new.left), right=max(last.right, new.right), start=last.start)


class _Head:
    """The first rows of a table, as a page may print them again, from the first cell on."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self.texts = [text for row in rows for text in row]
        self.ends = set(accumulate(map(len, rows)))
        self.at = self.done = 0

    def whole_rows(self, pieces: Sequence[str]) -> int:
        """Return how many pieces at the top of a page print whole rows again, and go on behind them.

        Asked before what comes next in the document, where the next table may have the same head.
        """
        again = row = 0
        for number, text in enumerate(pieces, 1):
            if not self.take(text):
                break
            if self.done == 0 and self.at in self.ends:
                again, row = number, self.at
        self.at, self.done = row, 0
        return again

    def take(self, text: str) -> bool:
        """Tell whether a piece goes on with them."""
        if self.at >= len(self.texts) or not self.texts[self.at].startswith(text, self.done):
            return False
        self.done += len(text)
        if self.done == len(self.texts[self.at]):
            self.at, self.done = self.at + 1, 0
        return True
