"""Which id a person meant who wrote a name, or nearly an id."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from .text import folded


def named(given: str, names: Mapping[str, str]) -> str | None:
    """Return the id whose name (or whose id, but for case) is what was given; names: id → name."""
    wanted = folded(given)
    return next((item for item, name in names.items() if wanted in (folded(name), folded(item))), None)


def meant(given: str, names: Mapping[str, str]) -> str | None:
    """Return the id that was named, else the one whose id or name is nearest, None where nothing is near."""
    if exact := named(given, names):
        return exact
    by_words = {folded(words): item for item, name in names.items() for words in (name, item)}
    near = difflib.get_close_matches(folded(given), by_words, n=1, cutoff=0.6)
    return by_words[near[0]] if near else None
