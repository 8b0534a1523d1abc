"""Names and values in two columns, wrapped to the width there is."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

from tdkt_tui.model.text import clean


class Facts(Static):
    """Values are plain text; names are in the muted colour of the theme in use: what a terminal dims, few can read."""

    DEFAULT_CSS = """
    Facts { height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's name for it
        super().__init__(markup=False, id=id)
        self._pairs: list[tuple[str, str]] = []

    def show(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show these pairs in place of what was shown."""
        self._pairs = [(name, clean(value)) for name, value in facts]
        self.refresh(layout=True)

    def render(self) -> Table:
        """Return the pairs as a table."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        muted = self.app.theme_variables.get("muted", "")
        for name, value in self._pairs:
            table.add_row(Text(name, style=muted), Text(value))
        return table
