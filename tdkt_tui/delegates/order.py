"""The order of Vietnamese names: given name, then surname, then middle names; letters first, then tones.

Alphabet and tone order are those of CLDR's Vietnamese collation: a ă â b c d đ e ê … y, with f j w z in their Latin
places, and ngang, huyền, hỏi, ngã, sắc, nặng.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded

_ALPHABET = " -'0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ASIDE = re.compile(r"\(.*?\)")
"""What follows a name in parentheses is no part of it."""

PartKey = tuple[tuple[int, ...], tuple[int, ...]]
NameKey = tuple[PartKey, PartKey, PartKey, str]


def name_key(full_name: str) -> NameKey:
    """Return the sort key of a person's name; equal only for names that differ in nothing but case and tone place."""
    name = folded(_ASIDE.sub(" ", full_name)).strip()
    surname, _, rest = name.partition(" ")
    middle, _, given = rest.rpartition(" ")
    if not given:
        surname, given = "", surname
    return part_key(given), part_key(surname), part_key(middle), folded(full_name)


def title_key(name: str) -> NameKey:
    """Return the sort key of a collective's or household's name, read from its first word."""
    return part_key(folded(name)), ((), ()), ((), ()), folded(name)


def part_key(text: str) -> PartKey:
    """Return the letters of lower-case text as ranks, and its tones: letters of the whole part decide first."""
    letters: list[int] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFC", text):
        base, tone = _without_tone(sign)
        letters.append(_RANK.get(base, len(_ALPHABET) + ord(base)))
        tones.append(tone)
    return tuple(letters), tuple(tones)


@cache
def _without_tone(sign: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", sign)
    tone = next((mark for mark in marks if mark in _TONES), "")
    base = unicodedata.normalize("NFC", marks.replace(tone, "", 1)) if tone else sign
    return (base, _TONES[tone]) if len(base) == 1 and tone else (sign, 0)


def by_name(people: Iterable[Delegate]) -> list[Delegate]:
    """Sort people by name; collectives and households by the first word of theirs. Equal names keep their order."""
    return sorted(people, key=_key)


def _key(person: Delegate) -> NameKey:
    return name_key(person.full_name) if person.subject == "individual" else title_key(person.full_name)
