"""Names as people type them: one form for comparing, and one pattern that finds a name in running text."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER, folded

_AND = re.compile(r"\s*&\s*")
PROPER = rf"[{UPPER}]\w*(?:(?:\s+|\s?-\s?)[{UPPER}]\w*){{0,3}}"
"""Up to four words with capitals, as place names have."""
_LOOSE = {"-": r"\s*[-–—]\s*", "–": r"\s*[-–—]\s*", "và": r"(?:\s+(?i:và)\s+|\s*&\s*)"}
"""Words between which white space is not needed."""


def plain(name: str) -> str:
    """Return the form for comparing: one line, lower case, one tone placement, "&" as "và"."""
    return folded(_AND.sub(" và ", name))


def pattern(name: str) -> str:
    """Return a pattern for a name: white space, hyphens, "&" for "và" and capitals past the first letter may differ.

    A capital that opens the name must stand, so that "cơ sở khoa học" is no Sở.
    """
    first, *rest = _AND.sub(" và ", name).split()
    found = (re.escape(first[0]) if first[0].isupper() else f"[{first[0]}{first[0].upper()}]") + _any_case(first[1:])
    tight = True
    for word in rest:
        loose = _LOOSE.get(word)
        found += loose or ("" if not tight else r"\s+") + _any_case(word)
        tight = loose is None
    return found


def kind_pattern(words: str) -> str:
    """Return a pattern for the word of a kind: small, with one capital, all capitals; "Thị Xã" is a person's name."""
    ways = dict.fromkeys((words, words[:1].upper() + words[1:], words[:1].lower() + words[1:], words.upper()))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, way.split())) for way in ways) + ")"


def _any_case(text: str) -> str:
    return f"(?i:{re.escape(text)})" if text else ""
