"""What depends on the width of glyphs: the length of drawn rules, and lines that must not break."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.assembly.metrics import width_mm, wrap
from tdkt_tui.compliance.layout.document import Document, Paragraph
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.regulations import Rule

_TWIPS_PER_MM = 1440 / 25.4


def length(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge a drawn rule as a share of the line of text above it; where that runs over several lines, of any of them.

    Nothing is judged where the file does not say how wide the cell is.
    """
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.component != rule.component or not paragraph.width:
            continue
        if paragraph.format.border != "single":
            yield Departure(rule, paragraph.place, "không có đường kẻ nét liền")
            continue
        above = next((other for other in reversed(document.paragraphs[:index]) if other.line), None)
        if above is None:
            yield Departure(rule, paragraph.place, "không có dòng chữ phía trên")
            continue
        drawn = (paragraph.width - paragraph.format.left - paragraph.format.right) / _TWIPS_PER_MM
        shares = [drawn / line for line in line_widths(above)]
        if not any(rule.permits(share) for share in shares):
            yield Departure(rule, paragraph.place, f"{said(rule.prop, max(shares))} lần độ dài dòng chữ")


def one_line(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that a line of prescribed words does not break."""
    for paragraph in document.written(rule.component):
        wide, room = max(line_widths(paragraph)), paragraph.width / _TWIPS_PER_MM
        broken = len(paragraph.lines) > 1 or (room > 0 and len(line_widths(paragraph)) > 1)
        if broken:
            yield Departure(rule, paragraph.place, f"nhiều dòng (dòng dài nhất {wide:.0f} mm, chỗ có {room:.0f} mm)")


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
