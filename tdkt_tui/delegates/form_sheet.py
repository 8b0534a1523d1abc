"""A blank form as a workbook: the same columns with drop-downs, ready to print, to fill in and to send back.

Everything is text, so that 02/9/1975 and leading zeros stay as they are typed. There is no example row, which would
come back as a person: what to write stands in the prompt of each cell.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.blank_form import BlankForm
from tdkt_tui.model.dossier import Dossier

from .form_columns import INDEX_WIDTH, Column, form_columns
from .sheet_page import FONT, opened_book, set_page

_LISTS = "Danh mục"
_PORTRAIT, _LANDSCAPE = 78, 122
"""How many characters of the sheet's default font fill the width of the printed page."""
_MANY_COLUMNS = 6
_PROMPT = 255
_CENTRED = ("gender", "birth", "status", "subject", "exemplar", "party_member")
_ROW_POINTS = 24
_LINE_POINTS = 17
# How wide a letter of a line is beside one of the sheet's default font.
_CAPITALS, _ITALICS, _TEXT, _HEADING = 1.7, 1.1, 1.05, 1.25


def form_xlsx(dossier: Dossier, form: BlankForm, annex: dict[str, str], told: dict[str, Any]) -> bytes:
    """Return the workbook of a form.

    annex: label, title and "(Kèm theo …)" as in its .docx. told: the form's words, as its .docx has them. Margins
    and the page number's place follow the regulation of the document's day. Raises BadInput as form_columns does.
    """
    columns = form_columns(form)
    stream = io.BytesIO()
    book, regulation = opened_book(dossier, stream, annex["title"])
    sheet = book.add_worksheet("Biểu mẫu")
    landscape = len(columns) >= _MANY_COLUMNS
    set_page(sheet, regulation, landscape=landscape)
    writer = _Writer(book, sheet, columns, _LANDSCAPE if landscape else _PORTRAIT)
    writer.heads([annex["label"], annex["title"], annex["attached"]], f"{told['unit_label']}:")
    writer.table(form.rows, _written_lists(book, columns))
    writer.foot("Cách ghi: " + " ".join(told["notes"]))
    sheet.print_area(0, 0, writer.row - 1, len(columns))
    sheet.activate()
    book.close()
    return stream.getvalue()


def _written_lists(book: Any, columns: Sequence[Column]) -> dict[str, str]:
    """Write every list of choices down its own column of a hidden sheet; return the range of each field's.

    A list inside the rule itself may hold 255 characters and no comma: names of units and awards have both.
    """
    from xlsxwriter.utility import xl_col_to_name

    ranges: dict[str, str] = {}
    chosen = [column for column in columns if column.choices]
    if not chosen:
        return ranges
    sheet = book.add_worksheet(_LISTS)
    sheet.hide()
    for place, column in enumerate(chosen):
        letter = xl_col_to_name(place)
        for row, choice in enumerate(column.choices):
            sheet.write_string(row, place, choice)
        ranges[column.field] = f"='{_LISTS}'!${letter}$1:${letter}${len(column.choices)}"
    return ranges


class _Writer:
    """Writes the sheet from top to bottom; row: the next free one, from 0."""

    def __init__(self, book: Any, sheet: Any, columns: Sequence[Column], width: int) -> None:
        plain = {"font_name": FONT, "font_size": 12, "valign": "vcenter", "text_wrap": True, "num_format": "@"}
        lined = {**plain, "border": 1}
        self.sheet, self.columns, self.width = sheet, columns, width
        self.last = len(columns)
        self.row = 0
        self.title = book.add_format({**plain, "font_size": 13, "bold": True, "align": "center"})
        self.with_line = book.add_format({**plain, "font_size": 13, "italic": True, "align": "center"})
        self.bold = book.add_format({**plain, "font_size": 13, "bold": True})
        self.gap = book.add_format({**plain, "font_size": 13, "bottom": 4})
        self.head = book.add_format({**lined, "bold": True, "align": "center"})
        self.left = book.add_format(lined)
        self.centre = book.add_format({**lined, "align": "center"})
        self.note = book.add_format({**plain, "valign": "top"})
        self.sign = book.add_format({**plain, "font_size": 13, "bold": True, "align": "center"})
        self.sign_date = book.add_format({**plain, "font_size": 13, "italic": True, "align": "center"})

    def heads(self, lines: Sequence[str], unit_label: str) -> None:
        """Write the title lines, then the line for the unit's name: its label, and the cell to write in."""
        for line in lines:
            italic = line.startswith("(")
            self._across(line, self.with_line if italic else self.title, _ITALICS if italic else _CAPITALS)
        self.row += 1
        self.sheet.set_row(self.row, _ROW_POINTS)
        self._cell(self.row, 0, 1, unit_label, self.bold)
        self._cell(self.row, 2, self.last, "", self.gap)
        self.sheet.data_validation(self.row, 2, self.row, 2, {
            "validate": "any", "input_title": "Tên đơn vị",
            "input_message": "Ghi tên đơn vị lập biểu. Người không ghi đơn vị riêng được tính là của đơn vị này.",
        })  # fmt: skip
        self.row += 2

    def table(self, rows: int, lists: dict[str, str]) -> None:
        """Write headings that stay in sight and on every page, numbered rows, and the rules of their cells."""
        from xlsxwriter.utility import xl_col_to_name

        shares = [INDEX_WIDTH, *(column.width for column in self.columns)]
        widths = [round(share * self.width / sum(shares), 2) for share in shares]
        headings = ["TT", *(column.heading for column in self.columns)]
        lines = max(_lines(heading, width, _HEADING) for heading, width in zip(headings, widths, strict=True))
        self.sheet.set_row(self.row, lines * _LINE_POINTS + 4)
        for place, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            self.sheet.set_column(place, place, width)
            self.sheet.write_string(self.row, place, heading, self.head)
        self.sheet.repeat_rows(self.row)
        self.sheet.freeze_panes(self.row + 1, 0)
        first, end = self.row + 1, self.row + rows
        for number in range(1, rows + 1):
            self.sheet.set_row(self.row + number, _ROW_POINTS)
            self.sheet.write_string(self.row + number, 0, str(number), self.centre)
            for place, column in enumerate(self.columns, start=1):
                look = self.centre if column.field in _CENTRED else self.left
                self.sheet.write_blank(self.row + number, place, None, look)
        # A year is text here on purpose: no green corner in every cell.
        area = f"A{first + 1}:{xl_col_to_name(self.last)}{end + 1}"
        self.sheet.ignore_errors({"number_stored_as_text": area})
        for place, column in enumerate(self.columns, start=1):
            self.sheet.data_validation(first, place, end, place, _rule(column, lists.get(column.field, "")))
        self.row = end + 2

    def foot(self, notes: str) -> None:
        """Write how to fill the form, and the place to date and sign it."""
        self._across(notes, self.note, _TEXT)
        self.row += 1
        middle = self.last // 2
        for left, right, look in (
            ("", "...................., ngày ..... tháng ..... năm .......", self.sign_date),
            ("NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", self.sign),
        ):
            self._cell(self.row, 0, middle, left, look)
            self._cell(self.row, middle + 1, self.last, right, look)
            self.row += 1
        self.row += 4  # the space to sign in

    def _across(self, text: str, look: Any, scale: float) -> None:
        """Write one line over the whole width, high enough for its text: merged cells do not grow by themselves."""
        self._cell(self.row, 0, self.last, text, look)
        self.sheet.set_row(self.row, _LINE_POINTS * _lines(text, self.width, scale) + 2)
        self.row += 1

    def _cell(self, row: int, left: int, right: int, text: str, look: Any) -> None:
        """Write one cell over these columns; merge_range itself would turn "=…" into a formula."""
        if right > left:
            self.sheet.merge_range(row, left, row, right, "", look)
        if text:
            self.sheet.write_string(row, left, text, look)
        else:
            self.sheet.write_blank(row, left, None, look)


def _lines(text: str, width: float, scale: float) -> int:
    return 1 + int(len(text) * scale / width)


def _rule(column: Column, source: str) -> dict[str, Any]:
    """Return what a cell of a column takes and says (ECMA-376 Part 1, 18.3.1.32; titles 32, messages 255 signs)."""
    title = column.heading if len(column.heading) <= 32 else f"{column.heading[:31]}…"
    rule: dict[str, Any] = {"validate": "any", "input_title": title, "input_message": column.help[:_PROMPT]}
    if source:
        rule |= {
            "validate": "list", "source": source, "error_title": "Nội dung không có trong danh mục",
            "error_message": f"Chọn một mục của danh sách thả xuống ở cột “{title}”, không gõ nội dung khác.",
            "error_type": "stop",
        }  # fmt: skip
        if column.others:
            rule |= {"error_type": "warning", "error_message": "Nội dung này không có trong danh mục. Vẫn ghi?"}
        rule["input_message"] = rule["input_message"] or "Chọn trong danh sách thả xuống."
    elif column.field == "birth":
        rule |= {
            "validate": "length", "criteria": "between", "minimum": 4, "maximum": 10,
            "error_title": "Năm sinh, ngày sinh", "error_message": "Ghi năm (1975) hoặc ngày (02/9/1975).",
        }  # fmt: skip
    return rule
