"""How alike two wordings are, marks and spaces left aside: fixed words are known again however they are misspelt."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from tdkt_tui.model.text import bare
from tdkt_tui.regulations import Regulation

_NO_LETTER = re.compile(r"[\W\d_]+")
_LONGEST = 120
_ENOUGH = 0.8


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """Return the letters alone, lower-case and without marks: "Độc lập - Tự do" → "doclaptudo"."""
    return _NO_LETTER.sub("", bare(text[: 2 * _LONGEST]))


def alike(text: str, wanted: str, enough: float = _ENOUGH) -> bool:
    """Tell whether a line is nearly the wanted words; a long line never is."""
    found, model = letters(text), letters(wanted)
    if not found or len(text) > _LONGEST or not 0.6 <= len(found) / len(model) <= 1.5:
        return False
    if found == model:
        return True
    matcher = SequenceMatcher(None, found, model, autojunk=False)
    return matcher.quick_ratio() >= enough and matcher.ratio() >= enough


@lru_cache(maxsize=8)
def fixed(regulation: Regulation, component: str) -> str:
    """Return the words that a regulation prescribes for a component."""
    return str(regulation.use(component, "text"))


@lru_cache(maxsize=8)
def type_names(regulation: Regulation) -> dict[str, str]:
    """Return letters of each type of document → its name."""
    return {letters(name): name for name in regulation.doc_types}


def shouted(text: str) -> bool:
    """Tell whether most letters are capitals, as of a name in the head or a title."""
    signs = [sign for sign in text if sign.isalpha()]
    return len(signs) > 1 and sum(sign.isupper() for sign in signs) >= 0.8 * len(signs)
