"""A line to type in, right for Vietnamese input methods and quiet on a slow line."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tdkt_tui.model.text import clean

from .typing_keys import TypingKeys


class TypedInput(TypingKeys, Input):
    """Keeps NFC whatever comes in, so that one backspace removes one letter; its cursor does not blink."""

    DEFAULT_CSS = """
    TypedInput {
        background: $surface; width: 1fr;
        & > .input--placeholder, & > .input--suggestion { color: $foreground 75%; }
    }
    """

    # Its width never follows its text, so that a letter need not lay out the screen, which repaints scrollbars too.
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(clean(value), placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Take every line that is pasted, as one: Textual would drop all but the first without a word."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(line.strip() for line in event.text.splitlines() if line.strip()), *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a stretch; a mark that is typed on its own joins the letter before it."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        super().replace(clean(self.value[:start] + text), 0, end)
