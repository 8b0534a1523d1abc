"""What depends on the width of glyphs: the length of drawn rules, and lines that must not break."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import ceil, floor

from tdkt_tui.assembly.metrics import width_mm, wrap
from tdkt_tui.compliance.layout.document import Document, Paragraph, Stroke
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.compliance.layout.words_around import words_of
from tdkt_tui.regulations import Rule
from tdkt_tui.regulations.components import UNDER

_TWIPS_PER_MM = 1440 / 25.4
_HAND = 0.05  # a line drawn with the mouse is as long as the words where no eye sees the difference


def length(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge a drawn rule as a share of the line of text above it; where that runs over several lines, of any of them.

    Nothing is judged where the file does not say how wide the cell is.
    """
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.component != rule.component:
            continue
        drawn = _drawn(paragraph)
        if not drawn.solid:
            yield Departure(rule, paragraph.place, "không có đường kẻ nét liền")
            continue
        if drawn.length is None:
            continue
        above = _above(document, index)
        if above is None:
            yield Departure(rule, paragraph.place, "không có dòng chữ phía trên")
            continue
        widths = line_widths(above) + _meant(above, document)
        shares = [drawn.length / _TWIPS_PER_MM / line for line in widths]
        by_hand = (1.0, 1 - _HAND, 1 + _HAND) if paragraph.strokes else (1.0,)
        if not any(rule.permits(share * slack) for share in shares for slack in by_hand):
            words = "" if paragraph.line else words_of(above)
            ends = sorted({f"{float(share) * max(line_widths(above)):.0f}" for share in rule.allowed.values}, key=int)
            wanted = f"{' đến '.join(ends)} mm"
            yield Departure(rule, paragraph.place, f"{said(rule.prop, max(shares))} lần độ dài dòng chữ", words, wanted)


def one_line(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that a line of prescribed words does not break."""
    for paragraph in document.written(rule.component):
        room = paragraph.width / _TWIPS_PER_MM
        if len(paragraph.lines) > 1:
            yield Departure(rule, paragraph.place, f"{len(paragraph.lines)} dòng")
        elif room > 0 and len(line_widths(paragraph)) > 1:
            wide = sum(line_widths(replace(paragraph, width=0.0)))
            yield Departure(rule, paragraph.place, f"nhiều dòng (cần {ceil(wide)} mm, chỗ có {floor(room)} mm)")


def dash_under_colon(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge how far the dashes of a list stand from the colon of "Kính gửi:" above them, in millimetres."""
    for heading in document.written("kinh-gui")[:1]:
        words, colon, _ = heading.line.partition(":")
        if not colon or heading.format.align not in {"left", "both"}:
            continue
        shape = heading.inked[0].format
        wide = width_mm(words, shape.size, bold=shape.bold, italic=shape.italic)
        wanted = (heading.format.left + heading.format.first) / _TWIPS_PER_MM + wide
        for paragraph in document.written(rule.component):
            found = (paragraph.format.left + paragraph.format.first) / _TWIPS_PER_MM - wanted
            if not rule.permits(found):
                yield Departure(rule, paragraph.place, f"lệch {said(rule.prop, abs(found), rule.unit)}")


def _drawn(paragraph: Paragraph) -> Stroke:
    """Return the rule that a paragraph stands for: a shape, or its own border between its indents."""
    if paragraph.strokes:
        return paragraph.strokes[0]
    length = paragraph.width - paragraph.format.left - paragraph.format.right
    return Stroke(length if paragraph.width else None, paragraph.format.border == "single" or not paragraph.width)


def _meant(words: Paragraph, document: Document) -> list[float]:
    """Return how wide Tiêu ngữ would be in its right words: what is wrong with those is no fault of the rule."""
    rule = document.regulation.find(words.component, "text")
    if rule is None or not words.inked or rule.permits(words.line):
        return []
    shape = words.inked[0].format
    return [width_mm(str(rule.use), words.main_size(), bold=shape.bold, italic=shape.italic)]


def _above(document: Document, index: int) -> Paragraph | None:
    """Return the words that a rule stands under: of the component that it belongs to, else the line above."""
    owners = UNDER.get(document.paragraphs[index].component, ())
    above = [other for other in reversed(document.paragraphs[:index]) if other.line]
    return next((other for other in above if other.component in owners), above[0] if above else None)


def line_widths(paragraph: Paragraph) -> list[float]:
    """Return the width of each line of a paragraph as it breaks in its room, in millimetres."""
    room = (paragraph.width - max(paragraph.format.left, 0) - max(paragraph.format.right, 0)) / _TWIPS_PER_MM
    whole = sum(
        width_mm(
            run.text.upper() if run.format.caps else run.text,
            run.format.size,
            bold=run.format.bold,
            italic=run.format.italic,
        )
        for run in paragraph.runs
    )
    if "\n" not in paragraph.text and (whole <= room or room <= 0):
        return [max(whole, 0.01)]
    shape = paragraph.inked[0].format
    lines = wrap(paragraph.text, room, paragraph.main_size(), bold=shape.bold, italic=shape.italic)
    return [max(width_mm(line, paragraph.main_size(), bold=shape.bold, italic=shape.italic), 0.01) for line in lines]
