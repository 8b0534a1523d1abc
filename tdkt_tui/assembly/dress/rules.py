"""The rules under motto, issuer, trích yếu and annex: a border as long as the regulation's share of the words above."""

from __future__ import annotations

from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.room import available, between_indents
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.measure import twips
from tdkt_tui.assembly.xml import Node, w

_BLANK_MM = 20.0  # under words that are not there yet, as in a draft


def dress_rules(root: Node, words: Words) -> None:
    """Set the indents of every *Kẻ dưới …* paragraph, in place, once the words above have their lines."""
    for style in list(root.iter(w("pStyle"))):
        component = words.component_of_id.get(style.get(w("val")), "")
        if component.startswith("ke-"):
            paragraph = style.getparent().getparent()
            column = available(paragraph)
            above = _above(paragraph)
            length = _BLANK_MM
            if above is not None and words.width(above):
                share = float(words.regulation.use(component, "length"))
                length = share * max(words.wrapped(above, between_indents(above)))
            side = twips(max(0.0, column - min(length, column)) / 2)
            insert_property(paragraph, "ind", left=side, right=side, firstLine=0)


def _above(paragraph: Node) -> Node | None:
    """Return the nearest paragraph above in the same cell or body."""
    node = paragraph.getprevious()
    while node is not None and node.tag not in (w("p"), w("tbl")):
        node = node.getprevious()
    return node if node is not None and node.tag == w("p") else None
