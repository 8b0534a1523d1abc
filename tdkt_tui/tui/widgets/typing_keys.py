"""Typing Vietnamese: what an input method sends in one burst, and letters that arrive as letter plus mark."""

from __future__ import annotations

from textual import events


class TypingKeys:
    """Mixed into Input and TextArea before them.

    An input method corrects a syllable by backspaces and new letters in one burst. Textual handles letters at once but
    backspace later, through its bindings, so that the syllable comes out wrong (Textualize/textual #6605); handled
    here, both stay in order.
    """

    def action_delete_left(self) -> None:
        """Delete one letter; the widget's own action."""
        super().action_delete_left()  # type: ignore[misc]

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "backspace":
            event.stop()
            event.prevent_default()
            self.action_delete_left()
