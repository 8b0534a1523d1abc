"""Typing Vietnamese: what an input method sends in one burst, and keys that overtake each other on a slow line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget as _Base
else:
    _Base = object


class TypingKeys(_Base):
    """Mixed into Input and TextArea before them.

    An input method corrects a syllable by backspaces and new letters in one burst. Textual handles letters at once but
    every editing key later, through its bindings, so that the syllable comes out wrong (Textualize/textual #6605).
    Here the widget's own bindings run at once too, and keys stay in the order in which they came.
    """

    async def _on_key(self, event: events.Key) -> None:
        if event.is_printable:
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()
                return
