"""Paragraph properties in the order that the schema demands."""

from __future__ import annotations

from functools import cache

from tdkt_tui.assembly.xml import Node, child, element, w

_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
)  # fmt: skip


def insert_property(paragraph: Node, name: str, **attributes: str | int) -> Node:
    """Set one paragraph property at the place that the schema's order gives it; an older one is replaced."""
    look = paragraph.find(w("pPr"))
    if look is None:
        look = element("pPr")
        paragraph.insert(0, look)
    for old in look.findall(w(name)):
        look.remove(old)
    later = _later(name)
    at = next((index for index, node in enumerate(look) if node.tag in later), len(look))
    node = child(look, name, **attributes)
    look.insert(at, node)
    return node


@cache
def _later(name: str) -> frozenset[str]:
    return frozenset(w(other) for other in (*_ORDER[_ORDER.index(name) + 1 :], "rPr", "sectPr", "pPrChange"))
