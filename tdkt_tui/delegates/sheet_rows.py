"""A table as it stands in a file, before anybody knows what its columns mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tdkt_tui.model.fault import BadInput, Cancelled
from tdkt_tui.model.text import one_line
from tdkt_tui.store.csv_table import read_csv, text_table

from .heading import find_heading
from .legacy_cells import recoded

if TYPE_CHECKING:
    from threading import Event

    from tdkt_tui.model.legacy import Legacy
    from tdkt_tui.store.spreadsheet import Sheet


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cleaned one-line cells; the first is the source's row 1.

    name: how messages call the table among others ("trang Khách", "bảng 2"), empty for a CSV file. above: the lines
    before a table of a text document. in_text: such a table, whose columns have no letters. legacy: the old encoding of
    a whole text file. recoded: old encoding → rows (from 1) that had cells of it. unread: (row, column from 0) of cells
    whose encoding nothing tells. spans: merged cells of a table in a text document.
    """

    name: str
    cells: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()
    in_text: bool = False
    legacy: Legacy | None = None
    recoded: Mapping[Legacy, Sequence[int]] = field(default_factory=dict)
    unread: Sequence[tuple[int, int]] = ()
    sheet: Sheet | None = None
    spans: Sequence[tuple[int, int, int, int]] = ()

    @classmethod
    def cleaned(
        cls, name: str, rows: Sequence[Sequence[Any]], above: Sequence[str] = (), *, in_text: bool = False,
        legacy: Legacy | None = None, spans: Sequence[tuple[int, int, int, int]] = ()
    ) -> Rows:  # fmt: skip
        """Clean every cell, here where data comes in."""
        seen = {"": ""}  # units, posts and words like "Cá nhân" come in thousands

        def cleaned(cell: object) -> str:
            text = _text(cell)
            if text not in seen:
                seen[text] = one_line(text)
            return seen[text]

        told = recoded(tuple(tuple(map(cleaned, row)) for row in rows))
        return cls(
            one_line(name), told.cells, tuple(map(one_line, above)), in_text, legacy, told.changed, told.doubtful,
            spans=spans,
        )  # fmt: skip

    @classmethod
    def of_sheet(cls, sheet: Sheet) -> Rows:
        """Clean a worksheet: each different value once, for a long list says the same words again and again."""
        texts = tuple(one_line(_text(value)) for value in sheet.values)
        cells = tuple(sheet.mapped(texts))
        told = recoded(cells, texts)
        return cls(one_line(f"trang {sheet.name}"), told.cells, recoded=told.changed, unread=told.doubtful, sheet=sheet)

    @property
    def hidden(self) -> bool:
        """Tell a sheet that its reader does not see."""
        return self.sheet is not None and self.sheet.hidden

    @property
    def merged(self) -> Sequence[tuple[int, int, int, int]]:
        """Return the merged cells: first row and column, last row and column, from 0."""
        return self.sheet.merged if self.sheet else self.spans

    @property
    def narrow(self) -> bool:
        """Tell a table of at most two columns: how text documents set a head or a signature side by side."""
        return max(map(len, self.cells), default=0) <= 2

    @property
    def empty(self) -> bool:
        """Tell a sheet without any text."""
        return not any(any(row) for row in self.cells)


def checking(cancel: Event | None) -> Callable[[], None]:
    """Return what raises Cancelled once somebody asked to stop."""

    def check() -> None:
        if cancel is not None and cancel.is_set():
            raise Cancelled("Đã dừng đọc.")

    return check


def csv_rows(path: Path, check: Callable[[], None] = lambda: None) -> list[Rows]:
    """Return the file's one table; check: see read_csv. Raises as read_csv does."""
    table = read_csv(path, _headings_and_cells, check)
    return [Rows.cleaned("", table.rows, legacy=table.legacy)]


def pasted_rows(data: bytes, name: str) -> list[Rows]:
    """Return the one table of a pasted block, whose cells a spreadsheet parts by tabs; else lines of a mail.

    Raises as text_table does.
    """
    from .mail_lines import mail_rows  # a build reads files, and need not load what reads pasted lines

    try:
        table = text_table(data, Path(name), _headings_and_cells)
    except BadInput:  # a lone quote among words is no fault of a mail
        if b"\t" in data:
            raise
        return [Rows.cleaned("", mail_rows(data.decode("utf-8", "replace")))]
    if b"\t" in data or table.legacy or find_heading([tuple(map(str.strip, row)) for row in table.rows]):
        return [Rows.cleaned("", table.rows, legacy=table.legacy)]
    return [Rows.cleaned("", mail_rows(data.decode("utf-8-sig", "replace")))]


def workbook_rows(path: Path, _: Callable[[], None] = lambda: None) -> list[Rows]:
    """Return the visible sheets. Raises as read_sheets does."""
    return [table for table in all_sheets(path) if not table.hidden]


def all_sheets(path: Path, cancel: Event | None = None) -> list[Rows]:
    """Return all sheets, the hidden ones too. Raises as read_sheets does."""
    from tdkt_tui.store.spreadsheet import read_sheets

    return [Rows.of_sheet(sheet) for sheet in read_sheets(path, cancel)]


def docx_rows(path: Path, check: Callable[[], None] = lambda: None) -> list[Rows]:
    """Return the tables of a text document; check: see read_word_tables. Raises as read_word_tables does."""
    from tdkt_tui.store.word_tables import read_word_tables  # lxml: 4 MB that a list in a text table need not cost

    tables = enumerate(read_word_tables(path, check), start=1)
    return [
        Rows.cleaned(f"bảng {number}", table.rows, table.above, in_text=True, spans=table.merged)
        for number, table in tables
    ]


WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
READERS: dict[str, Callable[..., list[Rows]]] = {
    ".csv": csv_rows,
    ".tsv": csv_rows,
    ".txt": csv_rows,
    **dict.fromkeys(WORKBOOKS, workbook_rows),
    ".docx": docx_rows,
}


def _headings_and_cells(rows: list[list[str]]) -> tuple[int, int]:
    """Prefer the delimiter that makes most headings readable, and among equals most cells."""
    heading = find_heading([[cell.strip() for cell in row] for row in rows])
    return len(heading.fields) if heading else 0, sum(len(row) for row in rows)


def _text(cell: object) -> str:
    """Write a cell as its reader sees it: a day without midnight."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
