"""Which id a person meant who wrote a name, or nearly an id."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from .text import bare, folded
from .unit_names import unit_key

_SHORTEST = 4
_ALIKE = 0.9


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


def likely_unit(one: str, other: str) -> bool:
    """Tell two names that may well be meant for one unit though they are not alike: marks, spaces, a letter, no kind.

    "huyện Đa Krông" and "Huyện Đakrông"; "Cồn Cỏ" and "huyện Cồn Cỏ".
    """
    if unit_key(one) == unit_key(other):
        return False
    shorter, longer = sorted((bare(unit_key(name)) for name in (one, other)), key=len)
    first, second = (re.sub(r"\W", "", key) for key in (shorter, longer))
    if len(first) < _SHORTEST:
        return False
    if first == second or longer.endswith(f" {shorter}"):
        return True
    return difflib.SequenceMatcher(None, first, second).ratio() >= _ALIKE
