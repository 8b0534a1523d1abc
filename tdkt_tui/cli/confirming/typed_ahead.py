"""What was typed before a screen was shown answers another one: it is taken away, so that nothing unread is said."""

from __future__ import annotations

import os
import select
import sys
from contextlib import suppress
from textwrap import shorten

from tdkt_tui.model.text import clean, one_line

_MOST = 60
"""Signs of a line that is told again."""
_READ = 4096


def dropped() -> list[str]:
    """Take the whole lines away that wait at the terminal, and return those that say something.

    A line that is still being typed stays, as does the end of all input behind it: half an answer is another answer.
    """
    lines: list[bytes] = []
    with suppress(OSError, ValueError, AttributeError):  # no terminal, one that was hung up
        while _by_lines(descriptor := sys.stdin.fileno()) and select.select([descriptor], [], [], 0)[0]:
            read = os.read(descriptor, _READ)
            if not read:
                break
            lines.append(read)
    said = (one_line(clean(line.decode("utf-8", "replace"))) for line in lines)
    return [shorten(line, _MOST, placeholder=" …") for line in said if line]


def _by_lines(descriptor: int) -> bool:
    """Tell a terminal that hands over whole lines; a system that knows no such ones has none."""
    try:
        import termios
    except ImportError:
        return False
    try:
        return bool(termios.tcgetattr(descriptor)[3] & termios.ICANON)
    except termios.error:
        return False
