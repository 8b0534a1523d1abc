"""The end of a document: recipients on the left; authority, posts, room to sign and name on the right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.likeness import alike, shouted
from tdkt_tui.compliance.layout.recognition.lines import Line, sided

_LAST = 40  # lines at the end in which the signature is looked for where there is no "Nơi nhận"
_LONGEST_POST, _LONGEST_NAME = 110, 50
_MOST_WORDS = 8  # of a name, learned titles before it counted
_RECIPIENTS = "Nơi nhận:"


def closing_start(lines: list[Line], start: int) -> int:
    """Return where the closing block begins, the number of lines where there is none; start: first that may."""
    end = len(lines)
    found = [place for place in range(start, end) if _is_recipients(lines[place])]
    signed = [place for place in range(max(start, end - _LAST), end) if _signs(lines[place])]
    anchor = found[-1] if found else signed[0] if signed else None
    if anchor is None:
        return end
    if lines[anchor].table:
        same = (place for place in range(start, end) if lines[place].table == lines[anchor].table)
        return min(same)
    while anchor > start and _before(lines[anchor - 1]):
        anchor -= 1
    return next((place for place in range(anchor, end) if not lines[place].empty), end)


def recognise_closing(lines: list[Line]) -> None:
    """Recognise the lines of the closing block, each by itself."""
    sided(lines)
    place = next((place for place, line in enumerate(lines) if _is_recipients(line)), None)
    if place is not None:
        lines[place].be("noi-nhan")
        _recipients(lines, place)
    columns = [line for line in lines if line.role in {"", "chu-ky"}]
    tables = {line.table for line in lines if line.role in {"noi-nhan", "noi-nhan-danh-sach"}}
    groups: dict[object, list[Line]] = {}
    for line in columns:
        groups.setdefault(_column(line), []).append(line)
    signing = [group for group in groups.values() if any(not line.empty for line in group)]
    for group in signing:
        # Of several who sign side by side, only the one on the right stands where the regulation puts a signer.
        if len(signing) == 1 or group[0].side != "left" or group[0].table in tables:
            _signer(group)


def _recipients(lines: list[Line], place: int) -> None:
    heading = lines[place]
    for line in lines[place + 1 :]:
        if line.empty or line.role:
            continue
        if heading.table:
            listed = line.paragraph.cell is not None and _column(line) == _column(heading)
            listed = listed and not _signs(line)
        elif heading.paragraph.box:
            listed = line.paragraph.box == heading.paragraph.box
        else:
            listed = line.side != "right" and not shouted(line.text) and not _looks_named(line)
        if listed:
            line.be("noi-nhan-danh-sach")


def _signer(lines: list[Line]) -> None:
    """Recognise one signer: posts, then room, then perhaps another post, then the name."""
    blocks = [list(block) for empty, block in groupby(lines, key=_is_room) if not empty]
    words = [line for block in blocks for line in block if not line.role]
    if not words:
        return
    name = words[-1] if _is_name(words[-1], alone=words[-1] not in blocks[0]) else None
    posts = [line for line in blocks[0] if line is not name and not line.bare.startswith("(")]
    if not any(shouted(line.text) or line.bold or _signs(line) for line in posts):
        return
    for line in posts:
        if len(line.text) <= _LONGEST_POST:
            line.be("quyen-han-chuc-vu")
    if name is not None:
        name.be("ho-ten-nguoi-ky")
    for line in words:
        if shouted(line.text):
            line.be("chuc-vu-khac")
    for line in lines[lines.index(posts[-1]) + 1 : lines.index(words[-1])]:
        if _is_room(line):
            line.be("chu-ky")


def _is_room(line: Line) -> bool:
    return line.empty or line.role == "chu-ky" or patterns.SIGNED.match(line.bare) is not None


def _is_name(line: Line, *, alone: bool) -> bool:
    """Tell whether a line is a person's name; alone: it stands below the room to sign in."""
    words = line.text.split()
    if not 2 <= len(words) <= _MOST_WORDS or len(line.text) > _LONGEST_NAME or patterns.AUTHORITY.match(line.bare):
        return False
    if patterns.DOTS.search(line.text) or any(sign.isdigit() for sign in line.text):
        return False
    return alone or _looks_named(line)


def _looks_named(line: Line) -> bool:
    words = line.text.replace(".", " ").split()
    begins = sum(word[0].isupper() for word in words)
    if shouted(line.text) or len(words) < 2 or len(words) > _MOST_WORDS or not (line.bold or line.centred):
        return False
    return begins == len(words) and line.text[-1].isalpha()


def _is_recipients(line: Line) -> bool:
    words = line.paragraph.lines[0] if line.paragraph.lines else ""
    near = patterns.RECIPIENTS.match(line.bare) is not None and len(words) <= 2 * _LONGEST_POST
    return line.role == "noi-nhan" or near or alike(words, _RECIPIENTS, 0.85)


def _signs(line: Line) -> bool:
    if line.role == "quyen-han-chuc-vu":
        return True
    if line.empty or line.role or len(line.text) > _LONGEST_POST:
        return False
    if patterns.AUTHORITY.match(line.bare):
        return shouted(line.text) or line.bold
    apart = line.centred or line.side == "right" or line.paragraph.format.align == "right"
    return patterns.POST.match(line.bare) is not None and shouted(line.text) and apart


def _before(line: Line) -> bool:
    """Tell whether a line above belongs to the closing block too."""
    return line.empty or _signs(line) or _looks_named(line)


def _column(line: Line) -> object:
    cell = line.paragraph.cell
    if cell is not None:
        return (cell.table, "last" if cell.column == cell.columns else cell.column)
    return line.paragraph.box


def closing_tables(lines: Iterable[Line]) -> set[int]:
    """Return the tables that hold recipients or a signature."""
    return {line.table for line in lines if line.table and (_is_recipients(line) or _signs(line))}
