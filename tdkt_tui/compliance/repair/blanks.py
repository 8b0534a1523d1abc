"""Empty paragraphs that made room become room above or below a neighbour, as high as they were."""

from __future__ import annotations

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.regulations import Rule

from .setting import look_of, put
from .spot import Spot
from .work import Work

_TWIPS_PER_PT, _LINE, _SINGLE = 20.0, 240, 1.149
_NOTHING = {w("pPr"), w("proofErr"), w("bookmarkStart"), w("bookmarkEnd"), w("r")}
_MOST = 31_000  # twips: what Word takes for a space


def blank_paragraphs(rule: Rule, spot: Spot, work: Work) -> str:
    """Take an empty paragraph out and give its height to the one before it, where there is none to the one after."""
    done = ""
    for paragraph, node in spot.paragraphs:
        before, after = _neighbour(node, next_one=False), _neighbour(node, next_one=True)
        heir = before if before is not None else after
        if heir is None or not _empty(node):
            continue
        side = "after" if heir is before else "before"
        put(look_of(heir), "spacing", **{side: _room(heir, side, work) + _height(paragraph)}, **_AUTOMATIC[side])
        _hand_on_marks(node, heir, first=heir is after)
        node.getparent().remove(node)
        done = "khoảng cách đoạn"
    return done


_AUTOMATIC: dict[str, dict[str, None]] = {
    side: {f"{side}Autospacing": None, f"{side}Lines": None} for side in ("before", "after")
}


def _neighbour(node: Node, *, next_one: bool) -> Node | None:
    """Return the paragraph right before or after; a paragraph between two tables keeps them apart."""
    found = node.getnext() if next_one else node.getprevious()
    while found is not None and found.tag in {w("bookmarkStart"), w("bookmarkEnd"), w("proofErr")}:
        found = found.getnext() if next_one else found.getprevious()
    return found if found is not None and found.tag == w("p") else None


def _empty(node: Node) -> bool:
    """Tell whether nothing at all hangs on a paragraph, and whether what holds it can do without it."""
    look = node.find(w("pPr"))
    carries = look is not None and any(look.find(w(name)) is not None for name in ("sectPr", "framePr", "pBdr"))
    stays = all(item.tag in _NOTHING for item in node) and all(
        part.tag in {w("rPr"), w("t"), w("tab")} for run in node.iterchildren(w("r")) for part in run
    )
    last_in_cell = (
        node.getparent().tag == w("tc") and _neighbour(node, next_one=False) is None and node.getnext() is None
    )
    return stays and not carries and not last_in_cell


def _height(paragraph: Paragraph) -> int:
    shape = paragraph.format
    lines = shape.line / _LINE if shape.line_rule == "auto" else 1.0
    high = shape.line if shape.line_rule == "exact" else paragraph.mark.size * _TWIPS_PER_PT * _SINGLE * lines
    return round(high + shape.before + shape.after)


def _room(heir: Node, side: str, work: Work) -> int:
    """Return the space that a neighbour has on a side, as it is now: two blanks in a row hand on both."""
    look = heir.find(w("pPr"))
    spacing = None if look is None else look.find(w("spacing"))
    told = None if spacing is None else spacing.get(w(side))
    if told is not None and told.isdecimal():
        return min(int(told), _MOST)
    paragraph = work.paragraph_of(heir)
    return 0 if paragraph is None else round(paragraph.format.before if side == "before" else paragraph.format.after)


def _hand_on_marks(node: Node, heir: Node, *, first: bool) -> None:
    marks = [item for item in node if item.tag in {w("bookmarkStart"), w("bookmarkEnd")}]
    at = 1 if heir.find(w("pPr")) is not None else 0
    for index, mark in enumerate(marks):
        if first:
            heir.insert(at + index, mark)
        else:
            heir.append(mark)
