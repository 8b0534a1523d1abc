"""Heads set in a section of two columns: which column a paragraph stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.document import Paragraph

_MOST = 60  # paragraphs of such a section: a longer one is text in columns, no head
_TEXT = {w("t"), w("sym"), w("drawing"), w("pict")}


def with_columns(paragraphs: list[Paragraph], root: Node) -> list[Paragraph]:
    """Return the paragraphs, those of a section of two columns with the side that its one column break gives them."""
    sides = _sides(root)
    if not sides:
        return paragraphs
    return [
        replace(paragraph, side=sides[paragraph.at], column=True)
        if paragraph.at in sides and paragraph.cell is None and not paragraph.box
        else paragraph
        for paragraph in paragraphs
    ]


def _sides(root: Node) -> dict[int, str]:
    """Return the side of each ``w:p`` in a section of two columns, by which one of the whole part it is."""
    if not any(_two(section) for section in root.iter(w("sectPr"))):
        return {}
    found: dict[int, str] = {}
    section: list[tuple[int, Node]] = []
    for at, node in enumerate(root.iter(w("p")), 1):
        section.append((at, node))
        look = node.find(f"{w('pPr')}/{w('sectPr')}")
        if look is not None:
            found.update(_divided(section) if _two(look) else ())
            section = []
    return found


def _two(section: Node) -> bool:
    columns = section.find(w("cols"))
    return columns is not None and (columns.get(w("num")) == "2" or len(columns.findall(w("col"))) == 2)


def _divided(section: list[tuple[int, Node]]) -> Iterable[tuple[int, str]]:
    if len(section) > _MOST or sum(len(list(_breaks(node))) for _, node in section) != 1:
        return
    side = "left"
    for at, node in section:
        broken = next(_breaks(node), None)
        if broken is not None and not any(_before(node, broken)):
            side = "right"
        yield at, side
        side = "right" if broken is not None else side


def _breaks(node: Node) -> Iterator[Node]:
    return (item for item in node.iter(w("br")) if item.get(w("type")) == "column")


def _before(node: Node, broken: Node) -> Iterable[bool]:
    """Yield True for every letter or picture of a paragraph that stands before its break."""
    for item in node.iter():
        if item is broken:
            return
        yield item.tag in _TEXT and bool(item.tag != w("t") or (item.text or "").strip())
