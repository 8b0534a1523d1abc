"""The sheet, its margins, and the page number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.regulations import Rule

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Section

_TWIPS_PER_MM = 1440 / 25.4
_OPPOSITE = {"left": "right", "right": "left"}
_DIGITS = {
    "lowerRoman": "số La Mã thường",
    "upperRoman": "số La Mã hoa",
    "lowerLetter": "chữ cái thường",
    "upperLetter": "chữ cái hoa",
    "numberInDash": "số giữa hai gạch ngang",
}
_CENTRED = {"center": "centre"}  # as the rule spells it
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
    side = rule.prop.removeprefix("margin-")
    for section in document.sections:
        yield from _measured(rule, section, section.margins.get(side))
        other = section.margins.get(_OPPOSITE.get(side, ""))
        if section.mirrored and other is not None and not rule.permits(other / _TWIPS_PER_MM):
            found = said(rule.prop, round(other / _TWIPS_PER_MM, 1), rule.unit)
            yield Departure(rule, section.place, f"{found} ở trang chẵn (lề đối xứng, Mirror margins)")


def number_place(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge where the page number stands, on every kind of page that shows it."""
    for section in document.sections:
        shown = {"default"} | ({"even"} if document.even_differs else set())
        for kind in sorted(shown):
            if not any(where == kind for _, where, _ in section.numbers):
                yield Departure(rule, section.place, "không có số trang")
        for (place, kind, paragraph), side in zip(section.numbers, section.sides, strict=True):
            if kind in shown and not rule.permits(f"{place}-{_CENTRED.get(side, side)}"):
                yield Departure(rule, paragraph.place, f"{_PLACES[place]}, {said('align', side)}")


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
        for form in dict.fromkeys((section.digits, *(form for form in section.forms if form))):
            if not rule.permits(form):
                yield Departure(rule, section.place, _DIGITS.get(form, form))


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
        yield Departure(rule, section.place, said(rule.prop, round(twips / _TWIPS_PER_MM, 1), rule.unit))
