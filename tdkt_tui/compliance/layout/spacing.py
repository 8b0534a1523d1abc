"""Indents, space between paragraphs and line spacing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tdkt_tui.compliance.layout.document import BODY, Document, Paragraph
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.regulations import Rule

_LETTERED = re.compile(r"[^\W\d_]{1,2}\s?[.)/]")  # "a)": a point of its own
_TWIPS_PER_CM = 1440 / 2.54
_TWIPS_PER_PT = 20.0
# A single line of a Times-metric font is 1.15 times its size: ascent 0.891, descent 0.216, gap 0.042.
_SINGLE = 1.149
_LEAD = 40  # signs


def indent(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge how far the first line stands in, in centimetres from the margin."""
    broken = {paragraph.at for paragraph in broken_lines(document)}
    for paragraph in document.written(rule.component):
        if paragraph.cell is not None or paragraph.at in broken:
            continue
        found = (paragraph.format.left + paragraph.format.first) / _TWIPS_PER_CM
        if not rule.permits(found):
            yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit) + _key_instead(paragraph))


def _key_instead(paragraph: Paragraph) -> str:
    """Say which key moves the first line in where its indent does not: the officer sees the words stand in."""
    lead = "".join(run.text for run in paragraph.runs)[:_LEAD]
    if lead.lstrip(" \u00a0").startswith("\t"):
        return " (đầu dòng đang dùng phím Tab)"
    return " (đầu dòng đang dùng dấu cách)" if lead[:1] in {" ", "\u00a0"} else ""


def spacing(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the gap before each paragraph of the wording that follows another one."""
    running = [paragraph for paragraph in document.paragraphs if paragraph.cell is None]
    for before, paragraph in pairwise(running):
        if (
            paragraph.component != rule.component
            or paragraph.number - before.number > 1  # a table stands between them
            or before.component not in BODY
            or not (before.line and paragraph.line)
            or _goes_on(before, paragraph)
        ):
            continue
        found = _gap(before, paragraph) / _TWIPS_PER_PT
        if not rule.permits(found):
            yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit))


def broken_lines(document: Document) -> list[Paragraph]:
    """Return the paragraphs that only go on with a sentence: a program that read a scanned page ended each line."""
    pairs = pairwise(paragraph for paragraph in document.paragraphs if paragraph.cell is None)
    return [after for before, after in pairs if after.component in BODY and _goes_on(before, after)]


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    small = after.line[:1].islower() and not (after.label or _LETTERED.match(after.line))
    open_ended = before.component in BODY and (before.line[-1:].isalnum() or before.line.endswith(","))
    return small and open_ended and after.number - before.number == 1


def space_before(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the space above a component, in points."""
    for paragraph in document.written(rule.component)[:1]:
        found = paragraph.format.before / _TWIPS_PER_PT
        if not rule.permits(found):
            yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit))


def line_spacing(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge line spacing in lines; a fixed spacing is turned into lines by the size of the text."""
    exact = document.regulation.find(rule.component, "line-exact") is not None
    for paragraph in document.written(rule.component):
        if exact and paragraph.format.line_rule == "exact":
            continue
        found = _lines(paragraph)
        if not rule.permits(found):
            yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit))


def line_exact(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge a fixed line spacing, in points."""
    for paragraph in document.written(rule.component):
        found = paragraph.format.line / _TWIPS_PER_PT
        if paragraph.format.line_rule == "exact" and not rule.permits(found):
            yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit))


def _gap(before: Paragraph, after: Paragraph) -> float:
    """Return the space between two paragraphs, in twips: the larger one of both, in some old files their sum."""
    same = before.style == after.style
    listed = bool(before.label and after.label)  # between items of a list Word leaves out what is left to it
    above = 0.0 if after.format.contextual and same else after.format.before
    below = 0.0 if before.format.contextual and same else before.format.after
    if listed and "before" in after.format.automatic:
        above = 0.0
    if listed and "after" in before.format.automatic:
        below = 0.0
    return above + below if after.format.adds else max(above, below)


def _lines(paragraph: Paragraph) -> float:
    if paragraph.format.line_rule == "auto":
        return paragraph.format.line / 240
    fixed = paragraph.format.line / (_TWIPS_PER_PT * _SINGLE * paragraph.main_size())
    return max(fixed, 1.0) if paragraph.format.line_rule == "atLeast" else fixed
