"""A profile's values under their sections."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from tdkt_tui.model.cells import fitted
from tdkt_tui.tui.shown.rows import Row, row_for

from .listing import Listing

LABEL_CELLS = 26


class ValueList(Listing):
    """One line a value: label, then value; a value that is missing says so."""

    def __init__(self) -> None:
        super().__init__("Nội dung hồ sơ", id="values")
        self.rows: dict[str, Row] = {}
        self.set_options([self.remark("Đang đọc hồ sơ…")])

    def show(self, rows: Sequence[Row]) -> None:
        """Show rows; the cursor stays on the same key where it is still there."""
        option = self.highlighted_option
        before = option.id if option else None
        self.rows = {row.key: row for row in rows}
        options: list[Option] = []
        section = None
        for row in rows:
            if row.section != section:
                section = row.section
                options.append(self.heading(section))
            options.append(Option(_line(row), id=row.key))
        self.set_options(options or [self.remark("Chưa đọc được nội dung; xem phần kiểm tra.")])
        if before is None or not self.highlight(before):
            self.highlight_first()

    def jump(self, field: str) -> bool:
        """Move the cursor to the row that a finding's field stands for; tell whether there is one."""
        key = row_for(field, self.rows) if field else None
        return key is not None and self.highlight(key)

    @property
    def row(self) -> Row | None:
        """Return the row under the cursor."""
        option = self.highlighted_option
        return self.rows.get(option.id) if option and option.id else None


def _line(row: Row) -> Content:
    label = (f"  {fitted(row.label, LABEL_CELLS)}  ", "$muted")
    if not row.value:
        return Content.assemble(label, ("chưa có", "bold $text-error"))
    mark = ("  (minh họa)", "italic $muted") if row.sample else ""
    return Content.assemble(label, (row.value, "italic" if row.sample else ""), mark)
