"""Several tables in one sheet: each has headings of its own, and the lines above them are its titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from .columns import field_of
from .heading import NAMES, Heading, Told, find_heading
from .heading_cells import Merged

_NAMELY = re.compile(r"\bt[êeÊE]n\b|đại biểu|name", re.IGNORECASE)
_LONGEST = 80
_TITLE = re.compile(r"(?:danh sách|biểu|phụ lục|bảng|\(?kèm theo|\(ban hành)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """One table of a sheet. begin: the row (0-based) where the lines above its headings begin.

    columns: the first one (0-based) and that behind the last, where another table stands beside it; None for all.
    """

    heading: Heading
    begin: int = 0
    columns: tuple[int, int] | None = None


def segments(
    cells: Sequence[Sequence[str]], merged: Merged, told: Callable[[Mapping[int, str]], Told]
) -> list[Segment]:
    """Return the tables that stand under each other; headings that only come again begin none."""
    first = find_heading(cells, merged, told=told)
    if first is None:
        return []
    found = [Segment(first)]
    for row in _looking_like_headings(cells, first.rows):
        last = found[-1].heading
        if row < last.rows:
            continue
        other = find_heading(cells, merged, start=max(row - 2, last.rows), stop=row + 1, told=told)
        if other is None or other.fields == last.fields or len(other.fields) < 2:
            continue
        begin = _titles_begin(cells, last, other.first)
        found[-1] = replace(found[-1], heading=replace(last, stop=begin))
        found.append(Segment(other, begin))
    return found


def _looking_like_headings(cells: Sequence[Sequence[str]], start: int) -> list[int]:
    texts = {text for text in set(chain.from_iterable(cells)) if len(text) <= _LONGEST and _NAMELY.search(text)}
    names = {text for text in texts if field_of(text) in NAMES}
    return [row for row in range(start, len(cells)) if not names.isdisjoint(cells[row])] if names else []


def _titles_begin(cells: Sequence[Sequence[str]], last: Heading, row: int) -> int:
    """Go back over the empty rows and the single lines above headings."""
    while row > last.rows:
        filled = [(column, text) for column, text in enumerate(cells[row - 1]) if text]
        if len(filled) > 1:
            break
        if filled:
            column, text = filled[0]
            numbered = last.fields.get(column) == "index" and not any(map(str.isalpha, text))
            if numbered or (last.fields.get(column) in NAMES and not _TITLE.match(text)):
                break
        row -= 1
    return row
