"""Tables as lines: head and signature as columns beside each other, tables of data with their rules drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from .blocks import Block, Cell, Table
from .columns import LEAST, shared_out
from .joints import border
from .spans import Line, Span, cells
from .wrapping import joined

Layout = Callable[[Sequence[Block], int, float], list[Line]]
"""Lays blocks out in so many cells, which stand for so many twips."""
_WIDEST = 31_680.0  # twips, the largest sheet that Word takes: a file may state anything
_AIRY = 12
"""From so many cells a column on, text stands off the rules."""


def table_lines(table: Table, room: int, layout: Layout) -> list[Line]:
    """Return a table's lines, at most ``room`` cells wide; cell below cell where its columns are too many for it."""
    count = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    if count == 0:
        return []
    if room < count * (LEAST + 1) + 1:
        return [line for row in table.rows for cell in row for line in layout(cell.blocks, room, 0.0)]
    told = [min(max(width, 1.0), _WIDEST) for width in table.grid[:count]]
    grid = told + [sum(told) / len(told) if told else 1.0] * (count - len(told))
    if not table.ruled:
        return _beside(table, grid, shared_out(grid, room, [0] * count), layout)
    pad = 1 if room >= count * _AIRY else 0
    longest = [letters + 2 * pad for letters in _longest(table, count)]
    return _ruled(table, grid, shared_out(grid, room - count - 1, longest), pad, layout)


def _longest(table: Table, count: int) -> list[int]:
    """Return the cells of the longest word of each column; a cell across several counts for none."""
    longest = [0] * count
    for row in table.rows:
        at = 0
        for cell in row:
            if cell.columns == 1:
                words = (word for block in cell.blocks if (line := getattr(block, "line", "")) for word in line.split())
                longest[at] = max(longest[at], max(map(len, words), default=0))
            at += cell.columns
    return longest


def _beside(table: Table, grid: list[float], widths: list[int], layout: Layout) -> list[Line]:
    """Set the cells of each row beside each other, a free cell between them."""
    lines: list[Line] = []
    edges = [0, *accumulate(widths)]
    for row in table.rows:
        at, columns = 0, []
        for cell in row:
            to = at + cell.columns
            inner = edges[to] - edges[at] - (1 if to < len(widths) else 0)
            columns.append((edges[at], layout(cell.blocks, inner, sum(grid[at:to]))))
            at = to
        for number in range(max((len(column) for _, column in columns), default=0)):
            line: list[Span] = []
            for start, column in columns:
                if number < len(column) and column[number]:
                    line += [Span(" " * (start - cells(line))), *column[number]]
            lines.append(joined([span for span in line if span.text]))
    return lines


def _ruled(table: Table, grid: list[float], widths: list[int], pad: int, layout: Layout) -> list[Line]:
    """Draw every rule; a cell that goes on in the next row has none below it, and its text goes on there."""
    edges = [0, *accumulate(width + 1 for width in widths)]
    lines: list[Line] = []
    above: list[tuple[int, Cell]] = []
    waiting: dict[int, list[Line]] = {}  # by its first column, what is left of a cell's text
    for number, row in enumerate(table.rows):
        placed = _placed(row)
        below = _placed(table.rows[number + 1]) if number + 1 < len(table.rows) else []
        # Text goes on only in a cell as wide: it was broken into lines for that.
        spans = {(at, cell.columns) for at, cell in placed}
        onward = {at for at, cell in below if cell.follows and (at, cell.columns) in spans}
        rule = border(edges, _bounds(above), _bounds(placed), {at for at, cell in placed if cell.follows})
        lines.append(_through(rule, edges, placed, waiting, pad))
        for at, cell in placed:
            if not cell.follows:
                inner = edges[at + cell.columns] - edges[at] - 1 - 2 * pad
                waiting[at] = layout(cell.blocks, inner, sum(grid[at : at + cell.columns]))
        height = max([1, *(len(waiting.get(at, ())) for at, _ in placed if at not in onward)])
        for step in range(height):
            line: list[Span] = []
            for at, cell in placed:
                text = waiting.get(at, [])[step : step + 1]
                line += [Span("│"), *_filled(text[0] if text else (), edges[at + cell.columns] - edges[at] - 1, pad)]
            lines.append(joined([*line, Span("│")]))
        waiting = {at: waiting.get(at, [])[height:] for at, _ in placed}
        above = placed
    return [*lines, (Span(border(edges, _bounds(above), set(), set())),)]


def _through(
    rule: str, edges: Sequence[int], placed: Sequence[tuple[int, Cell]], waiting: dict[int, list[Line]], pad: int
) -> Line:
    """Return a rule; where a cell goes on across it, the next line of its text stands in it."""
    line: list[Span] = []
    done = 0
    for at, cell in placed:
        if cell.follows and (left := waiting.get(at)):
            start, end = edges[at] + 1, edges[at + cell.columns]
            line += [Span(rule[done:start]), *_filled(left.pop(0), end - start, pad)]
            done = end
    return joined([*line, Span(rule[done:])])


def _placed(row: Sequence[Cell]) -> list[tuple[int, Cell]]:
    starts = [0, *accumulate(cell.columns for cell in row)]
    return list(zip(starts, row, strict=False))


def _bounds(placed: Sequence[tuple[int, Cell]]) -> set[int]:
    return {edge for at, cell in placed for edge in (at, at + cell.columns)}


def _filled(line: Line, room: int, pad: int) -> list[Span]:
    return [Span(" " * pad), *line, Span(" " * max(0, room - pad - cells(line)))]
