"""The recipients: "Nơi nhận:" and its list, told by the heading or by the line of the file copy that ends it."""

from __future__ import annotations

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.endings import column, is_recipients, looks_named, signs
from tdkt_tui.compliance.layout.recognition.likeness import shouted
from tdkt_tui.compliance.layout.recognition.lines import Line


def recognise_recipients(lines: list[Line]) -> None:
    """Recognise heading and list among the lines of a closing block."""
    place = next((place for place, line in enumerate(lines) if is_recipients(line)), None)
    if place is None:
        place = _heading(lines)
    if place is not None:
        lines[place].be("noi-nhan", guessed=not is_recipients(lines[place]))
        _rest(lines, place)
    elif any(patterns.FILED.match(line.bare) for line in lines):
        _listed(lines)


def _heading(lines: list[Line]) -> int | None:
    """Return what stands in the place of "Nơi nhận:": above the list that ends with the line of the file copy."""
    filed = next((line for line in lines if patterns.FILED.match(line.bare)), None)
    if filed is None:
        return None
    above = [place for place, line in enumerate(lines[: lines.index(filed)]) if column(line) == column(filed)]
    worded = [place for place in above if not lines[place].empty and not patterns.DASH.match(lines[place].bare)]
    return worded[-1] if worded and lines[worded[-1]].side != "right" and not signs(lines[worded[-1]]) else None


def _listed(lines: list[Line]) -> None:
    """Recognise every line with a dash: in a closing block nothing else has one."""
    for line in lines:
        if not line.empty and (patterns.DASH.match(line.bare) or line.paragraph.label):
            line.be("noi-nhan-danh-sach")


def _rest(lines: list[Line], place: int) -> None:
    heading = lines[place]
    _listed(lines)
    filed = next((at for at, line in enumerate(lines) if at > place and patterns.FILED.match(line.bare)), len(lines))
    for line in lines[place + 1 : filed + 1]:  # the file copy ends the list: what follows may be the signer's name
        if line.empty or line.role:
            continue
        if heading.table:
            listed = line.paragraph.cell is not None and column(line) == column(heading)
            listed = listed and not signs(line)
        elif heading.paragraph.box:
            listed = line.paragraph.box == heading.paragraph.box
        else:
            listed = line.side != "right" and not shouted(line.text) and not looks_named(line)
        if listed:
            line.be("noi-nhan-danh-sach")
