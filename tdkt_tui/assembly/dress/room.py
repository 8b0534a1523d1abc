"""The section that a block stands in, and how wide the place of a paragraph is, in millimetres."""

from __future__ import annotations

from itertools import chain

from tdkt_tui.assembly.measure import TWIPS_PER_MM, stated
from tdkt_tui.assembly.xml import Node, w

_HELD = f"{w('pPr')}/{w('sectPr')}"


def section_of(block: Node) -> Node | None:
    """Return the section settings that govern a block of the body: the next ones after it."""
    return next(
        (found for node in chain([block], block.itersiblings()) if (found := _settings(node)) is not None), None
    )


def sections_of(body: Node) -> dict[Node, Node | None]:
    """Return block of the body → the section settings that govern it; in one go, for there may be thousands of both."""
    governing: dict[Node, Node | None] = {}
    last: Node | None = None
    for block in reversed(body):
        found = _settings(block)
        governing[block] = last = last if found is None else found
    return governing


def _settings(block: Node) -> Node | None:
    if block.tag == w("sectPr"):
        return block
    return block.find(_HELD) if block.tag == w("p") else None


def text_width(section: Node) -> int:
    """Return the width between a section's margins in twips; 0 where it states none."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return 0
    parts = (size.get(w("w")), margins.get(w("left")), margins.get(w("right")))
    width, left, right = map(stated, parts)
    return max(width - left - right, 0)


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
