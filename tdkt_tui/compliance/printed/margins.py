"""The margins of a printed page, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Collection

from tdkt_tui.assembly.pdf_pages import Page, Piece
from tdkt_tui.compliance.layout.document import Document

_MM = 25.4 / 1440
_CLOSE_MM = 2.0
_NOWHERE_SAID = 15.0
_NUMBER = re.compile(r"(?:trang|tr\.?)?[-–—\s.]*(\d{1,4})[-–—\s.]*(?:[/|]\d{1,4})?", re.IGNORECASE)


def margin_mm(page: Page, document: Document, side: str) -> float:
    """Return the narrowest margin ("top", "left" …) that a section with sheets of this size has, in millimetres."""
    found = [
        abs(section.margins[side]) * _MM
        for section in document.sections
        if side in section.margins and _same_sheet(section.width, section.height, page)
    ]
    return min(found, default=_NOWHERE_SAID)


def is_marginal(piece: Piece, text: str, page: Page, document: Document, known: Collection[str]) -> bool:
    """Tell whether a piece is a page number or part of a header or footer; known: their squeezed texts."""
    above = margin_mm(page, document, "top")
    below = page.height - margin_mm(page, document, "bottom")
    if above <= piece.base <= below:
        return False
    return shown_number(text) is not None or any(text in whole for whole in known)


def shown_number(text: str) -> int | None:
    """Return the page number that a piece shows ("3", "- 3 -", "Trang 3/7"), None for any other text."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) if found else None


def _same_sheet(width: float | None, height: float | None, page: Page) -> bool:
    if width is None or height is None:
        return True
    return abs(width * _MM - page.width) < _CLOSE_MM and abs(height * _MM - page.height) < _CLOSE_MM
