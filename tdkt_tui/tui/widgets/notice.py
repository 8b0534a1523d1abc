"""One line that is there only when there is something to say."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Notice(Static):
    """Takes no room while it has nothing to say."""

    DEFAULT_CSS = """
    Notice { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False

    def say(self, text: str) -> None:
        """Show one sentence; an empty one hides the line."""
        self.display = bool(text)
        self.update(Content.styled(text, "$text-warning"))
