"""What stands on the pages of a PDF: pieces of text with their places, and the fonts they are set in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple

from tdkt_tui.model.fault import TdktError

_MM = 25.4 / 72
_MOST_PAGES = 2_000
_MOST_PIECES = 500_000
_FIX = "mở tệp .docx bằng LibreOffice để xem"
_LINE_END_HYPHEN = "\x02"  # what PDFium makes of a hyphen that ends a line
_turn = Lock()  # PDFium keeps state of its own: one thread at a time


class Piece(NamedTuple):
    """One piece of a printed line, in one format. left, right, base: millimetres from the sheet's left and upper edge,
    base that of the baseline; size: of the letters, in points; upright: not turned.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    upright: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page: number from 1, sheet in millimetres, text in the order it was printed; drawn: holds lines or
    pictures as well.
    """

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    drawn: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """A printed document. fonts: name of a font in the PDF, without style -> letters set in it."""

    pages: tuple[Page, ...]
    fonts: Mapping[str, int]


def read_pages(pdf: bytes) -> Pages:
    """Return what is printed on every page. Raises TdktError for a file that is no PDF or holds far too much."""
    import pypdfium2

    with _turn:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                return _read(document)
        except (pypdfium2.PdfiumError, ValueError) as fault:  # ValueError: names and texts that are no Unicode
            raise TdktError("Không đọc được trang in của văn bản này.", fix=_FIX) from fault


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has. Raises TdktError for a file that is no PDF."""
    import pypdfium2

    with _turn:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                return len(document)
        except pypdfium2.PdfiumError as fault:
            raise TdktError("Không đếm được số trang của văn bản này.", fix=_FIX) from fault


def _read(document: Any) -> Pages:
    if len(document) > _MOST_PAGES:
        raise TdktError(f"Văn bản in ra quá {_MOST_PAGES} trang nên không xem được từng trang.", fix=_FIX)
    pages: list[Page] = []
    fonts: Counter[str] = Counter()
    left = _MOST_PIECES
    for index in range(len(document)):
        with closing(document[index]) as page:
            pages.append(_page(page, index + 1, fonts))
        left -= len(pages[-1].pieces)
        if left < 0:
            raise TdktError("Trang in có quá nhiều chữ nên không xem được từng trang.", fix=_FIX)
    return Pages(tuple(pages), fonts)


def _page(page: Any, number: int, fonts: Counter[str]) -> Page:
    from pypdfium2 import raw

    width, height = page.get_size()
    pieces: list[Piece] = []
    drawn = False
    with closing(page.get_textpage()) as words:
        for thing in page.get_objects(textpage=words):
            if thing.type != raw.FPDF_PAGEOBJ_TEXT:
                drawn = True
                continue
            text = thing.extract().replace(_LINE_END_HYPHEN, "-")
            if not text.strip():
                continue
            left, _, right, _ = thing.get_bounds()
            turned = thing.get_matrix()
            fonts[_family(thing.get_font().get_base_name())] += len(text)
            pieces.append(
                Piece(
                    text=text,
                    left=left * _MM,
                    right=right * _MM,
                    base=(height - turned.f) * _MM,
                    size=thing.get_font_size() * abs(turned.d or turned.b),
                    upright=turned.b == 0 and turned.c == 0,
                )
            )
    return Page(number, width * _MM, height * _MM, tuple(pieces), drawn)


def _family(name: str) -> str:
    """Return a font's family: "LiberationSerif" of "BAAAAA+LiberationSerif-Bold"."""
    return name.rpartition("+")[2].partition("-")[0].partition(",")[0]
