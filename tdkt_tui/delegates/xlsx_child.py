"""Reads one .xlsx in a process of its own, since a legal file of 4 KiB can abort the process that reads it.

Run as a script with the file's path; imports nothing of ours, so that it starts fast and under its limits from the
first step. Prints one JSON line for each visible sheet: {"name": …, "rows": [[text, …], …]}.
Leaves with 0; 3 where the file is no workbook; 4 where it holds more than a list of people can.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime

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


def _text(cell: object) -> str:
    """Write a cell as its reader sees it: 1975 and not 1975.0, a day without midnight."""
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time().isoformat() == "00:00:00" else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def main(path: str) -> int:
    """Print the sheets; return the exit code."""
    _limited()
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    cells = 0
    try:
        workbook = CalamineWorkbook.from_path(path)
        for meta in workbook.sheets_metadata:
            if meta.visible != SheetVisibleEnum.Visible or meta.typ != SheetTypeEnum.WorkSheet:
                continue
            # skip_empty_area=False keeps the source's own row numbers
            sheet = workbook.get_sheet_by_name(meta.name)
            cells += (sheet.total_height or 0) * (sheet.total_width or 0)
            if cells > MOST_CELLS:
                return TOO_LARGE
            rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            print(json.dumps({"name": meta.name, "rows": rows}))
    except (CalamineError, OSError, ValueError):
        return NOT_A_WORKBOOK
    except MemoryError:
        return TOO_LARGE
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
