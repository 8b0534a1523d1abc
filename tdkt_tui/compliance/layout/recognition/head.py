"""The head: issuer and its superior, number, date, Quốc hiệu, Tiêu ngữ, the abstract of a letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.likeness import alike, fixed, letters, shouted, type_names
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.regulations import Regulation

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_PARTS = re.compile(r"\n|\t|\s{5,}")
_SEARCHED = 80  # paragraphs in which the head is looked for
_MOST = 25  # paragraphs of a head without a table
_TRAIL = 8  # paragraphs below the head's table that may belong to it: the number, the date
_LONGEST_NAME, _LONGEST = 60, 130  # signs of a line of the head
_OTHER = {"left": "right", "right": "left"}


def head_end(lines: list[Line], regulation: Regulation) -> int:
    """Return where the head ends, 0 where there is none."""
    first = next((place for place, line in enumerate(lines[:_SEARCHED]) if _national(line, regulation)), None)
    if first is None:
        # A head without Quốc hiệu still has a number or a date: that one is missing must be said of a head.
        first = next((place for place, line in enumerate(lines[:_TRAIL]) if _dated(line)), None)
    attached = lines[: 0 if first is None else first]
    if first is None or any(patterns.ANNEX.match(line.bare) or patterns.ATTACHED.match(line.bare) for line in attached):
        return 0
    table = lines[first].table
    if table:
        first = max(place for place, line in enumerate(lines) if line.table == table)
    elif lines[first].paragraph.box:
        while first + 1 < len(lines) and (lines[first + 1].paragraph.box or lines[first + 1].empty):
            first += 1
    end = first + 1
    for place in range(end, min(end + (_TRAIL if table else _MOST), len(lines))):
        line = lines[place]
        if line.empty:
            continue
        belongs = _misplaced(line, regulation) if table else _of_head(line, regulation)
        if not (belongs or _dated(line) or _national(line, regulation)):
            break
        end = place + 1
    return end


def has_head(lines: list[Line], regulation: Regulation) -> bool:
    """Tell whether Quốc hiệu or Tiêu ngữ stands somewhere in these lines."""
    return any(_national(line, regulation) for line in lines[:_SEARCHED])


def recognise_head(lines: list[Line], regulation: Regulation) -> None:
    """Give the lines of a head, each by itself, their components."""
    for line in lines:
        if not line.empty and not line.role:
            _by_words(line, regulation)
    national = [line for line in lines if line.role in {"quoc-hieu", "tieu-ngu", "dia-danh-thoi-gian"}]
    half = _halves(lines)
    side = _OTHER.get(next((half(line) for line in national), ""), "")
    _by_neighbours(lines)
    numbered = [place for place, line in enumerate(lines) if line.role == "so-ky-hieu"]
    issuers: list[Line] = []
    for place, line in enumerate(lines):
        if line.role or not letters(line.text):
            continue
        if half(line) != side if side else not shouted(line.text):
            if side and _misplaced(line, regulation):
                line.be("co-quan-ban-hanh" if line.bold else "co-quan-chu-quan", guessed=True)
            continue
        if numbered and place > numbered[0]:
            if side or patterns.ABOUT.match(line.bare):
                line.be("trich-yeu-cong-van", guessed=not patterns.ABOUT.match(line.bare))
        elif not line.bare.startswith("(") and letters(line.text) not in type_names(regulation):
            issuers.append(line)
    _issuers(issuers)


def _halves(lines: list[Line]) -> Callable[[Line], str]:
    """Return what tells the half that a line of the head stands in; a last column without any words is no half."""
    last: dict[int, int] = {}
    for line in lines:
        if line.paragraph.cell is not None and not line.empty:
            last[line.table] = max(last.get(line.table, 0), line.paragraph.cell.column)

    def half(line: Line) -> str:
        cell = line.paragraph.cell
        return "right" if cell is not None and 1 < cell.column == last.get(cell.table) else line.side

    return half


def _by_words(line: Line, regulation: Regulation) -> None:
    for component in ("quoc-hieu", "tieu-ngu"):
        words = fixed(regulation, component)
        if alike(line.text, words, 0.75):
            line.be(component, guessed=letters(line.text) != letters(words))
            return
    if patterns.NUMBER.match(line.bare):
        line.be("so-ky-hieu")
    elif patterns.ABOUT.match(line.bare):
        line.be("trich-yeu-cong-van")
    elif _is_date(line):
        line.be("dia-danh-thoi-gian")


def _by_neighbours(lines: list[Line]) -> None:
    """Recognise by its place one of Quốc hiệu and Tiêu ngữ that has quite other words, where the other is there."""
    worded = sorted((line for line in lines if not line.empty), key=lambda line: line.side)  # halves of lines in turn
    for above, line in pairwise(worded):
        if above.side == line.side and all(item.centred or item.paragraph.tabbed for item in (above, line)):
            if above.role == "quoc-hieu" and not line.role and line.bold:
                line.be("tieu-ngu", guessed=True)
            elif line.role == "tieu-ngu" and not above.role and above.bold and above.side != "left":
                above.be("quoc-hieu", guessed=True)


def _misplaced(line: Line, regulation: Regulation) -> bool:
    """Tell whether a line is a body's name though it stands where none belongs."""
    if line.role or not shouted(line.text) or letters(line.text) in type_names(regulation):
        return False
    return len(line.text) <= _LONGEST_NAME and patterns.OPENER.match(line.bare) is not None


def _issuers(lines: list[Line]) -> None:
    above, sure = _superiors(lines)
    for place, line in enumerate(lines):
        line.be("co-quan-chu-quan" if place < above else "co-quan-ban-hanh", guessed=not sure)


def _superiors(lines: list[Line]) -> tuple[int, bool]:
    """Return how many of the lines name the superior body, and whether that is sure."""
    bold = [line.bold for line in lines]
    if True in bold and False in bold and bold == sorted(bold):
        return bold.index(True), True
    begins = [
        place
        for place in range(1, len(lines))
        if patterns.OPENER.match(lines[place].bare)
        and not (patterns.LOCALITY.match(lines[place].bare) and not _has_locality(lines[place - 1]))
    ]
    if begins:
        return begins[-1], True
    return 0, len(lines) < 2


def _has_locality(line: Line) -> bool:
    return patterns.HAS_LOCALITY.search(line.bare) is not None


def _national(line: Line, regulation: Regulation) -> bool:
    if line.empty:
        return False
    if line.role in {"quoc-hieu", "tieu-ngu"}:
        return True
    wanted = (fixed(regulation, "quoc-hieu"), fixed(regulation, "tieu-ngu"), PARTY)
    parts = [line.text, *_PARTS.split(line.paragraph.text)] if line.paragraph.text != line.text else [line.text]
    return any(alike(part.strip(), words, 0.75) for part in parts for words in wanted)


def _dated(line: Line) -> bool:
    return len(line.text) <= _LONGEST and (bool(patterns.NUMBER.match(line.bare)) or _is_date(line))


def _is_date(line: Line) -> bool:
    begins = patterns.BASIS.match(line.bare) or patterns.ATTACHED.match(line.bare) or patterns.DASH.match(line.bare)
    return len(line.text) <= _LONGEST and not begins and patterns.DATE.search(line.bare) is not None


def _of_head(line: Line, regulation: Regulation) -> bool:
    """Tell whether a line outside a table can still belong to the head."""
    if len(line.text) > _LONGEST or letters(line.text) in type_names(regulation):
        return False
    if patterns.ADDRESSED.match(line.bare) or patterns.BASIS.match(line.bare) or patterns.ROMAN.match(line.bare):
        return False
    return line.paragraph.box > 0 or bool(
        patterns.ABOUT.match(line.bare) or patterns.RULED.fullmatch(line.bare) or shouted(line.text)
        or "\t" in line.paragraph.text
    )  # fmt: skip
