"""The pieces of a laid-out line: stretches of text with the look that a terminal can give them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tdkt_tui.compliance.layout.document import Run
from tdkt_tui.model.cells import width
from tdkt_tui.model.text import clean

_GAP = re.compile(r"(⟪[^⟫]*⟫)")


class Span(NamedTuple):
    """A stretch of one look; gap: a draft's mark for a value that nobody gave."""

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


Line = tuple[Span, ...]
"""One line of the terminal, without trailing spaces."""


def plain(line: Iterable[Span]) -> str:
    """Return a line's text."""
    return "".join(span.text for span in line)


def cells(line: Iterable[Span]) -> int:
    """Return how many cells a line takes."""
    return sum(width(span.text) for span in line)


def spans_of(runs: Iterable[Run]) -> list[Span]:
    """Return a paragraph's runs as spans, clean, in capitals where the formatting makes them, gaps on their own."""
    found = []
    for run in runs:
        text = clean(run.text.upper() if run.format.caps else run.text)
        pieces = _GAP.split(text) if "⟪" in text else (text,)
        found += [Span(piece, run.format.bold, run.format.italic, piece.startswith("⟪")) for piece in pieces if piece]
    return found


def padded(line: Line, left: int) -> Line:
    """Return a line moved to the right."""
    return (Span(" " * left), *line) if left > 0 and line else line
