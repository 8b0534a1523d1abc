"""The list of delegates as a printable workbook: text stays text, and the same list gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.words import roman

from .sheet_columns import BIRTH, Column, columns_for
from .sheet_page import FONT, opened_book, set_page
from .totals import grouped, nominee_words, totals

_CELL_LIMIT = 32767


def delegate_xlsx(dossier: Dossier, title: str, with_line: str, rows: Sequence[Delegate]) -> bytes:
    """Return the workbook of a list.

    title: the annex's title. with_line: "(Kèm theo Kế hoạch số …)", empty where there is none. rows: in the file's
    order; they are parted into groups and sorted as offices print them. Sensitive columns are never in it.
    Margins and the page number's place follow the regulation of the document's date.
    """
    stream = io.BytesIO()
    book, regulation = opened_book(dossier, stream, title)
    sheet = book.add_worksheet("Danh sách")
    nominees = dossier.lists_nominees
    set_page(sheet, regulation)
    body = _Body(book, sheet, columns_for(rows, nominees=nominees))
    body.heads(title, with_line)
    for number, group in enumerate(grouped(rows, nominees=nominees), start=1):
        label = f"{roman(number)}. {group.label.upper()} ({group.words()})"
        body.across(label, body.bold_left)
        for place, person in enumerate(group.people, start=1):
            body.person(place, person)
    told = f"Tổng cộng: {nominee_words(rows)}" if nominees else totals(rows).words()
    body.across(f"{told}.", body.bold_left)
    sheet.print_area(0, 0, body.row - 1, body.last)
    book.close()
    return stream.getvalue()


class _Body:
    """Writes the sheet from top to bottom; row: the next free one, from 0."""

    def __init__(self, book: Any, sheet: Any, columns: Sequence[Column]) -> None:
        plain = {"font_name": FONT, "font_size": 12, "valign": "vcenter", "text_wrap": True}
        lined = {**plain, "border": 1}
        self.sheet = sheet
        self.columns = columns
        self.last = len(columns) - 1
        self.row = 0
        self.title = book.add_format({**plain, "font_size": 13, "bold": True, "align": "center"})
        self.with_line = book.add_format({**plain, "font_size": 13, "italic": True, "align": "center"})
        self.head = book.add_format({**lined, "bold": True, "align": "center"})
        self.bold_left = book.add_format({**lined, "bold": True})
        self.left = book.add_format(lined)
        self.centre = book.add_format({**lined, "align": "center"})

    def heads(self, title: str, with_line: str) -> None:
        """Write title rows and headings; the headings stay in sight and stand on every printed page."""
        for text, look in ((title, self.title), (with_line, self.with_line)):
            if text:
                self.across(text, look)
        self.row += 1
        for place, column in enumerate(self.columns):
            self.sheet.set_column(place, place, column.width)
            if place in BIRTH:
                self._text(self.row + 1, place, column.heading, self.head)
            else:
                self._merged((self.row, place, self.row + 1, place), column.heading, self.head)
        self._merged((self.row, BIRTH[0], self.row, BIRTH[1]), "Năm sinh", self.head)
        self.sheet.repeat_rows(self.row, self.row + 1)
        self.sheet.freeze_panes(self.row + 2, 0)
        self.row += 2

    def across(self, text: str, look: Any) -> None:
        """Write one line over the whole width, high enough for its text: merged cells do not grow by themselves."""
        self._merged((self.row, 0, self.row, self.last), text, look)
        self.sheet.set_row(self.row, 18 * (1 + len(text) // 120))
        self.row += 1

    def person(self, place: int, person: Delegate) -> None:
        """Write one delegate."""
        for index, column in enumerate(self.columns):
            self._text(self.row, index, column.cell(place, person), self.centre if column.centred else self.left)
        if person.birth and not person.gender:  # in either column the year would say what nobody has said
            self._merged((self.row, BIRTH[0], self.row, BIRTH[1]), person.birth, self.centre)
        self.row += 1

    def _merged(self, area: tuple[int, int, int, int], text: str, look: Any) -> None:
        """Merge (top, left, bottom, right), blank at first: merge_range itself would turn "=…" into a formula."""
        self.sheet.merge_range(*area, "", look)
        self._text(area[0], area[1], text, look)

    def _text(self, row: int, column: int, text: str, look: Any) -> None:
        if len(text) > _CELL_LIMIT:
            raise BadInput(f"Nội dung một ô dài quá {_CELL_LIMIT} ký tự.", place=f"danh sách, dòng {row + 1}",
                           fix="rút gọn nội dung ô đó")  # fmt: skip
        if text:
            self.sheet.write_string(row, column, text, look)
        else:
            self.sheet.write_blank(row, column, None, look)
