"""The order of Vietnamese names: given name, then surname, then middle names; letters first, then tones.

Alphabet and tone order are those of CLDR's Vietnamese collation: a ă â b c d đ e ê … y, with f j w z in their Latin
places, and ngang, huyền, hỏi, ngã, sắc, nặng.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded

from .values import birth

_ALPHABET = " -'0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ASIDE = re.compile(r"\(.*?\)")
"""What follows a name in parentheses is no part of it."""

_Cell = TypeVar("_Cell", bound=Hashable)
PartKey = tuple[tuple[int, ...], tuple[int, ...]]
NameKey = tuple[PartKey, PartKey, PartKey, str]


def name_key(full_name: str) -> NameKey:
    """Return the sort key of a person's name; equal only for names that differ in nothing but case and tone place."""
    return _name_key(full_name, part_key)


def _name_key(full_name: str, part: Callable[[str], PartKey]) -> NameKey:
    whole = folded(full_name)
    name = folded(_ASIDE.sub(" ", full_name)) if "(" in full_name else whole
    surname, _, rest = name.partition(" ")
    middle, _, given = rest.rpartition(" ")
    if not given:
        surname, given = "", surname
    return part(given), part(surname), part(middle), whole


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


def places_by_name(names: Sequence[str], titles: Sequence[bool], *, backwards: bool = False) -> list[int]:
    """Return the places of names in the order of ``by_name``, for lists of any length; rows without a name come last.

    titles: for each row, whether its name is that of a collective or household. backwards keeps the places of equals.
    """
    part: Callable[[str], PartKey] = cache(part_key)  # few parts make all the names of a long list

    def key(item: tuple[str, bool]) -> NameKey:
        name, is_title = item
        return title_key(name) if is_title else _name_key(name, part)

    return _places(list(zip(names, titles, strict=True)), key, lambda item: not item[0], backwards=backwards)


def places_by_text(cells: Sequence[str], *, backwards: bool = False) -> list[int]:
    """Return the places of cells in Vietnamese order, whole numbers before words and by value, empty cells last."""

    def key(cell: str) -> tuple[bool, int, NameKey]:
        number = cell.isascii() and cell.isdigit()
        return not number, int(cell) if number else 0, title_key(cell)

    return _places(cells, key, lambda cell: not cell, backwards=backwards)


def places_by_birth(cells: Sequence[str], *, backwards: bool = False) -> list[int]:
    """Return the places of years and days of birth by time, a year before its days; what is neither comes last."""
    return _places(cells, _time_key, lambda cell: not _time_key(cell), backwards=backwards)


def _time_key(cell: str) -> tuple[int, ...]:
    *day, year = (birth(cell) or "").split("/")
    return (int(year), *(int(part) for part in reversed(day))) if year else ()


def _places(cells: Sequence[_Cell], key: Callable[[_Cell], Any], empty: Callable[[_Cell], bool], *,
            backwards: bool) -> list[int]:  # fmt: skip
    """Sort what differs once, and the rows by the rank of their cell: ranks compare faster than keys of tuples."""
    order = sorted({cell: key(cell) for cell in dict.fromkeys(cells)}.items(), key=itemgetter(1))
    ranks: dict[_Cell, int] = {}
    before, rank = None, 0
    for cell, its_key in order:
        rank += its_key != before
        ranks[cell], before = rank, its_key
    last = -1 if backwards else rank + 1
    of_row = [last if empty(cell) else ranks[cell] for cell in cells]
    return sorted(range(len(cells)), key=of_row.__getitem__, reverse=backwards)


def _key(person: Delegate) -> NameKey:
    return name_key(person.full_name) if person.subject == "individual" else title_key(person.full_name)
