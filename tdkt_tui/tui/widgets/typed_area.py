"""Several lines to type in, right for Vietnamese input methods and quiet on a slow line."""

from __future__ import annotations

import unicodedata

from textual import events
from textual.reactive import Reactive
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tdkt_tui.model.text import clean

from .typing_keys import TypingKeys


class TypedArea(TypingKeys, TextArea):
    """Keeps NFC whatever comes in, so that one backspace removes one letter; its cursor does not blink."""

    # A letter repaints the rows that it changed, not the whole area, which costs 700 bytes of a slow line each time.
    selection: Reactive[Selection] = Reactive(Selection(), repaint=False, init=False, always_update=True)
    _painted: tuple[str, ...] = ()
    _cursor_row = 0

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - textual's name for it
        super().__init__(clean(text), id=id, soft_wrap=True, tab_behavior="focus", compact=True)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def _watch_selection(self, previous_selection: Selection, selection: Selection) -> None:
        super()._watch_selection(previous_selection, selection)
        if not self.is_mounted:
            return
        rows = tuple(part for line in self.wrapped_document.lines for part in line)
        at, before = self._cursor_offset[1], self._painted
        if len(rows) != len(before) or not (previous_selection.is_empty and selection.is_empty):
            self.refresh()
        else:
            for y, row in enumerate(rows):
                if row != before[y] or y in (at, self._cursor_row):
                    self.refresh_lines(y)
        self._painted, self._cursor_row = rows, at

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
