"""Names and values in two columns, wrapped to the width there is."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tdkt_tui.model.text import clean


class Facts(Static):
    """Values are plain text; names are dimmed, which every theme and one colour can show."""

    DEFAULT_CSS = """
    Facts { height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's name for it
        super().__init__(markup=False, id=id)

    def show(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show these pairs in place of what was shown."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in facts:
            table.add_row(Text(name, style="dim"), Text(clean(value)))
        self.update(table)
