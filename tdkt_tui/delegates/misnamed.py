"""A column that says who is a guest, under a heading that nobody reads it by."""

from __future__ import annotations

import re

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.text import folded

from .columns import LABELS
from .furniture import furniture
from .heading import Heading
from .notices import Notices
from .sheet_rows import Rows

_STATUS_ALONE = re.compile(r"(?:đại biểu\s+)?(?:chính thức|dự khuyết|dự phòng|khách mời|khách)")
"""The whole cell: a unit or a remark may hold these words among others."""
_NAMES = ("full_name", "surname", "given_name")


def say_what_looks_like_status(table: Rows, heading: Heading, notices: Notices) -> None:
    """Warn of each column that holds statuses while none is headed so: everybody would count as official."""
    if "status" in heading.fields.values():
        return
    rows = table.cells[heading.rows :]
    # What a row is costs far more to tell than what its cells say, and few lists have such a cell at all.
    said = {cell for row in rows for column, cell in enumerate(row) if heading.fields.get(column) not in _NAMES}
    statuses = {cell for cell in said if not cell[:1].isdecimal() and _STATUS_ALONE.fullmatch(folded(cell))}
    columns: set[int] = set()
    for row in rows if statuses else ():
        if not statuses.isdisjoint(row) and furniture(row, heading) is None:
            columns |= {
                column
                for column, cell in enumerate(row)
                if cell in statuses and heading.fields.get(column) not in _NAMES
            }
    for column in sorted(columns):
        notices.say("column.status", Severity.WARNING,
                    "Cột này ghi “chính thức”, “khách mời” … dưới một tiêu đề khác nên không được đọc; ai không có tư "
                    "cách đều tính là đại biểu chính thức.", heading.first + 1, column=column,
                    fix=f"đổi tiêu đề cột thành “{LABELS['status']}”")  # fmt: skip
