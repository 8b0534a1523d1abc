"""Words that a page has just as the original has them, and a person confirmed: as few as one knows them by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from tdkt_tui.model.text import UPPER

from .beside import GAP

_NUMBER = re.compile(r"\W*\d+(?:[/%.,]\S*)?\W*$")
_TURNS = frozenset(("không", "chưa", "trừ", "riêng", "chỉ", "nếu", "hoặc", "miễn", "cấm"))
"""Words without which a sentence says the opposite, or says it of all."""
_FORBIDS = frozenset(("không", "trừ", "cấm", "miễn"))
_AROUND, _TURNED = 2, 3
_OUTER = '.,;:“”"()'
_BOUNDS, _BOUNDED = frozenset(("nhất", "quá", "đa", "thiểu", "hơn", "đến", "dưới", "trên")), 2
"""Words behind which a number may stand in letters: "không quá năm trang", "ít nhất hai"."""
_IN_LETTERS = frozenset(("một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "nửa"))
_UNIT = re.compile(rf"\b(?:(?i:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu|sở)|Ban|Cục)(?:\s+[{UPPER}]\w*)+")
_ALIKE = 4
"""Words in a row that were told before; fewer are read quicker than compared."""


def known(text: str, first: int, last: int, told: str = "", *, turns: bool = True) -> str:
    """Return words that a person confirmed: the first and the last ones, numbers, units by their names, what turns.

    told: words that were told before of the same fact; what these have not stands whole. turns: without, words are
    the original's own, and only what forbids or leaves out stays.
    """
    words, before = text.split(), told.split()
    kept = {*range(first), *range(len(words) - last, len(words))}
    for named in _UNIT.finditer(text):
        start = len(text[: named.start()].split())
        kept |= {*range(start, start + len(named[0].split()) + 1)}
    for at, word in enumerate(words):
        plain = word.strip(_OUTER).casefold()
        if plain in _IN_LETTERS and at and words[at - 1].strip(_OUTER).casefold() in _BOUNDS:
            kept |= {*range(at - _BOUNDED, at + _BOUNDED)}
    if before:
        alike = SequenceMatcher(None, before, words, autojunk=False).get_matching_blocks()
        same = {at for run in alike if run.size >= _ALIKE for at in range(run.b, run.b + run.size)}
        kept |= {*range(len(words))} - same
    return shortly(text, first, kept, _TURNS if turns else _FORBIDS)


def shortly(text: str, first: int, more: AbstractSet[int] = frozenset(), turns: AbstractSet[str] = _TURNS) -> str:
    """Return the first words of a text, each number with its neighbours, each word that turns the sense.

    more: places of other words that stay; turns: words that turn the sense.
    """
    words = text.split()
    kept = {*range(first), *more}
    for at, word in enumerate(words):
        if _NUMBER.match(word):
            kept |= {*range(at - _AROUND, at + _AROUND + 1)}
        elif word.strip(_OUTER).casefold() in turns:
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
