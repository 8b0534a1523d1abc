"""What was typed before a screen was shown answers another one: it is taken away, so that nothing unread is said."""

from __future__ import annotations

import os
import select
import sys
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
    try:
        from termios import ICANON, tcgetattr

        descriptor = sys.stdin.fileno()
        while tcgetattr(descriptor)[3] & ICANON and select.select([descriptor], [], [], 0)[0]:
            read = os.read(descriptor, _READ)
            if not read:
                break
            lines.append(read)
    except (ImportError, OSError, ValueError, AttributeError):  # another system, no terminal, one that was hung up
        pass
    said = (one_line(clean(line.decode("utf-8", "replace"))) for line in lines)
    return [shorten(line, _MOST, placeholder=" …") for line in said if line]
