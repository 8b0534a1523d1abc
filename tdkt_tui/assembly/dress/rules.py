"""The rules under motto, issuer, trích yếu and annex: a border as long as the regulation's share of the words above."""

from __future__ import annotations

from tdkt_tui.assembly.dress.page import section_of
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.tables import narrow
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.measure import TWIPS_PER_MM, twips
from tdkt_tui.assembly.xml import Node, w

_BLANK_MM = 20.0  # under words that are not there yet, as in a draft


def dress_rules(root: Node, words: Words) -> None:
    """Set the indents of every *Kẻ dưới …* paragraph, in place; words above that break get lines of one length."""
    for style in list(root.iter(w("pStyle"))):
        component = words.component_of_id.get(style.get(w("val")), "")
        if component.startswith("ke-"):
            paragraph = style.getparent().getparent()
            available = _available(paragraph)
            above = _above(paragraph)
            length = _BLANK_MM
            if above is not None and words.width(above):
                centred = words.spec(words.component(above)).align == "center"
                column = narrow(above, words, available) if centred else available
                share = float(words.regulation.use(component, "length"))
                length = share * max(words.wrapped(above, column))
            side = twips(max(0.0, available - min(length, available)) / 2)
            insert_property(paragraph, "ind", left=side, right=side, firstLine=0)


def _above(paragraph: Node) -> Node | None:
    """Return the nearest paragraph above in the same cell or body."""
    node = paragraph.getprevious()
    while node is not None and node.tag not in (w("p"), w("tbl")):
        node = node.getprevious()
    return node if node is not None and node.tag == w("p") else None


def _available(paragraph: Node) -> float:
    """Return the width of the column that a paragraph stands in, in millimetres."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        size = cell.find(f"{w('tcPr')}/{w('tcW')}")
        margins = cell.getparent().getparent().findall(f"{w('tblPr')}/{w('tblCellMar')}/*")
        sides = sum(int(item.get(w("w"), "0")) for item in margins if item.tag in (w("left"), w("right")))
        return (int(size.get(w("w"), "0")) - sides) / TWIPS_PER_MM if size is not None else 0.0
    section = section_of(paragraph)
    if section is None:
        return 0.0
    size, edges = section.find(w("pgSz")), section.find(w("pgMar"))
    return (int(size.get(w("w"))) - int(edges.get(w("left"))) - int(edges.get(w("right")))) / TWIPS_PER_MM
