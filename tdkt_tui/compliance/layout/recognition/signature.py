"""The end of a document: recipients on the left; authority, posts, room to sign and name on the right."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.cutting import sided
from tdkt_tui.compliance.layout.recognition.endings import (
    LONGEST_POST,
    column,
    is_name,
    is_recipients,
    looks_named,
    signs,
)
from tdkt_tui.compliance.layout.recognition.likeness import shouted
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.compliance.layout.recognition.recipients import recognise_recipients

_LAST = 40  # lines at the end in which the signature is looked for where there is no "Nơi nhận"
_SMALLEST_TEXT = 13.0  # points: recipients are written smaller than any wording
_ROOM = 480.0  # twips between two lines: as much as one hand needs to sign in


def closing_start(lines: list[Line], start: int) -> int:
    """Return where the closing block begins, the number of lines where there is none; start: first that may."""
    end = len(lines)
    found = [place for place in range(start, end) if is_recipients(lines[place])]
    found = found or [place for place in range(start, end) if patterns.FILED.match(lines[place].bare)]
    worded = [place for place in range(start, end) if _is_wording(lines[place])]
    after = worded[-1] if worded else end
    signed = [place for place in range(max(after, end - _LAST), end) if signs(lines[place])]
    anchor = found[-1] if found else signed[0] if signed else None
    if anchor is None:
        return end
    if lines[anchor].table:
        anchor = min(place for place in range(start, end) if lines[place].table == lines[anchor].table)
    while anchor > start and _before(lines[anchor - 1]):
        anchor -= 1
    return next((place for place in range(anchor, end) if not lines[place].empty), end)


def recognise_closing(lines: list[Line]) -> None:
    """Recognise the lines of the closing block, each by itself."""
    sided(lines)
    recognise_recipients(lines)
    columns = [line for line in lines if line.role in {"", "chu-ky"}]
    tables = {line.table for line in lines if line.role in {"noi-nhan", "noi-nhan-danh-sach"}}
    groups: dict[object, list[Line]] = {}
    for line in columns:
        groups.setdefault(column(line), []).append(line)
    signing = [group for group in groups.values() if any(not line.empty for line in group)]
    right = any(signs(line) for group in signing if group[0].side != "left" for line in group)
    for group in signing:
        # Of several who sign side by side, only the one on the right stands where the regulation puts a signer.
        # In minutes the recipients stand below the secretary, who signs on the left (PL III, Mẫu 1.9).
        misplaced = group[0].table in tables and not (right and any(looks_named(line) for line in group))
        if len(signing) == 1 or group[0].side != "left" or misplaced:
            _signer(group)


def _signer(lines: list[Line]) -> None:
    """Recognise one signer: posts, then room, then perhaps another post, then the name."""
    blocks = _blocks(lines)
    first = {id(line) for line in blocks[0]} if blocks else set()
    words = [line for block in blocks for line in block if not line.role]
    if not words:
        return
    name = words[-1] if is_name(words[-1], alone=words[-1] not in blocks[0]) else None
    posts = [
        line
        for line in ([] if _begins_with_room(lines) else blocks[0])
        if line is not name and not line.bare.startswith("(")
    ]
    if name is None and not any(shouted(line.text) or line.bold or signs(line) for line in posts):
        return
    for line in posts:
        if len(line.text) <= LONGEST_POST:
            line.be("quyen-han-chuc-vu")
    if name is not None:
        name.be("ho-ten-nguoi-ky")
    for line in words:
        if (id(line) not in first or not posts) and not line.bare.startswith("("):
            line.be("chuc-vu-khac", guessed=not shouted(line.text))
    for line in lines[lines.index(posts[-1]) + 1 if posts else 0 : lines.index(words[-1])]:
        if _is_room(line):
            line.be("chu-ky")


def _blocks(lines: list[Line]) -> list[list[Line]]:
    """Return the lines cut where there is room to sign in: empty paragraphs, space set before and after, or, where
    tabs make the columns, a line that has words on the left only.
    """
    blocks: list[list[Line]] = [[]]
    below, last = 0.0, 0
    for line in lines:
        skipped = line.paragraph.tabbed and 0 < last < line.paragraph.at - 1
        last = line.paragraph.at
        if _is_room(line) or skipped or (blocks[-1] and max(below, line.paragraph.format.before) >= _ROOM):
            blocks.append([])
        if not _is_room(line):
            blocks[-1].append(line)
        below = line.paragraph.format.after
    return [block for block in blocks if block]


def _begins_with_room(lines: list[Line]) -> bool:
    """Tell whether nothing but room to sign in stands at the top: what follows is no authority."""
    leading = lines[: next((place for place, line in enumerate(lines) if not line.empty), 0)]
    return len(leading) > 2 or any(
        line.paragraph.format.before + line.paragraph.format.after >= _ROOM for line in leading
    )


def _is_room(line: Line) -> bool:
    return line.empty or line.role == "chu-ky" or patterns.SIGNED.match(line.bare) is not None


def _is_wording(line: Line) -> bool:
    """Tell whether a line can only be running text: no document is signed above it."""
    return not line.empty and not (line.centred or line.bold or line.side == "right") and line.text[-1] in ".;:/,"


def _before(line: Line) -> bool:
    """Tell whether a line above belongs to the closing block too."""
    small = patterns.DASH.match(line.bare) is not None and line.paragraph.main_size() < _SMALLEST_TEXT
    return line.empty or signs(line) or looks_named(line) or small


def closing_tables(lines: Iterable[Line]) -> set[int]:
    """Return the tables that hold recipients or a signature."""
    return {line.table for line in lines if line.table and (is_recipients(line) or signs(line))}
