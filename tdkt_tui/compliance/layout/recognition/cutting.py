"""Cutting paragraphs into lines where tabs, spaces and line breaks divide them, and joining what was one after all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.compliance.layout.document import Paragraph, Run, seen
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.model.text import one_line

_GAP = re.compile(r"[ \u00a0]*\t[\s\u00a0]*|[ \u00a0]{5,}")
_BLANK = re.compile(r"(số\s*:?|ngày|tháng|năm)$", re.IGNORECASE)  # what is still to be written in, no gap of two halves
_MOST_ROWS = 100  # of one paragraph: no head has as many
_TAB, _TAB_MM, _TWIPS_PER_MM = 720, 12.7, 1440 / 25.4
_MIDDLE = 0.36  # of the text's width: what begins behind it stands in the right half


def divided(lines: Iterable[Line]) -> list[Line]:
    """Return the lines of a head or a signature, each by itself: those without a role cut at breaks, tabs and gaps."""
    return [piece for line in lines for piece in ([line] if line.role else _pieces(line.paragraph))]


def sided(lines: Iterable[Line]) -> None:
    """Tell of lines that neither a table nor a tab puts anywhere on which side of the page their indents do."""
    for line in lines:
        paragraph = line.paragraph
        if paragraph.cell is not None or paragraph.box or paragraph.side or not (paragraph.width and paragraph.inked):
            continue
        room = _MIDDLE * paragraph.width
        side = ""
        if paragraph.format.align == "right" or paragraph.format.left > room:
            side = "right"
        elif paragraph.format.align in {"left", "both"}:
            side = "left"
        line.paragraph = replace(paragraph, side=side)


def joined(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs with their roles; what was cut from one paragraph and is the same after all becomes one."""
    for _, pieces in groupby(lines, key=lambda line: id(line.origin)):
        groups = [list(group) for _, group in groupby(pieces, key=lambda line: (line.role, line.paragraph.side))]
        for group in groups:
            yield _one(group, whole=len(groups) == 1)


def _one(pieces: list[Line], *, whole: bool) -> Paragraph:
    first = pieces[0]
    paragraph = first.origin if whole else first.paragraph
    if whole and paragraph.side != first.paragraph.side:
        paragraph = replace(paragraph, side=first.paragraph.side)
    if not whole and len(pieces) > 1:
        runs = [*paragraph.runs]
        for piece in pieces[1:]:
            runs += [runs[-1]._replace(text="\n"), *piece.paragraph.runs]
        paragraph = _with(paragraph, tuple(runs), cut=paragraph.cut)
    if paragraph.component == first.role and paragraph.guessed == first.guessed:
        return paragraph
    return replace(paragraph, component=first.role, guessed=first.guessed)


def _pieces(paragraph: Paragraph) -> list[Line]:
    raw = "".join(run.text for run in paragraph.runs)
    if "\n" not in raw and _GAP.search(raw) is None:
        return [Line(paragraph, paragraph)]
    found: list[Line] = []
    rows = [span for span in _rows(raw) if raw[span[0] : span[1]].strip()]
    if len(rows) > _MOST_ROWS:
        return [Line(paragraph, paragraph)]
    for count, (start, end) in enumerate(rows, 1):
        halves = list(_halves(paragraph, raw, start, end))
        for side, begin, stop in halves:
            half = f"nửa {'trái' if side == 'left' else 'phải'}" if side else ""
            row = f"dòng {count}" if len(rows) > 1 else ""
            cut = ", ".join(part for part in (half, row) if part)
            piece = _with(paragraph, _slice(paragraph.runs, begin, stop), cut=cut)
            width = 0.0 if side and len(halves) > 1 else paragraph.width
            found.append(Line(replace(piece, side=side or paragraph.side, width=width), paragraph))
    return found or [Line(paragraph, paragraph)]


def _rows(raw: str) -> Iterator[tuple[int, int]]:
    start = 0
    for row in raw.split("\n"):
        yield start, start + len(row)
        start += len(row) + 1


def _halves(paragraph: Paragraph, raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield side, begin and end of what stands left and right of the widest gap; side "" where nothing is cut."""
    row = raw[start:end]
    lead = len(row) - len(row.lstrip())
    inside = (gap for gap in _GAP.finditer(row) if lead < gap.start() and gap.end() < len(row.rstrip()))
    gaps = [gap for gap in inside if not _BLANK.search(row[max(gap.start() - 8, 0) : gap.start()])]
    if gaps and (paragraph.cell is None or paragraph.cell.columns == 1):
        gap = max(gaps, key=lambda gap: _wide(gap[0]))
        yield "left", start + lead, start + gap.start()
        yield "right", start + gap.end(), end
        return
    side = ""
    if lead and _GAP.match(row) and paragraph.width and paragraph.format.align in {"left", "both"}:
        side = "right" if _reached(paragraph, row[:lead]) > _MIDDLE * paragraph.width else "left"
    yield side, start + lead, end


def _reached(paragraph: Paragraph, gap: str) -> float:
    """Return how far tabs and spaces at the beginning of a line lead, in twips."""
    place = paragraph.format.left + paragraph.format.first
    for sign in gap:
        if sign == "\t":
            following = (stop for stop, _ in paragraph.format.tabs if stop > place)
            place = next(following, (place // _TAB + 1) * _TAB)
        else:
            place += _wide(sign) * _TWIPS_PER_MM
    return place


def _wide(gap: str) -> float:
    return _TAB_MM * gap.count("\t") + width_mm(gap.replace("\t", ""), 14.0, bold=False, italic=False)


def _slice(runs: tuple[Run, ...], begin: int, end: int) -> tuple[Run, ...]:
    cut: list[Run] = []
    place = 0
    for run in runs:
        text = run.text[max(begin - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if text:
            cut.append(run._replace(text=text))
    return tuple(cut)


def _with(paragraph: Paragraph, runs: tuple[Run, ...], *, cut: str) -> Paragraph:
    text = seen(runs)
    inked = tuple(run for run in runs if run.text.strip())
    return replace(paragraph, runs=runs, text=text, line=one_line(text), inked=inked, cut=cut)
