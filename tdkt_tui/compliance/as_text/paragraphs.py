"""One paragraph as lines: indents, alignment, the rule that a border draws."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.formats import ParagraphFormat

from .spans import Line, Span, cells, padded, spans_of
from .wrapping import wrapped

LINE_TWIPS = 280.0
"""About the height of a printed line: 14 pt."""
_LEAST_ROOM = 12
_TITLE_LINES = 4
_FLAT_POINTS = 5.0
"""Paragraphs lower than this only keep two tables apart, or carry a rule."""


def paragraph_lines(paragraph: Paragraph, room: int, twips: float) -> list[Line]:
    """Return a paragraph's lines, at most ``room`` cells wide; twips: the width that these cells stand for."""
    shape = paragraph.format
    if not paragraph.line:
        if shape.border not in ("none", "nil"):
            return [_rule(shape, room, twips)]
        return [] if paragraph.solid or _flat(paragraph) else [()]
    spans = tuple(spans_of(paragraph.runs))
    scale = room / twips if twips > 0 else 0.0
    sides = (round(shape.left * scale), round(shape.right * scale), round(shape.first * scale))
    return list(_lines(spans, shape.align, room, sides))


@lru_cache(maxsize=4096)  # while one types, all but one paragraph stay as they are
def _lines(spans: tuple[Span, ...], align: str, room: int, sides: tuple[int, int, int]) -> tuple[Line, ...]:
    left, right, first = sides
    least = min(room, _LEAST_ROOM)
    left = min(max(0, left), room - least)
    right = min(max(0, right), room - least - left)
    begin = min(max(0, left + first), room - least - right)
    if align in ("center", "right"):
        lines = _balanced(spans, room - left - right) if align == "center" else wrapped(spans, room - left - right)
        share = 2 if align == "center" else 1
        return tuple(padded(line, left + (room - left - right - cells(line)) // share) for line in lines)
    lines = wrapped(spans, room - left - right, room - begin - right)
    return tuple(padded(line, left if number else begin) for number, line in enumerate(lines))


def _balanced(spans: tuple[Span, ...], room: int) -> list[Line]:
    """Return lines of about one length: a title whose last line is one word alone reads badly."""
    lines = wrapped(spans, room)
    if not 1 < len(lines) <= _TITLE_LINES or any("\n" in span.text for span in spans):
        return lines
    low, high = max(_LEAST_ROOM, room // 2), room
    while low < high:
        middle = (low + high) // 2
        if len(tighter := wrapped(spans, middle)) == len(lines):
            lines, high = tighter, middle
        else:
            low = middle + 1
    return lines


def _rule(shape: ParagraphFormat, room: int, twips: float) -> Line:
    scale = room / twips if twips > 0 else 0.0
    left, right = (min(max(0, round(side * scale)), room - 1) for side in (shape.left, shape.right))
    return padded((Span("─" * max(1, room - left - right)),), left)


def _flat(paragraph: Paragraph) -> bool:
    exact = paragraph.format.line_rule == "exact" and paragraph.format.line / 20 <= _FLAT_POINTS
    return exact or paragraph.mark.size <= _FLAT_POINTS


def blank_lines(before: Paragraph | None, after: Paragraph) -> int:
    """Return how many empty lines the spacing between two paragraphs is worth; small ones are worth none."""
    above = before.format.after if before is not None else 0.0
    return min(4, max(0, round((above + after.format.before) / LINE_TWIPS)))
