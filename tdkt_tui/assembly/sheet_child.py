"""The child process that reads a spreadsheet and prints its rows as JSON; it may die, its parent lives on."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

_MEMORY = 1024 * 1024 * 1024
_CPU_SECONDS = 40


def main(path: str) -> None:
    """Print the first sheet's rows; a date is ["date", "2024-05-21"]."""
    _limit()
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(path)
    rows = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    json.dump([[_cell(cell) for cell in row] for row in rows], sys.stdout)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _cell(cell: Any) -> Any:
    if isinstance(cell, (datetime, date, time)):
        return [type(cell).__name__, cell.isoformat()]
    if isinstance(cell, timedelta):
        return str(cell)
    # A spreadsheet knows floats only: 300 comes as 300.0.
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


if __name__ == "__main__":
    main(sys.argv[1])
