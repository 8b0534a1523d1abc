"""An allocation as rows, as CSV, and as the table that offices print."""

from __future__ import annotations

import csv
import io
from typing import Any

from tdkt_tui.delegates.allocation import reason, summary
from tdkt_tui.delegates.export import guarded
from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.model.words import counted

from .sharing import SharedOut

HEADINGS = {
    "index": "TT", "unit": "Đơn vị", "weight": "Số người", "exact": "Theo tỷ lệ", "given": "Giao trước",
    "seats": "Đại biểu", "exemplars": "Điển hình", "alternates": "Dự khuyết", "reason": "Lý do",
}  # fmt: skip
"""What is told of a unit → its heading; ``delegates quotas`` reads a table by them."""
SUMMED = ("given", "seats", "exemplars", "alternates")
_CELLS = {"unit": 24, "weight": 9, "exact": 9, "given": 8, "seats": 8, "exemplars": 8, "alternates": 8, "reason": 34}
_TITLE = "Phân bổ đại biểu"
_PARTS = {"given": "giao trước", "exemplars": "điển hình tiên tiến"}


def allocation_rows(shared: SharedOut) -> list[dict[str, Any]]:
    """Return a row for each unit, by the keys of HEADINGS; exemplars and alternates only where they were asked for."""
    rows = []
    for number, award in enumerate(shared.allocation.awards):
        row = {"index": number + 1, "unit": award.claim.unit, "weight": _plain(float(award.claim.weight)),
               "exact": round(float(award.exact), 3), "given": award.claim.given, "seats": award.seats}  # fmt: skip
        for name, part in (("exemplars", shared.exemplars), ("alternates", shared.alternates)):
            if part is not None:
                row[name] = part[number]
        rows.append({**row, "reason": reason(shared.allocation, award)})
    return rows


def allocation_csv(rows: list[dict[str, Any]]) -> str:
    """Return the rows under their headings, for programs: numbers with a decimal point."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS[name] for name in rows[0])
    writer.writerows([guarded(str(value)) for value in row.values()] for row in rows)
    return text.getvalue()


def allocation_paper(shared: SharedOut) -> Paper:
    """Return the table to be printed: seats given beforehand only where there are some, the reason of each number."""
    rows = allocation_rows(shared)
    given = any(row["given"] for row in rows)
    names = [name for name in rows[0] if name != "index" and (given or name != "given")]
    columns = tuple(Column(HEADINGS[name], _CELLS[name], figures=name not in ("unit", "reason")) for name in names)
    sums = {name: sum(row[name] for row in rows) for name in SUMMED if name in names}
    told = [f"{counted(sums[name], 'đại biểu')} {words}" for name, words in _PARTS.items() if sums.get(name)]
    among = f", trong đó {', '.join(told)}" if told else ""
    more = f"; thêm {counted(sums['alternates'], 'đại biểu')} dự khuyết" if sums.get("alternates") else ""
    total = f"Tổng cộng: {counted(len(rows), 'đơn vị')}, {counted(sums['seats'], 'đại biểu')}{among}{more}."
    part = Part("", tuple(tuple(shown(row[name]) for name in names) for row in rows))
    return Paper(_TITLE.upper(), columns, (part,), (summary(shared.allocation), total))


def shown(value: float | str) -> str:
    """Write a cell as offices write numbers: "1.412", "2,857"."""
    if isinstance(value, str):
        return value
    whole = f"{value:,.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return whole.translate({ord(","): ".", ord("."): ","})


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value
