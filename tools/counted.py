"""How much of a page its reader reads: what the manual says of minutes is counted, never guessed."""

from __future__ import annotations

import re
from pathlib import Path

_HIDDEN = re.compile(r"<!--.*?-->", re.DOTALL)
_TARGET = re.compile(r"\]\([^)]*\)")
A_MINUTE = 250
"""Words that a person reads in a minute."""


def words(page: str | Path, until: str = "\0") -> int:
    """Return the words of a page, with commands and what they print, up to the line that begins so."""
    head, _, _ = _HIDDEN.sub("", Path(page).read_text("utf8")).partition(f"\n{until}")
    return sum(bool(re.search(r"\w", word)) for word in _TARGET.sub("]", head).split())


def minutes(count: int) -> int:
    """Return the minutes that so many words take, rounded up."""
    return -(-count // A_MINUTE)
