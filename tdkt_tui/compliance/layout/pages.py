"""The sheet, its margins, and the page number."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.compliance.layout.document import Document, Section
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.regulations import Rule

_TWIPS_PER_MM = 1440 / 25.4
_PLACES = {"header": "đầu trang", "footer": "chân trang"}


def sheet(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the width or height of the sheet, in millimetres; a sheet laid on its side is measured upright."""
    for section in document.sections:
        sides = {"width": section.width, "height": section.height}
        if section.landscape:
            sides = {"width": section.height, "height": section.width}
        yield from _measured(rule, section, sides[rule.prop])


def orientation(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge how the sheet is laid; a document with tables of data may lie on its side."""
    for section in document.sections:
        if section.landscape and not document.data_tables:
            yield Departure(rule, section.place, "theo chiều rộng")


def margin(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge a margin, in millimetres."""
    for section in document.sections:
        yield from _measured(rule, section, section.margins.get(rule.prop.removeprefix("margin-")))


def number_place(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge where the page number stands, on every kind of page that shows it."""
    for section in document.sections:
        shown = {"default"} | ({"even"} if document.even_differs else set())
        for kind in sorted(shown):
            if not any(where == kind for _, where, _ in section.numbers):
                yield Departure(rule, section.place, "không có số trang")
        for place, kind, paragraph in section.numbers:
            if kind not in shown:
                continue
            align = {"center": "centre"}.get(paragraph.format.align, paragraph.format.align)
            if not rule.permits(f"{place}-{align}"):
                yield Departure(rule, paragraph.place, f"{_PLACES[place]}, {said('align', paragraph.format.align)}")


def first_page(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that the first page shows no number."""
    for section in document.sections[:1]:
        kind = "first" if section.first_differs else "default"
        for _, where, paragraph in section.numbers:
            if where == kind:
                yield Departure(rule, paragraph.place, "có hiện ở trang thứ nhất")


def start(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge with which number the pages begin."""
    for section in document.sections[:1]:
        if not rule.permits(section.start):
            yield Departure(rule, section.place, str(section.start))


def digits(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that pages are numbered in Arabic digits."""
    for section in document.sections:
        if not rule.permits(section.digits):
            yield Departure(rule, section.place, section.digits)


def number_size(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the size of the page number."""
    for paragraph in document.marginal:
        for run in paragraph.runs:
            if run.page_number and not rule.permits(run.format.size):
                yield Departure(rule, paragraph.place, said("size", run.format.size, "pt"))


def number_italic(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge whether the page number leans."""
    for paragraph in document.marginal:
        for run in paragraph.runs:
            if run.page_number and not rule.permits(run.format.italic):
                yield Departure(rule, paragraph.place, said("italic", run.format.italic))


def _measured(rule: Rule, section: Section, twips: float | None) -> Iterable[Departure]:
    if twips is None:
        yield Departure(rule, section.place, "không thiết lập")
    elif not rule.permits(twips / _TWIPS_PER_MM):
        yield Departure(rule, section.place, said(rule.prop, twips / _TWIPS_PER_MM, rule.unit))
