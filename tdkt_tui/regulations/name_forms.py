"""The names of the tables as a text may write them: worked out once for a pair of tables, and kept.

Made of what the tables say now, whatever their files say by then; so it holds for no other tables.
"""

from __future__ import annotations

import marshal
import re
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, NamedTuple

from tdkt_tui.store.kept import keep, kept, key_of

from .lifetimes import Chronicle
from .names import PROPER, kind_pattern, pattern, plain
from .places import Places

HEADS = ("Sở", "Bộ")
"""What a row of agencies says once: "các sở: Nội vụ, Thông tin và Truyền thông"."""


class NameForms(NamedTuple):
    """By the form for comparing (see ``names.plain``): which spans of its table bear a name, which kind a word names.

    agencies: form → places in the table. places: (word of the kind, bare name) → places in the table. kinds: word that
    goes before any name → key of the kind; alone: word that stands alone → key of the kind. whole: the pattern of
    everything; rows: head → the pattern of what follows it in a row.
    """

    agencies: dict[str, tuple[int, ...]]
    places: dict[tuple[str, str], tuple[int, ...]]
    kinds: dict[str, str]
    alone: dict[str, str]
    whole: str
    rows: dict[str, str]


def name_forms(places: Places, agencies: Chronicle) -> NameForms:
    """Return the forms of a pair of tables."""
    key = key_of("ten goi", marshal.dumps(_said(places, agencies), 2))  # 2: equal bytes for equal names
    data = kept(key)
    if data is not None:
        with suppress(Exception):  # kept by another Python
            return NameForms(*marshal.loads(data))  # noqa: S302 - only what this user alone can write
    made = _made(places, agencies)
    keep(key, marshal.dumps(tuple(made)))
    return made


def _said(places: Places, agencies: Chronicle) -> tuple[Any, ...]:
    """Return everything of the tables that the forms are made of."""
    kinds = [(key, kind.name, kind.said_as, kind.alone, kind.any_name) for key, kind in places.kinds.items()]
    units = [(life.kind, life.bare) for life in places.lifetimes]
    return units, [life.forms for life in agencies.lifetimes], kinds, places.not_places


def _made(places: Places, agencies: Chronicle) -> NameForms:
    by_agency: dict[str, list[int]] = defaultdict(list)
    for number, life in enumerate(agencies.lifetimes):
        for form in life.forms:
            by_agency[plain(form)].append(number)
    by_place: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, life in enumerate(places.lifetimes):
        for word in places.kinds[life.kind].said_as if life.kind in places.kinds else (life.kind,):
            by_place[plain(word), plain(life.bare)].append(number)
    return NameForms(
        {form: tuple(numbers) for form, numbers in by_agency.items()},
        {said: tuple(numbers) for said, numbers in by_place.items()},
        {plain(word): key for key, kind in places.kinds.items() if kind.any_name for word in kind.said_as},
        {plain(word): key for key, kind in places.kinds.items() for word in kind.alone},
        _whole_pattern(places, agencies),
        {head: _row_pattern(head, agencies) for head in HEADS},
    )


def _whole_pattern(places: Places, agencies: Chronicle) -> str:
    """Return one pattern, the longest names first; only whole words count, and what is no place is passed over."""
    kinds = places.kinds.values()
    listed = {life.kind for life in places.lifetimes}
    words = {word: kind.any_name for kind in kinds for word in kind.said_as}
    words |= dict.fromkeys(listed - {kind.name for kind in kinds}, False)
    names = _either({life.bare for life in places.lifetimes})
    open_names = "|".join(filter(None, (names, PROPER)))
    parts = [
        f"(?P<none>{_either(places.not_places)})" if places.not_places else "(?P<none>(?!))",
        f"(?P<agency>{_either({form for life in agencies.lifetimes for form in life.forms}) or '(?!)'})",
        _placed(words, names or "(?!)", open_names),
        f"(?P<alone>{_alone(word for kind in kinds for word in kind.alone)})",
    ]
    return r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)"


def _row_pattern(head: str, agencies: Chronicle) -> str:
    """Return the pattern of what follows a head in a row: the agencies' names without it."""
    forms = {form for life in agencies.lifetimes for form in life.forms if form.startswith(f"{head} ")}
    return rf"(?<!\w)(?:{_either(form.removeprefix(f'{head} ') for form in forms) or '(?!)'})(?!\w)"


def _placed(words: dict[str, bool], names: str, open_names: str) -> str:
    """Return the pattern of a kind's word and a name: a listed one, or any where the kind takes any."""
    closed = _kinds(word for word, any_name in words.items() if not any_name)
    opened = _kinds(word for word, any_name in words.items() if any_name)
    gap = r"(?:\s+|(?<=\.)\s*)"
    kind = f"(?P<kind>{closed}(?={gap}(?:{names})(?!\\w))|{opened}(?={gap}(?:{open_names})(?!\\w)))"
    return f"{kind}{gap}(?P<name>{open_names})"


def _kinds(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(kind_pattern, ordered)) + ")" if ordered else "(?!)"


def _alone(words: Iterable[str]) -> str:
    """Return the words of kinds as they are typed: a capital would make "Thị trấn" a heading or a person's "Huyện"."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) or "(?!)"


def _either(names: Iterable[str]) -> str:
    return "|".join(pattern(name) for name in sorted(set(names), key=lambda name: (-len(name), name)))
