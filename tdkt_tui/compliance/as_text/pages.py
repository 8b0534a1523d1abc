"""A whole document as lines, section by section; where a page begins a ruled line says so."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.model.cells import width as cells_of

from .blocks import Block, NewPage, Section, Table, read_sections
from .paragraphs import blank_lines, paragraph_lines
from .spans import Line, Span, padded
from .tables import table_lines

PORTRAIT, LANDSCAPE = 88, 132
"""Cells of a page upright and across: with more, lines are harder to follow than on paper."""
NARROWEST = 20
_NEW_PAGE, _UPRIGHT, _ACROSS = "trang mới", "trang mới, khổ dọc", "trang mới, khổ ngang"
_BEGINS_ACROSS = "khổ ngang"


def laid_out(data: bytes, width: int, *, centred: bool = False) -> list[Line]:
    """Return a .docx as lines of at most ``width`` cells (20 or more); centred: pages stand amid that width.

    Raises TdktError for a file that cannot be read safely.
    """
    room = max(width, NARROWEST)
    lines: list[Line] = []
    before: Section | None = None
    for section in read_sections(data):
        page = min(room, LANDSCAPE if section.landscape else PORTRAIT)
        said = _said(before, section)
        found = [_ruled(said, page)] if said else []
        found += _laid(section.blocks, page, section.width)
        lines += [padded(line, (room - page) // 2) for line in found] if centred else found
        before = section
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _said(before: Section | None, section: Section) -> str:
    if before is None:
        return _BEGINS_ACROSS if section.landscape else ""
    if before.landscape is section.landscape:
        return _NEW_PAGE
    return _ACROSS if section.landscape else _UPRIGHT


def _ruled(words: str, page: int) -> Line:
    """Return a ruled line with words in its middle."""
    left = (page - cells_of(words) - 2) // 2
    return (Span(f"{'┄' * left} {words} {'┄' * (page - left - cells_of(words) - 2)}"),)


def _laid(blocks: Sequence[Block], room: int, twips: float) -> list[Line]:
    """Lay blocks out one below the other; twips: the width that the cells stand for."""
    lines: list[Line] = []
    last: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += [()] * (blank_lines(last, block) if lines else 0)
            lines += paragraph_lines(block, room, twips)
            last = block
        elif isinstance(block, Table):
            if not block.ruled and lines and lines[-1]:
                lines.append(())  # the signature stands off the last words
            lines += table_lines(block, room, _laid)
            last = None
        elif isinstance(block, NewPage) and lines:
            lines.append(_ruled(_NEW_PAGE, room))
            last = None
    return lines
