"""Where a tag stands: its paragraph, what else is written there, and what must hold both ends of a block."""

from __future__ import annotations

from typing import NamedTuple

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.places import Place
from tdkt_tui.assembly.engine.scan import Tag
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import TemplateFault

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Spot(NamedTuple):
    """A tag in its paragraph. text: all that the paragraph says; the tag's ``start`` counts in it."""

    place: Place
    node: Node
    text: str
    tag: Tag

    @property
    def order(self) -> tuple[int, int]:
        """What faults of a part are sorted by."""
        return self.place.at, self.tag.start

    def fault(self, what: str, fix: str) -> TemplateFault:
        """Return a fault of this tag with its place and the words around it."""
        words = around(self.text, self.tag.start, self.tag.end)
        return TemplateFault(what, place=str(self.place), fix=fix, around=words)

    def unit(self, prefix: str) -> Node | None:
        """Return what docxtpl puts this tag in the place of: its paragraph, row or cell; None outside a table."""
        return next(self.node.iterancestors(w(prefix)), None) if prefix in ("tr", "tc") else self.node

    def container(self, prefix: str) -> Node | None:
        """Return what must hold both ends of a block of this kind."""
        unit = self.unit(prefix)
        return unit.getparent() if unit is not None else None


def own_text(paragraph: Node) -> str:
    """Return a paragraph's text and field codes, without text boxes inside it, which are paragraphs of their own."""
    texts = paragraph.iter(w("t"), w("instrText"))
    if next(paragraph.iterdescendants(w("p")), None) is None:
        return "".join([node.text or "" for node in texts])
    return "".join(node.text or "" for node in texts if next(node.iterancestors(w("p"))) is paragraph)


def deleted_text(paragraph: Node) -> str:
    """Return what a tracked deletion took out of a paragraph: it is in the file, and would be rendered."""
    texts = [*paragraph.iter(w("delText")), *(t for moved in paragraph.iter(w("moveFrom")) for t in moved.iter(w("t")))]
    return "".join(node.text or "" for node in texts if next(node.iterancestors(w("p"))) is paragraph)


def is_copy(paragraph: Node) -> bool:
    """Tell whether a paragraph is the old form of a text box, which says again what its new form says."""
    return next(paragraph.iterancestors(_FALLBACK), None) is not None
