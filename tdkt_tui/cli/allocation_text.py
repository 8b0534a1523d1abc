"""An allocation as text for a terminal, as JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from tdkt_tui.delegates.allocation import reason, summary
from tdkt_tui.delegates.export import guarded
from tdkt_tui.model.cells import fitted, width
from tdkt_tui.workflow.allocating import SharedOut

from .fold import folded

_HEADINGS = {
    "index": "TT", "unit": "Đơn vị", "weight": "Số người", "exact": "Theo tỷ lệ", "given": "Giao trước",
    "seats": "Đại biểu", "exemplars": "Điển hình", "alternates": "Dự khuyết", "reason": "Lý do",
}  # fmt: skip


_SUMMED = {"given", "seats", "exemplars", "alternates"}
_LEAST_UNIT_CELLS, _UNIT_CELLS = 14, 40


def written(shared: SharedOut, form: str, *, why: bool) -> Iterable[str]:
    """Return the lines of an allocation as "text", "json" or "csv"; why: below each unit the reason (of text)."""
    rows = _rows(shared)
    if form == "json":
        return [_json(shared, rows)]
    if form == "csv":
        return [_csv(rows)]
    return folded(_table(shared, rows, why=why), sys.stdout)


def _rows(shared: SharedOut) -> list[dict[str, Any]]:
    rows = []
    for number, award in enumerate(shared.allocation.awards):
        row = {"index": number + 1, "unit": award.claim.unit, "weight": _plain(float(award.claim.weight)),
               "exact": round(float(award.exact), 3), "given": award.claim.given, "seats": award.seats}  # fmt: skip
        for name, part in (("exemplars", shared.exemplars), ("alternates", shared.alternates)):
            if part is not None:
                row[name] = part[number]
        rows.append({**row, "reason": reason(shared.allocation, award)})
    return rows


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value


def _json(shared: SharedOut, rows: list[dict[str, Any]]) -> str:
    demand = shared.allocation.demand
    units = [{name: value for name, value in row.items() if name != "index"} for row in rows]
    told = {"seats": demand.seats, "method": demand.method, "summary": summary(shared.allocation), "units": units,
            "findings": [finding.as_dict() for finding in shared.findings]}  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2)


def _csv(rows: list[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADINGS[name] for name in rows[0])
    writer.writerows([guarded(str(value)) for value in row.values()] for row in rows)
    return text.getvalue().rstrip("\n")


def _table(shared: SharedOut, rows: list[dict[str, Any]], *, why: bool) -> Iterator[str]:
    given = any(row["given"] for row in rows)
    names = [name for name in rows[0] if name != "reason" and (given or name != "given")]
    told = [[_HEADINGS[name] for name in names]]
    told += [[_shown(row[name]) for name in names] for row in rows]
    sums = {name: str(sum(row[name] for row in rows)) for name in names if name in _SUMMED}
    told.append([sums.get(name, "Tổng cộng" if name == "unit" else "") for name in names])
    wide = [max(width(row[column]) for row in told) for column in range(len(names))]
    unit = names.index("unit")
    wide[unit] = min(wide[unit], _UNIT_CELLS)
    if sys.stdout.isatty():  # the name gives way, never a number
        over = sum(wide) + 2 * (len(wide) - 1) - shutil.get_terminal_size().columns
        wide[unit] -= max(0, min(over, wide[unit] - _LEAST_UNIT_CELLS))
    yield summary(shared.allocation)
    for number, line in enumerate(told):
        cells = (fitted(cell, cells) if column == unit else " " * (cells - width(cell)) + cell
                 for column, (cell, cells) in enumerate(zip(line, wide, strict=True)))  # fmt: skip
        yield "  ".join(cells).rstrip()
        if why and 0 < number <= len(rows):
            yield f"      {rows[number - 1]['reason']}"


def _shown(value: float | str) -> str:
    if isinstance(value, str):
        return value
    whole = f"{value:,.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return whole.translate({ord(","): ".", ord("."): ","})
