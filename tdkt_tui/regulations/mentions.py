"""Finding the places and agencies that a text names. Compiled once for a pair of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.model.text import tone_placed
from tdkt_tui.store.kept_patterns import compiled

from .lifetimes import Chronicle, Lifetime
from .lists import load_agencies, load_places
from .name_forms import name_forms
from .names import plain
from .places import Kind, Places

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
    forms = name_forms(places, agencies)
    kinds = places.kinds
    return Finder(
        places,
        agencies,
        compiled(forms.whole),
        {form: tuple(agencies.lifetimes[number] for number in numbers) for form, numbers in forms.agencies.items()},
        {said: tuple(places.lifetimes[number] for number in numbers) for said, numbers in forms.places.items()},
        {word: kinds[key] for word, key in forms.kinds.items()},
        {word: kinds[key] for word, key in forms.alone.items()},
        {head: compiled(row) for head, row in forms.rows.items()},
    )
