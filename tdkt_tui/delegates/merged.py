"""Merged cells that go down over several rows: what is written once is meant for each of them."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.model.finding import Severity

from .heading import NAMES, Heading
from .notices import Notices
from .sheet_rows import Rows
from .ticks import TICK

_MOST = 10_000
"""Rows that one merged cell may reach over; a range to the end of the sheet is a slip of the mouse."""


def filled_down(table: Rows, heading: Heading, notices: Notices) -> Sequence[Sequence[str]]:
    """Return the table's rows with merged units, posts and the like written for every person that they reach over.

    Names and numbers stay where they are: a person over two rows is one person.
    """
    cells: list[Sequence[str]] | None = None
    names = [column for column, field in heading.fields.items() if field in NAMES] + list(heading.again)
    for top, left, last, _ in table.merged:
        field = heading.fields.get(left, "")
        if last == top or top < heading.rows or (heading.stop is not None and top >= heading.stop):
            continue
        if not field or field in (*NAMES, "index") or field.startswith(TICK) or last - top > _MOST:
            continue
        text = table.cells[top][left] if top < len(table.cells) and left < len(table.cells[top]) else ""
        if not text:
            continue
        cells = list(table.cells) if cells is None else cells
        filled = []
        for row in range(top + 1, min(last + 1, len(cells))):
            here = cells[row]
            if left < len(here) and not here[left] and any(here[column] for column in names if column < len(here)):
                changed = list(here)
                changed[left] = text
                cells[row] = changed
                filled.append(row + 1)
        for number in filled:
            notices.say("cell.merged", Severity.NOTE, "Ô gộp theo chiều dọc: nội dung được tính cho mỗi dòng của ô.",
                        number, column=left, name=field)  # fmt: skip
    return table.cells if cells is None else cells
