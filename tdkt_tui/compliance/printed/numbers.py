"""The page numbers that are really shown."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.assembly.pdf_pages import Page, Piece
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.model.finding import Finding
from tdkt_tui.regulations import Regulation

from .facts import listed, ruled
from .laid import Laid
from .margins import margin_mm, shown_number

_EDGE_MM = 32.0  # from the upper or lower edge: wherever a header may reach
_OFF_MM = 6.0
_PLACES = {"header-centre": "đầu trang, canh giữa", "footer-right": "cuối trang, góc phải"}


def numbers(laid: Laid) -> Iterator[Finding]:
    """None on page 1, then every page its own, where the regulation puts it (NĐ 30/2020, PL I, I.7; TT 01/2011, Đ.15).

    Each section may begin anew and hide its first number: an annex counts for itself.
    """
    regulation = laid.document.regulation
    shown = {page.number: _number(laid, page) for page in laid.pages}
    if shown.get(1) is not None:
        yield from _told(regulation, "first-page", "Số trang hiện ra ở trang thứ nhất.", place=laid.place(1),
                         fix="đánh dấu “Trang đầu khác” (Different First Page) và để trống đầu trang ấy")  # fmt: skip
    without, wrong = _out_of_turn(laid, {page: found[0] if found else None for page, found in shown.items()})
    if without:
        yield from _told(regulation, "place", f"Không in số trang ở trang {listed(without)}.",
                         place=laid.place(without[0]),
                         fix="chèn trường PAGE vào đầu trang hoặc chân trang")  # fmt: skip
    if wrong:
        yield from _told(regulation, "start", f"Số trang in sai thứ tự ở trang {listed(wrong)}.",
                         place=laid.place(wrong[0]), fix="dùng trường PAGE, không gõ số bằng tay")  # fmt: skip
    wanted = next((str(rule.use) for rule in regulation.rules if rule.id == f"{regulation.id}.so-trang.place"), "")
    off = [page.number for page in laid.pages[1:] if not _in_place(shown[page.number], page, laid.document, wanted)]
    if off:
        yield from _told(regulation, "place", f"Số trang in sai chỗ ở trang {listed(off)}.", place=laid.place(off[0]),
                         fix=f"đặt số trang ở {_PLACES.get(wanted, 'đúng chỗ')}")  # fmt: skip


def _told(regulation: Regulation, prop: str, message: str, *, place: str, fix: str) -> Iterator[Finding]:
    found = ruled(regulation, f"so-trang.{prop}", message, place=place, fix=fix)
    if found is not None:
        yield found


def _number(laid: Laid, page: Page) -> tuple[int, Piece] | None:
    """Return the number that a page shows near its upper or lower edge, and the piece that shows it."""
    for piece in laid.others.get(page.number, ()):
        number = shown_number(piece.text)
        if number is not None and not _EDGE_MM < piece.base < page.height - _EDGE_MM:
            return number, piece
    return None


def _out_of_turn(laid: Laid, shown: dict[int, int | None]) -> tuple[list[int], list[int]]:
    """Return the pages without a number that should have one, and those with another than their turn."""
    without: list[int] = []
    wrong: list[int] = []
    anew = max(len(laid.document.sections) - 1, 0)
    before = shown.get(1) or 1
    for page in range(2, len(laid.pages) + 1):
        number = shown[page]
        begins = (number is None or number == 1) and anew > 0
        if begins:
            anew -= 1
            before = 0
        elif number is None:
            without.append(page)
        elif number not in (before + 1, page):
            wrong.append(page)
        before = before + 1 if number is None else number
    return without, wrong


def _in_place(found: tuple[int, Piece] | None, page: Page, document: Document, wanted: str) -> bool:
    if found is None or wanted not in _PLACES:
        return True
    piece = found[1]
    left, right = margin_mm(page, document, "left"), page.width - margin_mm(page, document, "right")
    if wanted == "header-centre":
        middle = (piece.left + piece.right) / 2
        return piece.base < page.height / 2 and (
            abs(middle - (left + right) / 2) < _OFF_MM or abs(middle - page.width / 2) < _OFF_MM
        )
    return piece.base > page.height / 2 and abs(piece.right - right) < _OFF_MM
