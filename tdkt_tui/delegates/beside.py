"""Lists side by side in one sheet, parted by empty columns: each is read by itself, and its cells keep their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tdkt_tui.model.finding import Severity

from .heading import LOOKED_AT, Told, find_heading
from .heading_cells import Merged
from .notices import Notices
from .segments import Segment, segments
from .sheet_rows import Rows

_DEEPEST = 3
Band = tuple[int, int]
"""The columns of one list: from the first (0-based) up to that before the second number."""


def segments_of(table: Rows, told: Callable[[Mapping[int, str]], Told]) -> list[Segment]:
    """Return the lists of a table: those side by side from left to right, in each those that stand under each other."""
    bands = _bands(table.cells, table.merged)
    parts = [
        replace(part, columns=band)
        for band in bands
        for part in segments(_within(table.cells, table.merged, band), table.merged, told)
    ]
    if len({part.columns for part in parts}) < 2:
        return segments(table.cells, table.merged, told)
    return parts


def alone(table: Rows, segment: Segment) -> Rows:
    """Return a table as if nothing stood beside a list of it; what is merged over both stands in each."""
    if segment.columns is None:
        return table
    left, right = segment.columns
    sheet = table.sheet
    if sheet is not None:
        sheet = replace(
            sheet,
            # A hidden row is told once, of the leftmost list that has anything in it.
            hidden_rows=tuple(row for row in sheet.hidden_rows
                              if row >= len(table.cells) or not any(table.cells[row][:left])),
            errors=tuple(place for place in sheet.errors if left <= place[1] < right),
            uncounted=tuple(place for place in sheet.uncounted if left <= place[1] < right),
        )  # fmt: skip
    return replace(table, cells=_within(table.cells, table.merged, segment.columns), sheet=sheet)


def more_rows(table: Rows, parts: Sequence[Segment]) -> int:
    """Return how many rows there are more where each list's part of a row counts as one."""
    own = {part.columns: alone(table, part).cells for part in parts if part.columns is not None}
    return sum(sum(map(any, cells)) for cells in own.values()) - sum(map(any, table.cells)) if own else 0


def say_beside(parts: Sequence[Segment], notices: Notices) -> None:
    """Say that lists stand side by side, where each has its headings."""
    told: set[Band] = set()
    for part in parts:
        if part.columns is not None and part.columns not in told:
            told.add(part.columns)
            notices.say("beside", Severity.NOTE, "Các danh sách đặt cạnh nhau được đọc riêng từng danh sách.",
                        part.heading.first + 1, column=part.columns[0])  # fmt: skip


def _bands(cells: Sequence[Sequence[str]], merged: Merged) -> list[Band]:
    """Return the columns of each list; one band of all columns where no two lists stand side by side."""
    top = cells[: LOOKED_AT + _DEEPEST]
    width = max(map(len, top), default=0)
    used = {column for row in top for column, text in enumerate(row) if text}
    begins = [column for column in sorted(used) if column - 1 not in used]
    if len(begins) < 2:
        return [(0, width)]
    runs = list(zip(begins, [*begins[1:], width], strict=True))
    heads = [band[0] for band in runs if find_heading(_within(top, merged, band), merged) is not None]
    heads = [begin for at, begin in enumerate(heads) if not at or _empty_before(cells, begin)]
    if len(heads) < 2:
        return [(0, width)]
    widest = max(map(len, cells))
    return list(zip([0, *heads[1:]], [*heads[1:], widest], strict=True))


def _empty_before(cells: Sequence[Sequence[str]], column: int) -> bool:
    return not any(column <= len(row) and row[column - 1] for row in cells)


def _within(cells: Sequence[Sequence[str]], merged: Merged, band: Band) -> tuple[tuple[str, ...], ...]:
    left, right = band
    before = ("",) * left
    kept = [(*before, *row[left:right]) if any(row[left:right]) else () for row in cells]
    for row, column, text in _over(cells, merged, left):
        kept[row] = (*before, text, *cells[row][column + 1 : right]) if not any(kept[row]) else kept[row]
    return tuple(kept)


def _over(cells: Sequence[Sequence[str]], merged: Merged, left: int) -> Iterator[tuple[int, int, str]]:
    """Yield the texts that are merged from columns before a band into it: row, the band's first column, text."""
    for top, first, _, last in merged:
        if first < left <= last and top < len(cells) and first < len(cells[top]) and cells[top][first]:
            yield top, left, cells[top][first]
