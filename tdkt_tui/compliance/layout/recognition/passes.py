"""The passes over a stranger's paragraphs, in their order."""

from __future__ import annotations

from itertools import pairwise

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.recognition.annex import annex_starts, recognise_annex, with_annex_divided
from tdkt_tui.compliance.layout.recognition.body import recognise_body, with_chapters_divided
from tdkt_tui.compliance.layout.recognition.cutting import divided, joined
from tdkt_tui.compliance.layout.recognition.head import has_head, head_end, recognise_head
from tdkt_tui.compliance.layout.recognition.likeness import letters
from tdkt_tui.compliance.layout.recognition.lines import Line, whole
from tdkt_tui.compliance.layout.recognition.signature import closing_start, closing_tables, recognise_closing
from tdkt_tui.compliance.layout.recognition.strokes import with_strokes
from tdkt_tui.compliance.layout.recognition.tables import recognise_tables
from tdkt_tui.compliance.layout.recognition.title import recognise_address, recognise_title, with_title_divided
from tdkt_tui.regulations import Regulation


def passed(paragraphs: list[Paragraph], regulation: Regulation) -> list[Paragraph]:
    """Return the paragraphs with the components that could be told; some are cut into pieces, some rules added."""
    lines = whole(paragraphs)
    head = head_end(lines, regulation)
    starts = annex_starts(lines, head, regulation)
    first = starts[0] if starts else len(lines)
    found = _document(lines[:first], head, regulation)
    for start, end in pairwise([*starts, len(lines)]):
        found += _annex(lines[start:end], regulation)
    return with_strokes(list(joined(found)))


def _document(lines: list[Line], head: int, regulation: Regulation) -> list[Line]:
    top = divided(lines[:head])
    recognise_head(top, regulation)
    lines = with_title_divided([*top, *lines[head:]], len(top), regulation)
    text = recognise_title(lines, len(top), regulation)
    text = recognise_address(lines, text)
    end = closing_start(lines, text)
    closing = divided(lines[end:])
    recognise_closing(closing)
    taken = {line.table for line in top} | closing_tables(closing)
    middle = with_chapters_divided(lines[text:end])
    recognise_tables([*middle, *closing], taken | {line.table for line in middle if line.role.startswith("kinh-gui")})
    named = next((line.text for line in lines if line.role == "ten-loai"), "")
    recognise_body(middle, kind=letters(named))
    return [*lines[:text], *middle, *closing]


def _annex(lines: list[Line], regulation: Regulation) -> list[Line]:
    lines = with_annex_divided(lines, 0)
    text = recognise_annex(lines, regulation)
    # A form printed in an annex has a head of its own: it is a specimen, nobody's document.
    lines[text:] = rest = with_chapters_divided(lines[text:])
    if has_head(rest, regulation):
        return lines
    recognise_tables(rest, set())
    recognise_body(rest, kind="phuluc")
    return lines
