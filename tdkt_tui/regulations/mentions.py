"""Finding the places and agencies that a text names. Compiled once for a pair of tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.model.text import tone_placed
from tdkt_tui.store.kept_patterns import compiled

from .agencies import load_agencies
from .lifetimes import Chronicle, Lifetime
from .names import PROPER, kind_pattern, pattern, plain
from .places import Kind, Places, load_places

_HEADS = ("Sở", "Bộ")
_ROW = re.compile(r"(?<!\w)[Cc]ác\s+(?P<head>[Ss]ở|[Bb]ộ)(?!\w)[^.;\n]*")
"""A row says its head once: "các sở: Nội vụ, Thông tin và Truyền thông"."""
_HEAD_BEFORE = re.compile(r"(?:[Ss]ở|[Bb]ộ)\s+\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a text: how it is written and where, its spans in the tables, the span of the kind that it names.

    spans is empty for a name that the table does not list and for a kind without a name ("các huyện"); named tells the
    two apart. whole: the table that the spans are of.
    """

    text: str
    start: int
    spans: tuple[Lifetime, ...]
    kind: Lifetime | None
    named: bool
    whole: Chronicle


@dataclass(frozen=True, slots=True, eq=False)
class Finder:
    """The compiled tables."""

    places: Places
    agencies: Chronicle
    _pattern: re.Pattern[str]
    _agency: dict[str, tuple[Lifetime, ...]]
    _place: dict[tuple[str, str], tuple[Lifetime, ...]]
    _kind: dict[str, Kind]
    _alone: dict[str, Kind]
    _in_rows: dict[str, re.Pattern[str]]

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield what a text names: agencies, units by kind and name, kinds that stand alone; then agencies in a row."""
        text = tone_placed(text)
        yield from self._mentions(text)
        for row in _ROW.finditer(text):
            head = row["head"].capitalize()
            for match in self._in_rows[head].finditer(text, row.end("head"), row.end()):
                if not _HEAD_BEFORE.search(text, 0, match.start()):
                    found = f"{head} {' '.join(match[0].split())}"
                    yield Mention(found, match.start(), self._agency[plain(found)], None, True, self.agencies)

    def _mentions(self, text: str) -> Iterator[Mention]:
        for match in self._pattern.finditer(text):
            found = " ".join(match[0].split())
            if match["agency"]:
                yield Mention(found, match.start(), self._agency[plain(found)], None, True, self.agencies)
            elif match["kind"]:
                word = plain(match["kind"])
                spans = self._place.get((word, plain(match["name"])), ())
                kind = self._kind.get(word) or (self.places.kinds.get(spans[0].kind) if spans else None)
                yield Mention(found, match.start(), spans, kind.span if kind else None, True, self.places)
            elif match["alone"]:
                yield Mention(found, match.start(), (), self._alone[plain(found)].span, False, self.places)


def finder() -> Finder:
    """Return the finder for the tables in use; raises like their loaders."""
    return _compiled(load_places(), load_agencies())


@lru_cache(maxsize=4)
def _compiled(places: Places, agencies: Chronicle) -> Finder:
    by_agency: dict[str, list[Lifetime]] = defaultdict(list)
    for life in agencies.lifetimes:
        for form in life.forms:
            by_agency[plain(form)].append(life)
    by_place: dict[tuple[str, str], list[Lifetime]] = defaultdict(list)
    for life in places.lifetimes:
        for word in places.kinds[life.kind].said_as if life.kind in places.kinds else (life.kind,):
            by_place[plain(word), plain(life.bare)].append(life)
    return Finder(
        places,
        agencies,
        compiled(_whole_pattern(places, agencies)),
        {form: tuple(spans) for form, spans in by_agency.items()},
        {key: tuple(spans) for key, spans in by_place.items()},
        {plain(word): kind for kind in places.kinds.values() if kind.any_name for word in kind.said_as},
        {plain(word): kind for kind in places.kinds.values() for word in kind.alone},
        {head: compiled(_row_pattern(head, agencies)) for head in _HEADS},
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
