"""Words that a page has just as the original has them, and a person confirmed: as few as one knows them by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .beside import GAP

_NUMBER = re.compile(r"\W*\d+(?:[/%.,]\S*)?\W*$")
_TURNS = frozenset(("không", "chưa", "trừ", "riêng", "chỉ", "nếu", "hoặc", "miễn", "cấm"))
"""Words without which a sentence says the opposite, or says it of all."""
_AROUND, _TURNED = 2, 3
_OUTER = '.,;:“”"()'


def shortly(text: str, first: int) -> str:
    """Return the first words of a text, each number with its neighbours, each word that turns the sense."""
    words = text.split()
    kept = {*range(first)}
    for at, word in enumerate(words):
        if _NUMBER.match(word):
            kept |= {*range(at - _AROUND, at + _AROUND + 1)}
        elif word.strip(_OUTER).casefold() in _TURNS:
            kept |= {*range(at, at + _TURNED)}
    kept |= {at for at in range(len(words)) if {at - 1, at + 1} <= kept}
    if len(words) - len(kept & {*range(len(words))}) <= 2:  # a gap says no less
        return text
    return " ".join(_gaps(words, kept))


def _gaps(words: Sequence[str], kept: set[int]) -> Iterator[str]:
    for at, word in enumerate(words):
        if at in kept:
            yield word
        elif at - 1 in kept:
            yield GAP
