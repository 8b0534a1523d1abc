"""How far a build is, on one line that is repainted only when something was made."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.text import one_line

CELLS = 24


class ProgressLine(Static):
    """A bar and what is being made; Textual's own bar animates, and every byte shows over a slow line."""

    DEFAULT_CSS = """
    ProgressLine { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__(id="progress", markup=False)

    def say(self, text: str, style: str = "$muted") -> None:
        """Show one sentence."""
        self.update(Content.styled(one_line(text), style))

    def step(self, done: int, total: int, label: str) -> None:
        """Show that ``done`` of ``total`` documents are made, and the one in hand."""
        full = CELLS * done // total if total else 0
        bar = (("━" * full, "$primary"), ("─" * (CELLS - full), "$muted"))
        self.update(Content.assemble(*bar, f"  {done}/{total}  ", one_line(label) or "đang hoàn tất"))
