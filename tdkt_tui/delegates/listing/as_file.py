"""A table as a workbook or as text cells: text stays text, figures can be summed; the same table, the same bytes."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime
from typing import Any

from tdkt_tui.delegates.export import guarded
from tdkt_tui.delegates.sheet_page import FONT, set_page
from tdkt_tui.model.cells import wrapped
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text_table import table_line, table_widths
from tdkt_tui.regulations import Regulation

from .paper import INDEX_WIDTH, Paper, headings

_CELL_LIMIT = 32767
_FIGURES = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,6}))?")
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001  a workbook keeps local time; a fixed one, so that equal lists are equal


def as_csv(paper: Paper) -> str:
    """Return the rows under their headings; a part's heading is a column of its own, so that nothing is lost."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    apart = any(part.title for part in paper.parts)
    writer.writerow([*(["Nhóm"] if apart else []), "TT", *_one_row(paper)])
    for part, rows in zip(paper.parts, paper.numbered(), strict=True):
        for number, row in rows:
            writer.writerow([*([guarded(part.title)] if apart else []), number, *map(guarded, row)])
    return text.getvalue()


def _one_row(paper: Paper) -> list[str]:
    """Return the headings where they have one row: "Năm sinh (Nam)"."""
    return [f"{column.over} ({column.heading})" if column.over else column.heading for column in paper.columns]


def as_text(paper: Paper, room: int | None = None) -> str:
    """Return the table for a terminal: room for so many cells a line; none means columns as wide as their cells."""
    head = ("TT", *_one_row(paper))
    rows = [[(str(number), *row) for number, row in part] for part in paper.numbered()]
    every = [head, *(row for part in rows for row in part)]
    widths = table_widths(every, room)

    def told(text: str) -> list[str]:
        return [text] if room is None else wrapped(text, room)

    lines = [*told(paper.title), *(line for note in paper.notes for line in told(note))]
    for title, part in zip(headings(paper), rows, strict=True):
        lines += ["", *(told(title) if title else [])]
        lines += [line for row in (head, *part) for line in table_line(row, widths)]
    return "\n".join([*lines, "", *(line for text in paper.closing for line in told(text))]) + "\n"


def as_xlsx(paper: Paper, regulation: Regulation) -> bytes:
    """Return a workbook ready to print: A4, headings frozen and repeated, the regulation's margins and page number.

    Raises BadInput for a cell longer than a workbook takes.
    """
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": paper.title, "created": _NO_TIME})
    sheet = book.add_worksheet("Danh sách")
    set_page(sheet, regulation, landscape=not paper.upright)
    _Writing(book, sheet, paper).write()
    book.close()
    return stream.getvalue()


class _Writing:
    """Writes a sheet from top to bottom; row: the next free one, from 0."""

    def __init__(self, book: Any, sheet: Any, paper: Paper) -> None:
        plain = {"font_name": FONT, "font_size": 12, "valign": "vcenter", "text_wrap": True, "num_format": "@"}
        lined = {**plain, "border": 1}
        self.book, self.sheet, self.paper, self.row = book, sheet, paper, 0
        self.figures: dict[str, Any] = {}
        self.figure = {**lined, "align": "center"}
        self.last = len(paper.columns)
        self.title = book.add_format({**plain, "font_size": 13, "bold": True, "align": "center"})
        self.italic = book.add_format({**plain, "font_size": 13, "italic": True, "align": "center"})
        self.head = book.add_format({**lined, "bold": True, "align": "center"})
        self.part = book.add_format({**lined, "bold": True})
        self.left = book.add_format(lined)
        self.centre = book.add_format({**lined, "align": "center"})
        self.below = book.add_format(plain)

    def write(self) -> None:
        """Write everything."""
        paper, sheet = self.paper, self.sheet
        for text, look in ((paper.label, self.title), (paper.title, self.title), (paper.attached, self.italic),
                           *((note, self.below) for note in paper.notes)):  # fmt: skip
            if text:
                self._across(text, look)
        self._heads()
        for title, rows in zip(headings(paper), paper.numbered(), strict=True):
            if title:
                self._across(title, self.part)
            for number, row in rows:
                self._cell(0, str(number), self.centre)
                for at, (text, column) in enumerate(zip(row, paper.columns, strict=True), start=1):
                    if column.figures and (found := _FIGURES.fullmatch(text)):
                        self._figure(at, found[1].replace(".", ""), found[2] or "")
                    else:
                        self._cell(at, text, self.centre if column.over or column.figures else self.left)
                self.row += 1
        for line in paper.closing:
            self._across(line, self.below)
        sheet.print_area(0, 0, self.row - 1, self.last)

    def _heads(self) -> None:
        first = self.row
        self.sheet.set_column(0, 0, INDEX_WIDTH)
        self.sheet.merge_range(first, 0, first + 1, 0, "TT", self.head)
        at = 1
        while at <= self.last:
            column = self.paper.columns[at - 1]
            self.sheet.set_column(at, at, column.width)
            if not column.over:
                self.sheet.merge_range(first, at, first + 1, at, column.heading, self.head)
            elif at > 1 and self.paper.columns[at - 2].over == column.over:
                self.sheet.write_string(first + 1, at, column.heading, self.head)
            else:
                wide = sum(other.over == column.over for other in self.paper.columns)
                self.sheet.merge_range(first, at, first, at + wide - 1, column.over, self.head)
                self.sheet.write_string(first + 1, at, column.heading, self.head)
            at += 1
        self.row += 2
        self.sheet.freeze_panes(self.row, 0)
        self.sheet.repeat_rows(first, first + 1)

    def _across(self, text: str, look: Any) -> None:
        if self.last:
            self.sheet.merge_range(self.row, 0, self.row, self.last, text, look)
        lines = -(-len(text) // sum(column.width for column in self.paper.columns))
        self.sheet.set_row(self.row, 18 * max(1, lines))
        self.row += 1

    def _cell(self, at: int, text: str, look: Any) -> None:
        if len(text) > _CELL_LIMIT:
            raise BadInput(f"Nội dung một ô dài quá {_CELL_LIMIT} ký tự.", place=f"hàng {self.row + 1}",
                           fix="rút gọn nội dung ô đó, hoặc dùng --format csv")  # fmt: skip
        self.sheet.write_string(self.row, at, text, look)

    def _figure(self, at: int, whole: str, decimals: str) -> None:
        """Write a number that is shown as the text of it was: "04", "9.120", "44,4"."""
        form = "0" * len(whole) if whole.startswith("0") and whole != "0" and not decimals else "#,##0"
        form += f".{'0' * len(decimals)}" if decimals else ""
        if form not in self.figures:
            self.figures[form] = self.book.add_format({**self.figure, "num_format": form})
        self.sheet.write_number(self.row, at, float(f"{whole}.{decimals or 0}"), self.figures[form])
