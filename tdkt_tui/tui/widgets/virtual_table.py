"""A table of any length with a cursor on one cell; only what changed is painted."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tdkt_tui.tui.keymap import bound

from .cell_input import KeysInOrder
from .table_columns import left_for
from .table_view import TableView


class VirtualTable(KeysInOrder, TableView, can_focus=True):
    """Moved through by arrows and pages.

    A step past the edge moves the lines by half a screen: over a slow line ten keys in eleven then cost two cells.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("table.down", "move(1, 0)", show=False),
        bound("table.up", "move(-1, 0)", show=False),
        bound("table.left", "move(0, -1)", show=False),
        bound("table.right", "move(0, 1)", show=False),
        bound("table.next-page", "page(1)", show=False),
        bound("table.previous-page", "page(-1)", show=False),
        bound("table.first", "end(-1)", show=False),
        bound("table.last", "end(1)", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another cell."""

    class Clicked(Message):
        """The cell under the cursor was clicked again."""

    def show(self, count: int, row: int) -> None:
        """Show another list of ``count`` lines with the cursor on line ``row``; only lines that differ are painted."""
        before = self._painted()
        self.forget()
        self.count, self.row = count, max(0, min(row, count - 1))
        self._keep_in_sight()
        changed = [y for y, (old, new) in enumerate(zip(before, self._painted(), strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, self.content_size.width, 1) for y in changed))

    def go(self, row: int, column: int | None = None) -> None:
        """Put the cursor on a cell; only the cells it leaves and enters are painted, unless the lines must move."""
        was, view = (self.row, self.column), (self.top, self.left)
        self.row = max(0, min(row, self.count - 1))
        self.column = self.column if column is None else max(1, min(column, len(self.columns) - 1))
        self._keep_in_sight()
        if (self.top, self.left) != view:
            self.refresh()
        elif (self.row, self.column) != was:
            rows = {was[0], self.row}  # one region where only the column is another
            self.refresh(*(self.touched(row, was[1], self.column) for row in rows))
        if (self.row, self.column) != was:
            self.post_message(self.Moved())

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor."""
        self.go(self.row + rows, self.column + columns)

    def action_page(self, pages: int) -> None:
        """Move by what is in sight."""
        before = self.top
        self.top = max(0, min(self.top + pages * self.seen_lines, self.count - self.seen_lines))
        if self.top != before:
            self.refresh()
        self.go(self.row + pages * self.seen_lines)

    def action_end(self, side: int) -> None:
        """Go to the first or the last line."""
        self.go(0 if side < 0 else self.count - 1)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._keep_in_sight()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points; a click on the cell that has it is told."""
        at = event.get_content_offset(self)
        if at is None or not 0 < at.y <= min(self.seen_lines, self.count - self.top):
            return
        row = self.top + at.y - 1
        column = next((item.index for item in self.seen() if item.x <= at.x < item.x + item.cells), self.column)
        if (row, column) == (self.row, self.column):
            self.post_message(self.Clicked())
        self.go(row, column)

    def on_mouse_scroll_down(self) -> None:
        """Move with the wheel."""
        self.go(self.row + 3)

    def on_mouse_scroll_up(self) -> None:
        """Move with the wheel."""
        self.go(self.row - 3)

    def _keep_in_sight(self) -> None:
        room = self.seen_lines
        if not self.top <= self.row < self.top + room:
            step = max(1, room // 2)
            near = self.top - step <= self.row < self.top + room + step
            self.top = self.row - step if not near else self.top + (step if self.row >= self.top + room else -step)
        self.top = max(0, min(self.top, self.count - room))
        cells = self.content_size.width
        if cells > 0:
            self.left = left_for(self.columns, self.fixed, self.left, cells, self.column, wide=self.is_wide)

    def _painted(self) -> list[Strip]:
        return [self.render_line(y) for y in range(self.content_size.height)]
