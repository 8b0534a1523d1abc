"""An allocation as text for a terminal, as JSON or CSV."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from tdkt_tui.delegates.allocation import summary
from tdkt_tui.model.cells import fitted, width
from tdkt_tui.workflow.allocating.sharing import SharedOut
from tdkt_tui.workflow.allocating.table import HEADINGS, SUMMED, allocation_csv, allocation_rows, shown

from .fold import folded

_LEAST_UNIT_CELLS, _UNIT_CELLS = 14, 40


def written(shared: SharedOut, form: str, *, why: bool, narrow: bool = True) -> Iterable[str]:
    """Return the lines of an allocation as "text", "json" or "csv"; why: below each unit the reason (of text).

    narrow: as a terminal has room for, where there is one.
    """
    rows = allocation_rows(shared)
    if form == "json":
        return [_json(shared, rows)]
    if form == "csv":
        return [allocation_csv(rows).rstrip("\n")]
    narrow = narrow and sys.stdout.isatty()
    lines = _table(shared, rows, why=why, narrow=narrow)
    return folded(lines, sys.stdout) if narrow else lines


def _json(shared: SharedOut, rows: list[dict[str, Any]]) -> str:
    demand = shared.allocation.demand
    units = [{name: value for name, value in row.items() if name != "index"} for row in rows]
    told = {"seats": demand.seats, "method": demand.method, "summary": summary(shared.allocation), "units": units,
            "findings": [finding.as_dict() for finding in shared.findings]}  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2)


def _table(shared: SharedOut, rows: list[dict[str, Any]], *, why: bool, narrow: bool) -> Iterator[str]:
    given = any(row["given"] for row in rows)
    names = [name for name in rows[0] if name != "reason" and (given or name != "given")]
    told = [[HEADINGS[name] for name in names]]
    told += [[shown(row[name]) for name in names] for row in rows]
    sums = {name: str(sum(row[name] for row in rows)) for name in names if name in SUMMED}
    told.append([sums.get(name, "Tổng cộng" if name == "unit" else "") for name in names])
    wide = [max(width(row[column]) for row in told) for column in range(len(names))]
    unit = names.index("unit")
    wide[unit] = min(wide[unit], _UNIT_CELLS)
    if narrow:  # the name gives way, never a number
        over = sum(wide) + 2 * (len(wide) - 1) - shutil.get_terminal_size().columns
        wide[unit] -= max(0, min(over, wide[unit] - _LEAST_UNIT_CELLS))
    yield summary(shared.allocation)
    for number, line in enumerate(told):
        cells = (fitted(cell, cells) if column == unit else " " * (cells - width(cell)) + cell
                 for column, (cell, cells) in enumerate(zip(line, wide, strict=True)))  # fmt: skip
        yield "  ".join(cells).rstrip()
        if why and 0 < number <= len(rows):
            yield f"      {rows[number - 1]['reason']}"
