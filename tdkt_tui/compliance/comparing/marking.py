"""What went and came in a text, in marks that need no colour: of what stayed only the words next to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tdkt_tui.compliance.comparing.words import Piece

MARKS = {"gone": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
_AROUND = 6
_WORD = re.compile(r"\s*(?:\{\{.*?\}\}|\{%.*?%\}|[^\s{]+|\{)\s*?|\s+$")
_BLANKS = str.maketrans({" ": "·", "\t": "→", "\n": "⏎", "\u00a0": "°"})
"""A blank that went or came alone -> the sign that shows it."""


def near(words: Iterable[Piece]) -> Iterator[tuple[str, str]]:
    """Yield (what, text), of what stayed only the words next to a change; blanks that alone went or came as signs."""
    every = list(words)
    for number, piece in enumerate(every):
        parts = _WORD.findall(piece.text)
        first, last = number == 0, number == len(every) - 1
        room = _AROUND * (1 if first or last else 2)
        if piece.what != "same":
            yield piece.what, piece.text.translate(_BLANKS) if piece.text.isspace() else piece.text
            continue
        if len(parts) <= room + 1:
            yield piece.what, piece.text
            continue
        before = [] if first and len(every) > 1 else parts[:_AROUND]
        after = [] if last else parts[-_AROUND:]
        yield "same", f"{''.join(before)} … {''.join(after).lstrip()}"


def in_marks(words: Iterable[Piece]) -> str:
    """Return a change of words as one line: "… đại hội [-lần thứ X-]{+lần thứ XI+} …"."""
    return "".join(f"{MARKS[what][0]}{text}{MARKS[what][1]}" for what, text in near(words)).strip()
