"""What a table of any length shows: only the lines on the screen are asked for.

Textual's own table takes 16 s to open 100,000 rows; this one costs what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from .table_columns import GAP, Placed, TableColumn, placed

WIDE_CELLS = 108
Lines = Callable[[int, int], Sequence[Sequence[str]]]
"""From first and last line (excluded) to the texts of their cells; a line that vanished meanwhile has none."""


class TableView(Widget):
    """A head line, columns on the left that stay, one cell that stands out, and a window of lines kept."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--head", "table--row", "table--cursor", "table--muted"}
    DEFAULT_CSS = """
    TableView {
        height: 1fr; padding: 0 1; border-top: solid $panel;
        border-title-color: $muted; border-title-background: $background;
        &:focus { border-top: heavy $primary; border-title-color: $primary; border-title-style: bold; }
        & > .table--head { background: $panel; color: $foreground; text-style: bold; }
        & > .table--row { text-style: bold; }
        & > .table--muted { color: $muted; }
        & > .table--cursor { background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold; }
    }
    """

    def __init__(self, columns: Sequence[TableColumn], lines: Lines, *, fixed: int, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.columns, self.fixed, self._lines = tuple(columns), fixed, lines
        self.count, self.row, self.column, self.top, self.left = 0, 0, min(1, len(columns) - 1), 0, fixed
        self.empty = ""
        """What is said where there is no line."""
        self._marks: dict[str, str] = {}
        self._window: dict[int, Sequence[str]] = {}

    @property
    def seen_lines(self) -> int:
        """Return how many lines the screen has room for."""
        return max(1, self.content_size.height - 1)

    @property
    def is_wide(self) -> bool:
        """Tell whether columns may take their wide width."""
        return self.content_size.width >= WIDE_CELLS

    def mark(self, marks: dict[str, str]) -> None:
        """Put signs behind the labels of columns, by identifier, in place of those before."""
        if marks != self._marks:
            self._marks = marks
            self.refresh(Region(0, 0, self.content_size.width, 1))

    def forget(self) -> None:
        """Ask for every line anew when it is painted."""
        self._window.clear()

    def seen(self) -> list[Placed]:
        """Return the columns on the screen."""
        return placed(self.columns, self.fixed, self.left, self.content_size.width, wide=self.is_wide)

    def touched(self, row: int, *columns: int) -> Region:
        """Return what shows that the cursor is there: a line up to the last of these cells, for Textual paints a line
        from its beginning whatever it is asked for.
        """
        cells = max((item.x + item.cells for item in self.seen() if item.index in (1, *columns)), default=0)
        return Region(0, row - self.top + 1, cells, 1)

    def render_line(self, y: int) -> Strip:
        """Return the head, a line, or nothing."""
        cells = self.content_size.width
        if y == 0:
            look = self.get_component_rich_style("table--head")
            heads = [f"{item.label}{self._marks.get(item.id, '')}" for item in self.columns]
            return self._strip([(item, heads[item.index], look) for item in self.seen()], look)
        row = self.top + y - 1
        if row >= self.count:
            muted = self.get_component_rich_style("table--muted")
            said = [Segment(self.empty, muted)] if not self.count and y == 2 else []
            return Strip(said).adjust_cell_length(cells, self.rich_style)
        texts = self.line(row)
        parts = [(item, texts[item.index] if texts else "", self._look(row, item.index)) for item in self.seen()]
        return self._strip(parts, self.rich_style)

    def _strip(self, parts: Sequence[tuple[Placed, str, Style]], base: Style) -> Strip:
        segments = []
        for item, text, look in parts:
            fitted = self.columns[item.index].fitted(text, item.cells)
            segments += [Segment(fitted, look), Segment(" " * GAP, base)]
        return Strip(segments).simplify().adjust_cell_length(self.content_size.width, base)

    def _look(self, row: int, column: int) -> Style:
        if row == self.row and column == self.column:
            return self.get_component_rich_style("table--cursor")
        if row == self.row and column < self.fixed:
            return self.get_component_rich_style("table--row")
        return self.get_component_rich_style("table--muted") if not column else self.rich_style

    def line(self, row: int) -> Sequence[str]:
        """Return a line's texts; what is asked for is kept with some slack on both sides."""
        if row not in self._window:
            slack = self.seen_lines
            first, last = max(0, self.top - slack), min(self.count, self.top + 2 * slack)
            if not first <= row < last:
                first, last = row, row + 1
            self._window = dict(enumerate(self._lines(first, last), start=first))
        return self._window.get(row, ())
