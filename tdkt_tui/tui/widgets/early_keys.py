"""Keys that come in one burst with the one that opens a question: they are for its line, which is not there yet."""

from __future__ import annotations

from textual import events
from textual.screen import ModalScreen
from textual.widgets import Input


class EarlyKeys(ModalScreen[str | None]):
    """A question with one line. On a slow connection "/lý do⏎" arrives at once; nothing of it may be lost.

    A key that finds no focus comes to the screen itself; it is kept until the line is there, and goes into it in turn.
    """

    def __init__(self) -> None:
        super().__init__()
        self._early = ""
        self._sent_early = False

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed before the line has the focus."""
        if event.is_printable and event.character and not self._sent_early:
            self._early += event.character
        elif event.key == "backspace":
            self._early = self._early[:-1]
        elif event.key == "enter":
            self._sent_early = True
        else:
            return
        event.stop()
        self.call_later(self._hand_over)

    def on_mount(self) -> None:
        """Hand over what was typed while the line was made."""
        self._hand_over()

    def _hand_over(self) -> None:
        lines = self.query(Input)
        if not lines:
            return
        line = lines.first()
        self.set_focus(line)
        typed, self._early = self._early, ""
        line.insert_text_at_cursor(typed)
        if self._sent_early:
            self._sent_early = False
            self.call_later(line.action_submit)
