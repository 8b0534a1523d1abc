"""How wide the place is that a paragraph stands in, in millimetres."""

from __future__ import annotations

from tdkt_tui.assembly.dress.page import section_of
from tdkt_tui.assembly.measure import TWIPS_PER_MM, stated
from tdkt_tui.assembly.xml import Node, w


def available(paragraph: Node) -> float:
    """Return the width of the column that a paragraph stands in."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        size = cell.find(f"{w('tcPr')}/{w('tcW')}")
        margins = cell.getparent().getparent().findall(f"{w('tblPr')}/{w('tblCellMar')}/*")
        sides = sum(stated(item.get(w("w"))) for item in margins if item.tag in (w("left"), w("right")))
        return (stated(size.get(w("w"))) - sides) / TWIPS_PER_MM if size is not None else 0.0
    section = section_of(paragraph)
    if section is None:
        return 0.0
    size, left, right = _sheet(section)
    return size - left - right


def between_indents(paragraph: Node) -> float:
    """Return what a paragraph's own indents leave of its column."""
    indent = paragraph.find(f"{w('pPr')}/{w('ind')}")
    sides = sum(stated(indent.get(w(side))) for side in ("left", "right")) if indent is not None else 0
    return available(paragraph) - sides / TWIPS_PER_MM


def _sheet(section: Node) -> tuple[float, float, float]:
    size, edges = section.find(w("pgSz")), section.find(w("pgMar"))
    found = (stated(size.get(w("w"))), stated(edges.get(w("left"))), stated(edges.get(w("right"))))
    return found[0] / TWIPS_PER_MM, found[1] / TWIPS_PER_MM, found[2] / TWIPS_PER_MM
