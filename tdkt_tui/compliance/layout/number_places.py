"""Where on the line a page number is seen: by alignment, a tab, a frame, a text box or the cell that it stands in."""

from __future__ import annotations

import re

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.measures import number

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_SIDES = {"left": "left", "inside": "left", "right": "right", "outside": "right", "center": "center"}
_NEAR = 570.0  # twips: a tab stop within 10 mm of the middle is meant to be the middle
_PARTS = (w("tab"), w("ptab"), w("instrText"), w("fldSimple"))
_PAGE = re.compile(r"\s*PAGE\b(.*)", re.IGNORECASE | re.DOTALL)
_FORM = re.compile(r"\\\*\s*(\w+)")
# ISO/IEC 29500-1, 17.16.4.3.1: in letters and Roman digits, a capital at the begin asks for capitals.
_FORMS = {"roman": "Roman", "alphabetic": "Letter"}
_OTHERS = {"arabicdash": "numberInDash", "cardtext": "cardinalText", "ordinal": "ordinal", "ordtext": "ordinalText"}


def seen_at(node: Node, paragraph: Paragraph, width: float) -> str:
    """Return where the page number of a paragraph stands: "left", "center", "right" or "both".

    node: its ``w:p``; width: of the text, in twips, 0 where it is not known.
    """
    frame = node.find(f"{w('pPr')}/{w('framePr')}")
    side = _framed(frame, width) if frame is not None else _boxed(node) if paragraph.box else ""
    if side:
        return side
    stop = _tabbed(node, paragraph, width)
    if stop:
        return stop
    cell, align = paragraph.cell, paragraph.format.align
    if cell is None or cell.columns < 2 or 2 * cell.column == cell.columns + 1:
        return align
    return "left" if 2 * cell.column < cell.columns + 1 else "right"


def form_of(node: Node) -> str:
    """Return the form that a page field asks for itself ("lowerRoman"), "" where it leaves that to the section."""
    for part in node.iter(w("instrText"), w("fldSimple")):
        told = _PAGE.match(str(part.get(w("instr"), part.text or "")))
        for name in _FORM.findall(told[1]) if told else ():
            if name.lower() in _FORMS:
                return ("upper" if name[0].isupper() else "lower") + _FORMS[name.lower()]
            if name.lower() in _OTHERS:
                return _OTHERS[name.lower()]
    return ""


def _framed(frame: Node, width: float) -> str:
    aligned = _SIDES.get(str(frame.get(w("xAlign"))), "")
    if aligned or frame.get(w("x")) is None or frame.get(w("hAnchor")) == "page" or not width:
        return aligned
    return _by_place(number(frame.get(w("x")), 0.0) + number(frame.get(w("w")), 0.0) / 2, width)


def _boxed(node: Node) -> str:
    for outer in node.iterancestors(f"{_WP}anchor", f"{_VML}shape", f"{_VML}rect"):
        if outer.tag == f"{_WP}anchor":
            aligned = outer.find(f"{_WP}positionH/{_WP}align")
            return "" if aligned is None else _SIDES.get(aligned.text or "", "")
        told = re.search(r"mso-position-horizontal:\s*(\w+)", str(outer.get("style", ""))[:2000])
        return _SIDES.get(told[1], "") if told else ""
    return ""


def _tabbed(node: Node, paragraph: Paragraph, width: float) -> str:
    """Return where the tabs before the page field have moved it, "" where there are none."""
    tabs = 0
    for part in node.iter(*_PARTS):
        if part.tag == w("ptab"):
            return _SIDES.get(str(part.get(w("alignment"))), "")
        if part.tag == w("tab"):
            tabs += part.getparent().tag == w("r")
        elif _PAGE.match(str(part.get(w("instr"), part.text or ""))):
            break
    stops = [stop for stop in paragraph.format.tabs if stop[0] > 0]
    if not tabs or tabs > len(stops):
        return "left" if tabs and paragraph.format.align in {"left", "both"} else ""
    place, kind = stops[tabs - 1]
    if kind not in {"center", "right"} or not width:
        return _SIDES.get(kind, "left")
    if kind == "center":
        return _by_place(place, width)
    return "right"


def _by_place(place: float, width: float) -> str:
    if abs(place - width / 2) <= _NEAR:
        return "center"
    return "left" if place < width / 2 else "right"
