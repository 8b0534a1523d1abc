"""Whether a page holds what a fact says: its words in one line, its days and numbers there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.plugin_waved import holds
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_of

from .said import Said
from .sample_units import Page

_ENOUGH = 0.6
"""So much of a fact's words, or of those of one part of it, in one line is that fact in the unit's own words."""
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "các của và cho về đến tại ở được theo những với từ trong bằng là có để này mình cơ quan đơn vị địa phương cấp",
    )
)
"""Words that any sentence has, and those for whoever does it: a page calls the unit by its name."""
_PARTS = re.compile(r"\s*;\s*|,\s+(?=riêng\s)")
"""Where a fact goes on with another thing, or with what is so for some units alone."""


@dataclass(frozen=True)
class Lack:
    """What a page lacks of a fact: all of it, or its figures alone. much: how much that is, at most 1."""

    words: str
    much: float = 1.0

    @property
    def whole(self) -> bool:
        """Tell a fact of which the page says nothing."""
        return self.much == 1.0


def lack(fact: Said, page: Page) -> Lack | None:
    """Return what a page lacks of a fact, None where it holds it.

    The form, the day and the length of a conference that is held otherwise stand in lines of their own.
    """
    parts = [words for part in _PARTS.split(fact.words) if (words := _content(part))]
    lines = [(line, _content(line)) for line in page.lines]
    found = [line for line, content in lines if any(len(words & content) >= _ENOUGH * len(words) for words in parts)]
    if parts and not found:
        return Lack(fact.words)
    said = " ".join(page.lines if fact.table == "exception" else found or page.lines)
    missing = [told for text in (fact.times, fact.numbers) for figure, told in figures_of(text)
               if figure[0] not in ("year", "rough") and not holds(_figures(said), figure)]  # fmt: skip
    return Lack("; ".join(missing), 0.5) if missing else None


def alike(one: str, other: str) -> bool:
    """Tell two facts whose words are the same duty."""
    first, second = _content(one), _content(other)
    return bool(first & second) and len(first & second) >= _ENOUGH * max(len(first), len(second))


@lru_cache(maxsize=16384)  # pages of many units say the same
def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in plain_words(text) if word not in _SMALL and not word.isdigit())


def _figures(text: str) -> frozenset[Figure]:
    return frozenset(figure for figure, _ in figures_of(text))
