"""Several lines to type in, right for Vietnamese input methods and quiet on a slow line."""

from __future__ import annotations

import unicodedata

from textual import events
from textual.widgets import TextArea

from tdkt_tui.model.text import clean

from .typing_keys import TypingKeys


class TypedArea(TypingKeys, TextArea):
    """Keeps NFC whatever comes in, so that one backspace removes one letter; its cursor does not blink."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - textual's name for it
        super().__init__(clean(text), id=id, soft_wrap=True, tab_behavior="focus", compact=True)
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        row, column = self.cursor_location
        if event.character and unicodedata.combining(event.character) and column and self.selection.is_empty:
            event.stop()
            event.prevent_default()
            letter = self.document.get_line(row)[column - 1]
            joined = clean(letter + event.character)
            self.replace(joined, (row, column - 1), (row, column), maintain_selection_offset=False)

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = clean(event.text)
