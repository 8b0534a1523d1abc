"""What a paragraph of a .docx consists of, in reading order: text, breaks, and what text cannot show.

Tracked changes are read as accepted. Marks without width (bookmarks, ends of comments, the codes of fields) are passed
over: they stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.assembly.twin.objects import PASSED_OVER, kind_of
from tdkt_tui.assembly.xml import Node, w

WRAPPERS = frozenset(
    w(name)
    for name in ("ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
)
"""What may stand around runs without being read itself."""
BREAKS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_PAGE = "\f"


@dataclass(frozen=True, slots=True)
class Piece:
    """One leaf of a paragraph: text (a break is "\\n", "\\t" or "\\f"), or the kind of what cannot be shown.

    nodes: the leaf, or all the children of runs that one such thing consists of (a field's codes).
    """

    text: str
    run: Node
    nodes: tuple[Node, ...]
    kind: str = ""


def pieces(paragraph: Node) -> list[Piece]:
    """Return the pieces of a paragraph in reading order."""
    found: list[Piece] = []
    depth, began, codes = 0, 0, list[tuple[Node, Node]]()
    for run, leaf in _leaves(paragraph):
        if leaf.tag == w("fldChar"):
            kind = leaf.get(w("fldCharType"))
            if kind == "begin" and not depth:
                began, codes = len(found), []
            depth += (kind == "begin") - (kind == "end" and depth > 0)
            codes.append((run, leaf))
            if kind == "end" and not depth and len(found) == began and codes[0][1].get(w("fldCharType")) == "begin":
                found.append(Piece("", codes[0][0], tuple(node for _, node in codes), "trường"))
            continue
        if depth:
            codes.append((run, leaf))
        piece = _piece(run, leaf)
        if piece is not None:
            found.append(piece)
    return found


def _piece(run: Node, leaf: Node) -> Piece | None:
    if leaf.tag == w("t"):
        return Piece(leaf.text, run, (leaf,)) if leaf.text else None
    if leaf.tag in BREAKS:
        return Piece(BREAKS[leaf.tag], run, (leaf,))
    if leaf.tag == w("br") and leaf.get(w("type")) != "column":
        return Piece(_PAGE if leaf.get(w("type")) == "page" else "\n", run, (leaf,))
    if leaf.tag in PASSED_OVER:
        return None
    return Piece("", run, (leaf,), kind_of(leaf))


def _leaves(paragraph: Node) -> Iterator[tuple[Node, Node]]:
    """Yield (run, child of the run), or (object, object) for what stands between runs; no recursion, however deep."""
    stack = [iter(paragraph)]
    while stack:
        for node in stack[-1]:
            if node.tag == w("r"):
                for leaf in node:
                    if isinstance(leaf.tag, str):
                        yield node, leaf
            elif node.tag in WRAPPERS:
                stack.append(iter(node))
                break
            elif isinstance(node.tag, str) and node.tag not in PASSED_OVER:
                yield node, node
        else:
            stack.pop()
