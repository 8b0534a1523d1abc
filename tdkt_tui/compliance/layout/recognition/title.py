"""Below the head: type of document and its abstract, or whom a letter is addressed to."""

from __future__ import annotations

from itertools import pairwise

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.cutting import divided
from tdkt_tui.compliance.layout.recognition.likeness import alike, letters, shouted, type_names
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.regulations import Regulation

_SEARCHED = 14  # lines below the head
_LONGEST_NAME, _LONGEST_ADDRESS = 60, 160
_LIKE = 0.86


def with_title_divided(lines: list[Line], start: int, regulation: Regulation) -> list[Line]:
    """Return the lines, those cut at their breaks that hold type and abstract, or "Kính gửi" and its list, in one."""
    found: list[Line] = []
    for place, line in enumerate(lines):
        near = place < start + _SEARCHED and not line.role and "\n" in line.paragraph.text
        first = line.paragraph.lines[0] if near else ""
        cut = first and (letters(first) in type_names(regulation) or patterns.ADDRESSED.match(line.bare))
        found += divided([line]) if cut else [line]
    return found


def recognise_title(lines: list[Line], start: int, regulation: Regulation) -> int:
    """Recognise type and abstract; return where the text after them begins. start: where the head ends."""
    near = [place for place, line in enumerate(lines[: start + _SEARCHED]) if not line.empty]
    free = [place for place in near if not lines[place].role]
    named = next((place for place in near if lines[place].role == "ten-loai"), None)
    if named is None:
        named = next((place for place in free if _is_type(lines[place], regulation)), None)
    if named is not None:
        lines[named].be("ten-loai", guessed=letters(lines[named].text) not in type_names(regulation))
    elif not any(line.role in {"trich-yeu-cong-van", "trich-yeu"} for line in lines[: start + _SEARCHED]):
        named = _by_position(lines, [place for place in free if place >= start])
    if named is None:
        return start
    end = _abstract(lines, named + 1)
    if end == named + 1:
        _abstract_above(lines, start, named)
    return max(start, end)


def recognise_address(lines: list[Line], start: int) -> int:
    """Recognise "Kính gửi" and its list; return where the text after them begins."""
    near = range(start, min(start + _SEARCHED, len(lines)))
    found = next(
        (place for place in near if not lines[place].role and patterns.ADDRESSED.match(lines[place].bare)), None
    )
    if found is None:
        return start
    lines[found].be("kinh-gui")
    end = found + 1
    open_list = lines[found].text.rstrip().endswith((":", ";"))
    for place in range(end, len(lines)):
        line = lines[place]
        if line.empty:
            if end > found + 1 or not open_list:
                break
            continue
        listed = open_list and len(line.text) <= _LONGEST_ADDRESS and line.text.endswith((";", "."))
        dashed = bool(patterns.DASH.match(line.bare) or line.paragraph.label)
        if line.role or not (dashed or listed):
            break
        open_list = open_list and not dashed  # in a list of dashes the line without one is the wording
        line.be("kinh-gui-danh-sach")
        end = place + 1
        if line.text.endswith("."):
            break
    return end


def _is_type(line: Line, regulation: Regulation) -> bool:
    if len(line.text) > _LONGEST_NAME or not (shouted(line.text) or line.centred or line.bold):
        return False
    if letters(line.text) in type_names(regulation):
        return not line.text.endswith(":")
    return shouted(line.text) and any(alike(line.text, name, _LIKE) for name in type_names(regulation).values())


def _by_position(lines: list[Line], free: list[int]) -> int | None:
    """Return the line that stands where the type stands: in the middle, bold, in capitals, the abstract below it."""
    for place, below in pairwise(free):
        line, other = lines[place], lines[below]
        if patterns.ADDRESSED.match(line.bare) or not (line.centred and line.bold and shouted(line.text)):
            break
        if len(line.text) <= _LONGEST_NAME and other.centred and (other.bold or other.italic):
            line.be("ten-loai", guessed=True)
            return place
    return None


def _abstract(lines: list[Line], start: int) -> int:
    found: list[Line] = []
    place = start
    while place < len(lines):
        line = lines[place]
        if line.empty:
            if found or line.paragraph.strokes or line.paragraph.format.border == "single" or place > start + 1:
                break
        elif line.role == "trich-yeu" or _of_abstract(line, found):
            line.be("trich-yeu")
            found.append(line)
            if line.paragraph.strokes:  # a rule drawn from its own paragraph closes it as one in a paragraph below does
                return place + 1
        else:
            break
        place += 1
    return place if found else start


def _abstract_above(lines: list[Line], start: int, named: int) -> None:
    """Recognise an abstract that stands above the type, where it should not."""
    for line in lines[start:named]:
        if not line.empty and line.centred and line.bold and _of_abstract(line, []):
            line.be("trich-yeu", guessed=True)


def _of_abstract(line: Line, found: list[Line]) -> bool:
    if line.role or line.table or line.bare.startswith("(") or patterns.RULED.fullmatch(line.bare):
        return False
    if any(
        pattern.match(line.bare)
        for pattern in (
            patterns.ADDRESSED,
            patterns.BASIS,
            patterns.ROMAN,
            patterns.ARABIC,
            patterns.ARTICLE,
            patterns.CHAPTER,
        )
    ):
        return False
    if found and shouted(line.text) and not shouted(found[-1].text):
        return False  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" of a decision
    if found:
        last = found[-1].paragraph
        alike_set = line.bold == found[-1].bold and line.paragraph.format.align == last.format.align
        return alike_set and not last.strokes
    return line.centred or (line.bold and all(run.format.bold for run in line.paragraph.inked))
