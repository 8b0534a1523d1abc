"""Esc and the next key in one burst are two keys.

Over a slow line they come together, as Alt with that key would. Textual takes them for that, or for the second key
alone, so that the text after Esc goes on in the field that Esc was to leave. No key of ours is one with Alt.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

ESC = "\x1b"
_BEGIN = "[OP]_^\\\x1b"
"""What comes after Esc where a terminal speaks: keys with a name, and answers with their end."""
_WORDS = "\x7f\tbf"
"""Alt+Backspace, Alt+Tab, and the word to the left and to the right as macOS sends them."""
_PASTE, _PASTED = f"{ESC}[200~", f"{ESC}[201~"


class PromptEscape(XTermParser):
    """Textual's parser, which is told that its waiting for more after Esc is over as soon as another key comes."""

    _tail = ""
    _pasting = False

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the events of what came from the terminal; an empty text ends it."""
        begin = 0
        for at, sign in enumerate(data):
            if self._tail.endswith(ESC) and sign not in _BEGIN + _WORDS and not self._pasting:
                if begin < at:
                    yield from super().feed(data[begin:at])
                begin = at
                if self._timeout_time is not None:  # else its time was over before
                    self._timeout_time = 0.0
                    yield from self.tick()
            self._follow(sign)
        if begin < len(data) or not data:
            yield from super().feed(data[begin:])

    def _follow(self, sign: str) -> None:
        self._tail = (self._tail + sign)[-len(_PASTE) :]
        if self._tail in (_PASTE, _PASTED):
            self._pasting = self._tail == _PASTE
