"""The printed page of our workbooks: A4, the regulation's margins and page number, one page wide."""

from __future__ import annotations

from typing import Any

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.regulations import PageNumberPlace, Regulation, choose

FONT = "Times New Roman"
_INCH = 25.4
_A4 = 9


def opened_book(dossier: Dossier, stream: Any, title: str) -> tuple[Any, Regulation]:
    """Return a new workbook and the regulation of the dossier's day.

    A fixed day instead of now, and no author: the same list gives the same file, and it names nobody.
    """
    from datetime import UTC, datetime, time

    import xlsxwriter

    day = dossier.day or judged_on(dossier.plan.plan.date)
    assert day is not None
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": title, "created": datetime.combine(day, time(), UTC).replace(tzinfo=None)})
    return book, choose(day, dossier.issuer.kind).regulation


def set_page(sheet: Any, regulation: Regulation, *, landscape: bool = True) -> None:
    """Set the page of a sheet, in place."""
    page, number = regulation.page, regulation.page_number
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_margins(page.left_mm / _INCH, page.right_mm / _INCH, page.top_mm / _INCH, page.bottom_mm / _INCH)
    words = f'&"{FONT},Regular"&{number.size_pt:.0f}&P'
    if number.place is PageNumberPlace.HEADER_CENTRE:
        sheet.set_header(f"&C{words}", {"margin": page.top_mm / _INCH / 2})
    else:
        sheet.set_footer(f"&R{words}", {"margin": page.bottom_mm / _INCH / 2})
