"""A kept list as a file for other programs: the same columns that the reader knows, text as text, no formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import LABELS, SENSITIVE
from tdkt_tui.store.people import COLUMNS, Row

_ACTS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL_LIMIT = 32767
_WIDTH = 18


def guarded(cell: str) -> str:
    """Return a cell of a text table, quoted with ' where a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.startswith(_ACTS_AS_FORMULA) else cell


def exported(rows: Sequence[Row], form: str, *, sensitive: bool = False) -> bytes:
    """Return the rows as "csv" (UTF-8 with a mark, as spreadsheets want it), "xlsx" or "json" (objects by identifier).

    sensitive: religion, ethnicity, party membership, ID and phone too. Raises BadInput for another form, or a cell
    longer than a workbook takes.
    """
    write = WRITERS.get(form)
    if write is None:
        raise BadInput("Chỉ xuất được ra .csv, .xlsx hoặc .json.", fix="đặt đuôi tệp là .csv, .xlsx hoặc .json")
    return write(rows, [name for name in COLUMNS if sensitive or name not in SENSITIVE])


def _csv(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(LABELS[name] for name in columns)
    writer.writerows([guarded(row.values[name]) for name in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _json(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    told = [{"id": row.id, **{name: row.values[name] for name in columns}} for row in rows]
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _xlsx(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Danh sách")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    sheet.set_column(0, len(columns) - 1, _WIDTH, text)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(columns):
        sheet.write_string(0, column, LABELS[name], bold)
    for number, row in enumerate(rows, start=1):
        for column, name in enumerate(columns):
            cell = row.values[name]
            if len(cell) > _CELL_LIMIT:
                raise BadInput(f"Nội dung một ô dài quá {_CELL_LIMIT} ký tự.", place=f"dòng {number}",
                               fix="rút gọn nội dung ô đó, hoặc xuất ra .csv")  # fmt: skip
            if cell:
                sheet.write_string(number, column, cell, text)
    book.close()
    return stream.getvalue()


WRITERS: dict[str, Callable[[Sequence[Row], Sequence[str]], bytes]] = {"csv": _csv, "xlsx": _xlsx, "json": _json}
"""Form → how it is written."""
