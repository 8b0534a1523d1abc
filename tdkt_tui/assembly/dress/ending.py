"""The paragraph that Word wants behind a last table takes no room, or it would begin an empty page of its own."""

from __future__ import annotations

from tdkt_tui.assembly.styles import ENDING, PARAGRAPH_STYLES, style_id
from tdkt_tui.assembly.xml import Node, child, element, w

_BARE = frozenset(map(w, ("pPr", "r", "rPr", "t", "bookmarkStart", "bookmarkEnd", "proofErr")))
_RULES = frozenset(style_id(name) for name in PARAGRAPH_STYLES.values() if name.startswith("Kẻ "))


def sink_ending(root: Node) -> None:
    """Sink the empty paragraph behind a table that ends a document."""
    body = root.find(w("body"))
    last = None if body is None else next((node for node in reversed(body) if node.tag != w("sectPr")), None)
    before = None if last is None else last.getprevious()
    if last is not None and before is not None and before.tag == w("tbl"):
        sink(last)


def sink(node: Node) -> None:
    """Give a paragraph that shows and does nothing the style that is neither seen nor high; leave anything else."""
    if node.tag != w("p") or not _bare(node):
        return
    for look in node.findall(w("pPr")):
        node.remove(look)
    look = element("pPr")
    node.insert(0, look)
    child(look, "pStyle", val=style_id(ENDING))


def _bare(paragraph: Node) -> bool:
    """Tell a paragraph without a word, rule, break or section."""
    look = paragraph.find(w("pPr"))
    if look is not None:
        style = look.find(w("pStyle"))
        if style is not None and style.get(w("val")) in _RULES:
            return False
        if any(look.find(w(name)) is not None for name in ("pBdr", "pageBreakBefore", "framePr", "sectPr", "numPr")):
            return False
    inner = (node for part in paragraph if part.tag != w("pPr") for node in part.iter())
    return all(node.tag in _BARE or node.getparent().tag == w("rPr") for node in inner) and not "".join(
        paragraph.itertext()
    )


def add_ending(styles: Node) -> None:
    """Put the style into a style part.

    Hidden, Word and LibreOffice give it no room; where hidden text is shown, a twentieth of a point.
    """
    identity = style_id(ENDING)
    for old in [node for node in styles.iter(w("style")) if node.get(w("styleId")) == identity]:
        styles.remove(old)
    style = child(styles, "style", type="paragraph", customStyle=1, styleId=identity)
    child(style, "name", val=ENDING)
    child(style, "basedOn", val="Normal")
    child(child(style, "pPr"), "spacing", before=0, after=0, line=1, lineRule="exact")
    look = child(style, "rPr")
    child(look, "vanish")
    for size in ("sz", "szCs"):
        child(look, size, val=2)
