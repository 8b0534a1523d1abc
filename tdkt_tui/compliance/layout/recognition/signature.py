"""The end of a document: recipients on the left; authority, posts, room to sign and name on the right."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.likeness import alike, shouted
from tdkt_tui.compliance.layout.recognition.lines import Line, sided

_LAST = 40  # lines at the end in which the signature is looked for where there is no "Nơi nhận"
_LONGEST_POST, _LONGEST_NAME = 110, 50
_SMALLEST_TEXT = 13.0  # points: recipients are written smaller than any wording
_ROOM = 480.0  # twips between two lines: as much as one hand needs to sign in
_MOST_WORDS = 8  # of a name, learned titles before it counted
_RECIPIENTS = "Nơi nhận:"


def closing_start(lines: list[Line], start: int) -> int:
    """Return where the closing block begins, the number of lines where there is none; start: first that may."""
    end = len(lines)
    found = [place for place in range(start, end) if _is_recipients(lines[place])]
    found = found or [place for place in range(start, end) if patterns.FILED.match(lines[place].bare)]
    signed = [place for place in range(max(start, end - _LAST), end) if _signs(lines[place])]
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
    place = next((place for place, line in enumerate(lines) if _is_recipients(line)), None)
    if place is None:
        place = _heading_of_list(lines)
    if place is not None:
        lines[place].be("noi-nhan", guessed=not _is_recipients(lines[place]))
        _recipients(lines, place)
    elif any(patterns.FILED.match(line.bare) for line in lines):
        _listed(lines)
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


def _heading_of_list(lines: list[Line]) -> int | None:
    """Return what stands in the place of "Nơi nhận:": above the list that ends with the line of the file copy."""
    filed = next((line for line in lines if patterns.FILED.match(line.bare)), None)
    if filed is None:
        return None
    above = [place for place, line in enumerate(lines[: lines.index(filed)]) if _column(line) == _column(filed)]
    worded = [place for place in above if not lines[place].empty and not patterns.DASH.match(lines[place].bare)]
    return worded[-1] if worded and lines[worded[-1]].side != "right" and not _signs(lines[worded[-1]]) else None


def _listed(lines: list[Line]) -> None:
    """Recognise every line with a dash: in a closing block nothing else has one."""
    for line in lines:
        if not line.empty and (patterns.DASH.match(line.bare) or line.paragraph.label):
            line.be("noi-nhan-danh-sach")


def _recipients(lines: list[Line], place: int) -> None:
    heading = lines[place]
    _listed(lines)
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
    blocks = _blocks(lines)
    words = [line for block in blocks for line in block if not line.role]
    if not words:
        return
    name = words[-1] if _is_name(words[-1], alone=words[-1] not in blocks[0]) else None
    posts = [
        line
        for line in ([] if _begins_with_room(lines) else blocks[0])
        if line is not name and not line.bare.startswith("(")
    ]
    if name is None and not any(shouted(line.text) or line.bold or _signs(line) for line in posts):
        return
    for line in posts:
        if len(line.text) <= _LONGEST_POST:
            line.be("quyen-han-chuc-vu")
    if name is not None:
        name.be("ho-ten-nguoi-ky")
    for line in words:
        if (line not in blocks[0] or not posts) and not line.bare.startswith("("):
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


def _is_name(line: Line, *, alone: bool) -> bool:
    """Tell whether a line is a person's name; alone: it stands below the room to sign in."""
    words = line.text.split()
    if not 2 <= len(words) <= _MOST_WORDS or len(line.text) > _LONGEST_NAME or patterns.AUTHORITY.match(line.bare):
        return False
    if shouted(line.text) and patterns.POST.match(line.bare):
        return False
    if patterns.DOTS.search(line.text) or any(sign.isdigit() for sign in line.text):
        return False
    return alone or _looks_named(line)


def _looks_named(line: Line) -> bool:
    words = line.text.replace(".", " ").split()
    begins = sum(word[0].isupper() for word in words)
    apart = line.bold or line.centred or line.side == "right"
    if shouted(line.text) or not 2 <= len(words) <= _MOST_WORDS or not apart:
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
    small = patterns.DASH.match(line.bare) is not None and line.paragraph.main_size() < _SMALLEST_TEXT
    return line.empty or _signs(line) or _looks_named(line) or small


def _column(line: Line) -> object:
    cell = line.paragraph.cell
    if cell is not None:
        return (cell.table, "last" if cell.column == cell.columns else cell.column)
    return line.paragraph.box


def closing_tables(lines: Iterable[Line]) -> set[int]:
    """Return the tables that hold recipients or a signature."""
    return {line.table for line in lines if line.table and (_is_recipients(line) or _signs(line))}
