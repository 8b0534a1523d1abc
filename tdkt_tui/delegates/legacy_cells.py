"""Cells typed for old fonts: a workbook keeps "NguyÔn V¨n A", which only .VnTime shows as a name.

Some signs are Vietnamese in Unicode too ("Lê" would be "Lờ" in TCVN3), so a cell that could be either is read as the
cells around it are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

from .columns import exact_field

if TYPE_CHECKING:
    from tdkt_tui.model.legacy import Legacy

Cells = tuple[tuple[str, ...], ...]
_WESTERN = re.compile(r"[\u00a1-\u00ff]")
_OURS = re.compile(r"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_NEVER_OURS = re.compile(r"[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df"
                         r"\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]")  # fmt: skip
_SIGN = r"[\u00a1-\u00bf\u00d7\u00f7]"
_INSIDE = re.compile(rf"{_SIGN}(?=[^\W\d_])|(?<=[^\W\d_]){_SIGN}")  # "V¨n", not "50 ½ ngày"


@dataclass(frozen=True, slots=True)
class Recoded:
    """A table in Unicode. changed: encoding → rows (from 1) with a cell of it. doubtful: (row, column from 0)."""

    cells: Cells
    changed: dict[Legacy, list[int]]
    doubtful: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """How a text with Western signs can be read.

    unicode: as it stands. spelt: the encodings by which every word is Vietnamese; known: by which every sign is one.
    """

    unicode: bool
    spelt: frozenset[Legacy]
    known: frozenset[Legacy]

    @property
    def clear(self) -> Legacy | None:
        """The one encoding that makes it Vietnamese, where it is not as it stands."""
        return next(iter(self.spelt)) if len(self.spelt) == 1 and not self.unicode else None


def recoded(table: Cells, values: Sequence[str] | None = None) -> Recoded:
    """Return the table with cells of old encodings in Unicode.

    A cell that is clear by itself is changed wherever it stands; another one follows its column, or the whole table
    where its column tells nothing, unless that holds text that only Unicode has. values: the different texts of the
    table, where they are known.
    """
    if not any(map(_NEVER_OURS.search, map("\n".join, table) if values is None else values)):
        return Recoded(table, {}, [])
    from tdkt_tui.model.legacy import from_legacy  # most tables come in Unicode

    columns = list(zip_longest(*table, fillvalue=""))
    readings = {text: _reading(text) for column in columns for text in column if _WESTERN.search(text)}
    if not any(reading.clear for reading in readings.values()):
        return Recoded(table, {}, [])
    whole = _told(readings, {text for column in columns for text in column})
    by_column = [_told(readings, set(column)) or whole for column in columns]
    changed: dict[Legacy, list[int]] = {}
    doubtful: list[tuple[int, int]] = []
    cells = [list(row) for row in table]
    for number, row in enumerate(cells, start=1):
        for place, text in enumerate(row):
            reading = readings.get(text)
            if reading is None:
                continue
            around = by_column[place]
            legacy = reading.clear or next((one for one in reading.known if one == around), None)
            if legacy is not None:
                row[place] = from_legacy(text, legacy)
                changed.setdefault(legacy, []).append(number)
            elif not reading.unicode:
                doubtful.append((number, place))
    return Recoded(tuple(map(tuple, cells)), changed, doubtful)


def _reading(text: str) -> _Reading:
    if _OURS.search(text) or exact_field(text):  # a heading is one as it stands: "Ghi chú" would be "Ghi chỳ"
        return _Reading(unicode=True, spelt=frozenset(), known=frozenset())
    from tdkt_tui.model.legacy import LEGACY_WORDS, fits, from_legacy, vietnamese_share
    from tdkt_tui.model.syllable import is_syllable, words

    known = frozenset(legacy for legacy in LEGACY_WORDS if fits(text, legacy))
    spelt = frozenset(legacy for legacy in known if vietnamese_share(from_legacy(text, legacy)) == 1)
    as_it_is = not _INSIDE.search(text) and all(map(is_syllable, (w for w in words(text) if not w.isascii())))
    return _Reading(unicode=as_it_is, spelt=spelt, known=known)


def _told(readings: dict[str, _Reading], texts: set[str]) -> Legacy | Literal["unicode"] | None:
    """Tell what these texts are written in: the encoding that most are clearly in; None where nothing tells."""
    if any(_OURS.search(text) for text in texts):
        return "unicode"
    told = [reading.clear for text in texts if (reading := readings.get(text)) and reading.clear]
    return max(set(told), key=told.count, default=None)
