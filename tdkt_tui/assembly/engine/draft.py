"""A draft shows its gaps: every ⟪…⟫ becomes a run of its own, highlighted yellow."""

from __future__ import annotations

import copy
import re

from tdkt_tui.assembly.xml import XML_SPACE, Node, child, element, w

_MARKED = re.compile(r"(⟪[^⟫]*⟫)")
# fmt: off
_BEFORE_HIGHLIGHT = {  # the schema has an order
    w(name) for name in (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
        "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
        "position", "sz", "szCs",
    )
}
# fmt: on


def highlight(root: Node) -> None:
    """Highlight the gaps of a rendered part."""
    for text in list(root.iter(w("t"))):
        run = text.getparent()
        if text.text and "⟪" in text.text and run.tag == w("r"):
            _split(run, text)


def _split(run: Node, text: Node) -> None:
    """Replace one ``w:t`` by runs, the marked ones highlighted; what follows it in its run keeps the run's look."""
    look = run.find(w("rPr"))
    tail = list(text.itersiblings())
    pieces = [piece for piece in _MARKED.split(text.text) if piece]
    run.remove(text)
    last = run
    for piece in pieces:
        last = _after(last, look)
        written = child(last, "t")
        written.text = piece
        written.set(XML_SPACE, "preserve")
        if _MARKED.fullmatch(piece):
            _yellow(last)
    if tail:
        last = _after(last, look)
        last.extend(tail)
    if not [node for node in run if node.tag != w("rPr")]:
        run.getparent().remove(run)


def _after(run: Node, look: Node | None) -> Node:
    new = element("r")
    if look is not None:
        new.append(copy.deepcopy(look))
    run.addnext(new)
    return new


def _yellow(run: Node) -> None:
    look = run.find(w("rPr"))
    if look is None:
        look = element("rPr")
        run.insert(0, look)
    for old in look.findall(w("highlight")):
        look.remove(old)
    place = sum(1 for node in look if node.tag in _BEFORE_HIGHLIGHT)
    look.insert(place, element("highlight", val="yellow"))
