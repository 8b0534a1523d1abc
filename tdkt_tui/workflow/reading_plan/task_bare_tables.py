"""A table of tasks without a head: a column whose cells are all bodies, one of times, one of what is to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cell_times import time_of_cell
from .facts import Reading
from .parting import SOME_BODY
from .quota_tables import tables_of
from .rows import cells_of
from .task_columns import AIMED
from .task_rows import Rows

_BODY = re.compile(rf"{SOME_BODY}\b[^|]*")
_ORDER = re.compile(r"\d{0,3}[.)]?")
_LEAST = 2
"""Rows that prove what their columns hold."""
_HEADS = {"": "TT", "body": "Cơ quan thực hiện", "does": "Nội dung", "when": "Thời hạn"}
_LONGEST = 160


def read_bare_task_tables(reading: Reading) -> None:
    """Add task for each row of a table below a heading on tasks whose cells say which column is which."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, above in tables_of(part):
            if any(row.at in reading.used for row in rows) or not any(map(AIMED.search, above)):
                continue
            cells = [cells_of(row.text) for row in rows]
            if len(rows) >= _LEAST and len({len(row) for row in cells}) == 1:
                columns = _columns(list(zip(*cells, strict=True)))
                table = Rows(reading, columns, [_HEADS[column] for column in columns]) if columns else None
                for row in rows if table else ():
                    if table:
                        table.add(row)


def _columns(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return what each column holds; nothing where the cells do not prove it."""
    told = [_column(cells) for cells in columns]
    sure = told.count("body") == 1 and told.count("does") == 1 and told.count("when") == 1
    return told if sure else []


def _column(cells: Sequence[str]) -> str:
    if all(map(_ORDER.fullmatch, cells)):
        return ""
    times = [time_of_cell(cell, finished=True) for cell in cells if cell]
    if any(time.window for time in times) and all(time.window or time.wordy for time in times) and _short(cells):
        return "when"
    return "body" if all(_BODY.fullmatch(cell) and len(cell) < _LONGEST for cell in cells) else "does"


def _short(cells: Sequence[str]) -> bool:
    return max(map(len, cells)) < _LONGEST // 4
