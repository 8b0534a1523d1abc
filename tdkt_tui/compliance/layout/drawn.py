"""Lines drawn in a paragraph (shapes, connectors, VML), and on which half of the page a box or frame stands."""

from __future__ import annotations

import re

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Stroke
from tdkt_tui.compliance.layout.measures import number

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Says in VML again what its neighbour, mc:Choice, says already."""
BOX = w("txbxContent")
_DRAWING, _PICT = w("drawing"), w("pict")
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_EMU = 635.0  # in a twip
_LINES = {"line", "straightConnector1", "bentConnector3"}
_FLAT = 60.0  # twips: a rectangle as low as this is drawn to be a line
_CONNECTOR = "#_x0000_t32"
_SIDES = {"left": "left", "inside": "left", "right": "right", "outside": "right"}
_PAGE = 11906.0  # twips: A4, of whose middle the halves are told


def strokes_of(paragraph: Node) -> tuple[Stroke, ...]:
    """Return the horizontal lines drawn in a paragraph."""
    found = tuple(stroke for node in _shapes(paragraph) if (stroke := _stroke(node)) is not None)
    if found and (next(paragraph.iterancestors(BOX), None) is not None or _frame(paragraph) is not None):
        return tuple(stroke._replace(side="") for stroke in found)  # measured from box or frame, not from the page
    return found


def box_side(content: Node) -> str:
    """Return on which half of the page the text box around a ``w:txbxContent`` stands, "" where nothing tells."""
    for outer in content.iterancestors(f"{_WP}anchor", f"{_VML}shape", f"{_VML}rect", w("p")):
        if outer.tag == w("p"):
            return ""
        if outer.tag == f"{_WP}anchor":
            return _anchor_side(outer)
        style = _style(outer)
        if "margin-left" in style:
            middle = number(style["margin-left"], 0.0) + number(style.get("width"), 0.0) / 2
            return "left" if middle < _PAGE / 2 - 1134 else "right"
        return _SIDES.get(style.get("mso-position-horizontal", ""), "")
    return ""


def frame_side(frame: Node) -> str:
    """Return on which half of the page a ``w:framePr`` puts its paragraph, "" where nothing tells."""
    said = _SIDES.get(str(frame.get(w("xAlign"))), "")
    if said or frame.get(w("x")) is None:
        return said
    offset = number(frame.get(w("x")), 0.0) + (0.0 if frame.get(w("hAnchor")) == "page" else 1701.0)
    return "left" if offset + number(frame.get(w("w")), 0.0) / 2 < _PAGE / 2 else "right"


def _frame(paragraph: Node) -> Node | None:
    return paragraph.find(f"{w('pPr')}/{w('framePr')}")


def _shapes(paragraph: Node) -> list[Node]:
    """Return drawings and VML pictures of the paragraph itself: none of a fallback, none inside a box."""
    return [
        node for node in paragraph.iter(_DRAWING, _PICT) if next(node.iterancestors(FALLBACK, BOX, w("p"))) is paragraph
    ]


def _stroke(node: Node) -> Stroke | None:
    if next(node.iter(BOX), None) is not None:
        return None  # a text box; lines drawn in it are those of its own paragraphs
    if node.tag == _PICT:
        return next((stroke for shape in node.iter() if (stroke := _vml(shape)) is not None), None)
    extent = next(node.iter(f"{_WP}extent"), None)
    wide, high = (0.0 if extent is None else number(extent.get(name), 0.0) / _EMU for name in ("cx", "cy"))
    drawn = {shape.get("prst") for shape in node.iter(f"{_A}prstGeom")}
    dashes = {dash.get("val") for dash in node.iter(f"{_A}prstDash")} - {"solid"}
    if drawn & _LINES or (drawn == {"rect"} and high <= _FLAT):
        anchor = node.find(f"{_WP}anchor")
        side = "" if anchor is None else _anchor_side(anchor)
        return Stroke(wide, not dashes, side) if wide > high else None
    return None


def _vml(shape: Node) -> Stroke | None:
    name = str(shape.tag)
    if name == f"{_VML}line":
        (x1, y1), (x2, y2) = _point(shape.get("from")), _point(shape.get("to"))
        return Stroke(abs(x2 - x1), side=_line_side(shape)) if abs(x2 - x1) > abs(y2 - y1) else None
    ruled = shape.get(f"{_OFFICE}hr") is not None
    if (
        ruled
        or shape.get(f"{_OFFICE}connectortype") == "straight"
        or (name == f"{_VML}shape" and shape.get("type") == _CONNECTOR)
    ):
        wide = number(_style(shape).get("width"), 0.0)
        return Stroke(wide or None)
    return None


def _line_side(shape: Node) -> str:
    """Return on which half of the page a VML line stands, "" where it is measured in units of a group."""
    told = [str(shape.get(end, "")).split(",")[0].strip() for end in ("from", "to")]
    if not all(place.endswith(("pt", "in", "mm", "cm")) for place in told):
        return ""
    margin = 0.0 if _style(shape).get("mso-position-horizontal-relative") == "page" else 1701.0
    middle = sum(number(place, 0.0) for place in told) / 2 + margin
    return "left" if middle < _PAGE / 2 else "right"


def _point(text: str | None) -> tuple[float, float]:
    both = re.split(r"[,\s]+", (text or "0,0").strip())[:2]
    x, y = (number(value, 0.0) for value in (*both, "0", "0")[:2])
    return x, y


def _style(shape: Node) -> dict[str, str]:
    pairs = (item.partition(":") for item in str(shape.get("style", ""))[:2000].split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _anchor_side(anchor: Node) -> str:
    place, extent = anchor.find(f"{_WP}positionH"), anchor.find(f"{_WP}extent")
    if place is None:
        return ""
    aligned, offset = place.find(f"{_WP}align"), place.find(f"{_WP}posOffset")
    if aligned is not None:
        return _SIDES.get(aligned.text or "", "")
    if offset is None or extent is None:
        return ""
    begin = number(offset.text, 0.0) / _EMU + (0.0 if place.get("relativeFrom") == "page" else 1701.0)
    return "left" if begin + number(extent.get("cx"), 0.0) / _EMU / 2 < _PAGE / 2 else "right"
