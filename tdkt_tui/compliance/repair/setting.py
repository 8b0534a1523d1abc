"""Setting one property of a run, a paragraph, a style or a section at the place that the schema's order gives it."""

from __future__ import annotations

from functools import cache

from tdkt_tui.assembly.xml import Node, element, w

_PARAGRAPH = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_RUN = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
    "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_SECTION = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
_STYLE = ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
_BORDERS = ("top", "left", "bottom", "right", "between", "bar")
_ORDERS = {"pPr": _PARAGRAPH, "rPr": _RUN, "sectPr": _SECTION, "style": _STYLE, "pBdr": _BORDERS}


def look_of(owner: Node) -> Node:
    """Return the ``w:pPr`` of a paragraph or the ``w:rPr`` of a run, made where there is none."""
    name = "pPr" if owner.tag == w("p") else "rPr"
    look = owner.find(w(name))
    if look is None:
        look = element(name)
        owner.insert(0, look)
    return look


def part_of(holder: Node, name: str) -> Node:
    """Return a holder's child of this name, made at its place where there is none.

    holder: ``w:pPr``, ``w:rPr``, ``w:sectPr``, ``w:pBdr`` or ``w:style``.
    """
    found = holder.find(w(name))
    if found is None:
        found = element(name)
        order = _ORDERS[str(holder.tag).rpartition("}")[2]]
        later = _later(order, name)
        at = next((index for index, node in enumerate(holder) if node.tag in later), len(holder))
        holder.insert(at, found)
    return found


def put(holder: Node, name: str, **attributes: str | int | None) -> None:
    """Set attributes of a property, the others stay; None takes an attribute away."""
    node = part_of(holder, name)
    for key, value in attributes.items():
        if value is None:
            node.attrib.pop(w(key), None)
        else:
            node.set(w(key), str(value))


def take(holder: Node, *names: str) -> None:
    """Take properties away."""
    for name in names:
        for node in holder.findall(w(name)):
            holder.remove(node)


@cache
def _later(order: tuple[str, ...], name: str) -> frozenset[str]:
    return frozenset(w(other) for other in order[order.index(name) + 1 :])
