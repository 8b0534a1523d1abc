"""Text without what printing changes: blanks, soft hyphens, ligatures, capitals by formatting."""

from __future__ import annotations

import re
from unicodedata import normalize

_LOST = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_HYPHENS = str.maketrans("\u2010\u2011", "--")


def squeezed(text: str) -> str:
    """Return the letters and signs of a text, as a file and its pages both show them."""
    return _LOST.sub("", normalize("NFKC", text).translate(_HYPHENS).casefold())


def word_starts(text: str) -> dict[int, int]:
    """Return where each word of a text begins in its squeezed form -> which word it is, from 0.

    Where a line may break inside a written word (after a hyphen or a slash) its next part begins there as well.
    """
    found: dict[int, int] = {}
    at = 0
    for index, word in enumerate(text.split()):
        for part in re.split(r"(?<=[-–—/.…_])", word):
            found.setdefault(at, index)
            at += len(squeezed(part))
    return found
