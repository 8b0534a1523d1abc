"""Reads one .xlsx in a process of its own, since a legal file of 4 KiB can abort the process that reads it.

Run as a script with the workbook on its standard input; imports nothing of ours, so that it starts fast and under its
limits from the first step. Prints one JSON line for each visible sheet: {"name": …, "rows": [[cell, …], …]}, where a
cell that JSON cannot say is [type, ISO text]: ["date", "2024-05-21"].
Leaves with 0; 3 where the file is no workbook; 4 where it holds more than any list does.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime, time, timedelta

MEMORY = 1 << 30
CPU_SECONDS = 20
MOST_CELLS = 3_000_000
NOT_A_WORKBOOK = 3
TOO_LARGE = 4


def _limited() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's time-out remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _cell(cell: object) -> object:
    if isinstance(cell, (datetime, date, time)):
        return [type(cell).__name__, cell.isoformat()]
    if isinstance(cell, timedelta):
        return str(cell)
    # A spreadsheet knows floats only: 300 comes as 300.0.
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def main() -> int:
    """Print the sheets; return the exit code."""
    _limited()
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    cells = 0
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
        for meta in workbook.sheets_metadata:
            if meta.visible != SheetVisibleEnum.Visible or meta.typ != SheetTypeEnum.WorkSheet:
                continue
            # skip_empty_area=False keeps the source's own row numbers
            sheet = workbook.get_sheet_by_name(meta.name)
            cells += (sheet.total_height or 0) * (sheet.total_width or 0)
            if cells > MOST_CELLS:
                return TOO_LARGE
            rows = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            print(json.dumps({"name": meta.name, "rows": rows}))
    except (CalamineError, OSError, ValueError):
        return NOT_A_WORKBOOK
    except MemoryError:
        return TOO_LARGE
    return 0


if __name__ == "__main__":
    sys.exit(main())
