"""Annexes: where each begins in the file, its number, its name, the line that says what it is attached to."""

from __future__ import annotations

import re

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.cutting import divided
from tdkt_tui.compliance.layout.recognition.likeness import letters, shouted
from tdkt_tui.compliance.layout.recognition.lines import Line

_LONGEST = 90
_NAMED = 8  # lines above "(Kèm theo …)" that may be the annex's name
_STARTS = re.compile(r"phu luc")


def annex_starts(lines: list[Line], head: int) -> list[int]:
    """Return where the annexes begin; head: where the head of the document itself ends."""
    starts: list[int] = []
    for place in range(head, len(lines)):
        line = lines[place]
        if line.table or line.empty:
            continue
        if line.role in {"phu-luc", "phu-luc-ten", "kem-theo"} or _is_annex(line):
            if not starts or not _continues(lines, starts[-1], place):
                starts.append(place)
        elif patterns.ATTACHED.match(line.bare) and line.text.startswith("(") and (line.centred or line.italic):
            named = _name_above(lines, place, starts[-1] if starts else head)
            if not starts or not _continues(lines, starts[-1], place):
                starts.append(named)
    return starts


def with_annex_divided(lines: list[Line], start: int) -> list[Line]:
    """Return the lines with those first ones cut at their breaks that hold number, name and more in one paragraph."""
    near = range(start, min(start + _NAMED, len(lines)))
    return [
        piece
        for place, line in enumerate(lines)
        for piece in (divided([line]) if place in near and not line.role and "\n" in line.paragraph.text else [line])
    ]


def recognise_annex(lines: list[Line]) -> int:
    """Recognise the title of one annex, which begins with the first line; return where its text begins."""
    end = attached = 0
    for place, line in enumerate(lines[: 2 * _NAMED]):
        if line.empty:
            continue
        if line.table and not line.role:
            break
        if _is_annex(line) and not end:
            line.be("phu-luc")
        elif patterns.ATTACHED.match(line.bare):
            line.be("kem-theo")
            attached = place + 1
        elif not attached and (line.role == "phu-luc-ten" or _is_title(line)):
            line.be("phu-luc-ten")
        elif not line.role:
            break
        end = place + 1
    return end


def _is_annex(line: Line) -> bool:
    if line.role == "phu-luc":
        return True
    first = line.paragraph.lines[0] if line.paragraph.lines else ""
    if len(first) > _LONGEST or not patterns.ANNEX.match(line.bare[: len(first)]) or first.endswith((";", ",")):
        return False
    only = letters(first).startswith("phuluc") and len(first) <= 16
    return line.centred or line.bold or (only and shouted(first))


def _is_title(line: Line) -> bool:
    if patterns.ROMAN.match(line.bare) or patterns.ARABIC.match(line.bare) or line.bare.startswith("("):
        return False
    return (line.centred and (line.bold or shouted(line.text))) or (line.bold and shouted(line.text))


def _continues(lines: list[Line], start: int, place: int) -> bool:
    """Tell whether a line belongs to the title of the annex that has just begun."""
    between = [line for line in lines[start + 1 : place] if not line.empty]
    return (
        len(between) <= _NAMED and all(_is_title(line) or line.role for line in between) and not _is_annex(lines[place])
    )


def _name_above(lines: list[Line], place: int, least: int) -> int:
    first = place
    for above in range(place - 1, max(place - _NAMED, least) - 1, -1):
        line = lines[above]
        if line.empty:
            continue
        if line.table or not (line.centred and (line.bold or shouted(line.text))):
            break
        first = above
    return first
