"""The smallest honest program of Textual: what the interface is measured against, under the same settings.

    python bench/hello.py [input]

With ``input`` it holds one field, to compare key to paint.
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Hello(App[None]):
    """One line of text, or one field."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *, field: bool = False) -> None:
        super().__init__()
        self.animation_level = "none"
        self.field = field

    def compose(self) -> ComposeResult:
        if self.field:
            entry = Input(compact=True)
            entry.cursor_blink = False
            entry.styles.width = 40
            yield entry
        else:
            yield Static("Hello, world")


if __name__ == "__main__":
    Hello(field="input" in sys.argv[1:]).run()
