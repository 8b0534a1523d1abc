"""Annexes: where each begins in the file, its number, its name, the line that says what it is attached to."""

from __future__ import annotations

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.cutting import divided
from tdkt_tui.compliance.layout.recognition.head import has_head
from tdkt_tui.compliance.layout.recognition.likeness import letters, shouted, type_names
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.regulations import Regulation

_LONGEST = 90
_NAMED = 8  # lines above "(Kèm theo …)" that may be the annex's name
_PLAIN = 2  # of them that are neither bold nor in capitals


def annex_starts(lines: list[Line], head: int, regulation: Regulation) -> list[int]:
    """Return where the annexes begin; head: where the head of the document itself ends.

    What a decision issues may have a head of its own above its type (PL III, Mẫu 1.3): it begins there.
    """
    starts: list[int] = []
    for place in range(head, len(lines)):
        line = lines[place]
        if line.table or line.empty:
            continue
        if line.role in {"phu-luc", "phu-luc-ten", "kem-theo"} or _is_annex(line):
            if not starts or not _continues(lines, starts[-1], place):
                starts.append(place)
        elif patterns.ATTACHED.match(line.bare) and line.text.startswith("(") and (line.centred or line.italic):
            least = starts[-1] if starts else head
            named = _own_head(lines, _name_above(lines, place, least), least, regulation)
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


def recognise_annex(lines: list[Line], regulation: Regulation) -> int:
    """Recognise the title of one annex, which begins with the first line; return where its text begins.

    A document that a decision issues has type and abstract instead ("QUY CHẾ", PL III, Mẫu 1.3).
    """
    end = attached = 0
    begin, typed = _below_head(lines, regulation), False
    for place, line in enumerate(lines[begin : begin + 2 * _NAMED], begin):
        if line.empty:
            continue
        if line.table and not line.role:
            break
        if _is_annex(line) and not end:
            line.be("phu-luc")
        elif patterns.ATTACHED.match(line.bare):
            line.be("kem-theo")
            attached = place + 1
        elif not (end or line.role) and _is_issued(line, lines[place + 1 : place + _NAMED], regulation):
            line.be("ten-loai", guessed=False)
            typed = True
        elif typed and not attached and not line.role and line.centred and not line.bare.startswith("("):
            line.be("trich-yeu")
        elif not attached and (line.role == "phu-luc-ten" or _is_title(line)):
            line.be("phu-luc-ten")
        elif not line.role:
            break
        end = place + 1
    return end


def _below_head(lines: list[Line], regulation: Regulation) -> int:
    """Return where the head ends that an annex begins with, 0 where it has none: it is the decision's own again."""
    first = next((place for place, line in enumerate(lines) if not line.empty), 0)
    table = lines[first].table if lines else 0
    if not table:
        return 0
    end = max(place for place, line in enumerate(lines) if line.table == table) + 1
    return end if has_head(lines[first:end], regulation) else 0


def _own_head(lines: list[Line], start: int, least: int, regulation: Regulation) -> int:
    """Return where the table above begins if it is a head, else the start itself."""
    above = next((place for place in range(start - 1, least - 1, -1) if not lines[place].empty), None)
    if above is None or not lines[above].table:
        return start
    first = min(place for place in range(least, above + 1) if lines[place].table == lines[above].table)
    return first if has_head(lines[first : above + 1], regulation) else start


def _is_issued(line: Line, below: list[Line], regulation: Regulation) -> bool:
    """Tell whether a line is the type of a document that another one issues: its abstract and "Kèm theo" follow."""
    if letters(line.text) not in type_names(regulation) or not (line.centred or shouted(line.text)):
        return False
    worded = [other for other in below if not other.empty]
    attached = next((at for at, other in enumerate(worded) if patterns.ATTACHED.match(other.bare)), 0)
    return attached > 0 and not all(shouted(other.text) for other in worded[:attached])


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
    """Return where the name above "(Kèm theo …)" begins; a line of it may have lost its weight."""
    first, plain = place, 0
    for above in range(place - 1, max(place - _NAMED, least) - 1, -1):
        line = lines[above]
        if line.empty:
            if line.paragraph.solid and not line.paragraph.strokes:
                break  # a page break: what stands above it signs the document itself
            continue
        heavy = line.bold or shouted(line.text)
        plain += not heavy
        if line.table or not line.centred or plain > _PLAIN:
            break
        first = above if heavy else first
    return first
