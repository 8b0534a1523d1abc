"""What must be there once in a file: numbers of bookmarks, drawings, content controls; names of bookmarks, shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import count

from lxml import etree

from tdkt_tui.assembly.joining.fields import rename
from tdkt_tui.assembly.xml import Node, w

_NAME_LIMIT = 40
"""Word takes no longer name of a bookmark."""
_NOTES = frozenset(
    w(name) for name in ("footnoteReference", "endnoteReference", "footnote", "endnote", "commentReference")
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_VML = "{urn:schemas-microsoft-com:vml}"
_TEXT_BOXES = ("txbx", "linkedTxbx")
_EDIT_IDS = ("anchorId", "editId")


class Identities:
    """Gives the later letters of a file numbers and names that none before has."""

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._taken: dict[str, set[str]] = defaultdict(set)
        self._next: dict[str, Iterator[int]] = defaultdict(lambda: count(1))

    def keep(self, root: Node) -> None:
        """Take note of what the first letter has; it keeps that."""
        for node in root.iter(etree.Element):
            for kind, value, _ in _held(node):
                self._taken[kind].add(value)
            if node.tag == w("bookmarkStart"):
                self._taken["name"].add(node.get(w("name"), "").lower())

    def fresh(self, kind: str) -> str:
        """Return a number that no element of this kind has."""
        return next(text for text in map(str, self._next[kind]) if text not in self._taken[kind])

    def letter(self, number: int) -> Letter:
        """Return what gives the elements of one letter their own."""
        return Letter(self, number)

    def name(self, old: str, number: int) -> str:
        """Return a bookmark's name for a letter."""
        for again in count(0):
            end = f"_{number}" + (f"_{again}" if again else "")
            new = old[: _NAME_LIMIT - len(end)] + end
            if new.lower() not in self._taken["name"]:
                self._taken["name"].add(new.lower())
                return new
        raise AssertionError("count() ends")


class Letter:
    """One letter's old numbers and names, and the new ones: the same in its text, its notes and its page headers."""

    def __init__(self, identities: Identities, number: int) -> None:
        """number: which letter of the file it is, from 2."""
        self._identities, self._number = identities, number
        self._new: dict[tuple[str, str, str], str] = {}
        self.names: dict[str, str] = {}

    def look(self, root: Node) -> None:
        """Learn the bookmarks that the letter has, before anything that calls them is changed."""
        for node in root.iter(w("bookmarkStart")):
            old = node.get(w("name"), "")
            if old.lower() not in self.names:
                self.names[old.lower()] = self._identities.name(old, self._number)

    def own(self, root: Node) -> None:
        """Give everything below an element its own numbers and names, in place."""
        for node in root.iter(etree.Element):
            for kind, value, key in _held(node):
                family = etree.QName(node).localname.removesuffix("Start").removesuffix("End")
                if kind == "box":
                    family = "box"
                node.set(key, self._number_for(kind, family, value))
            if node.tag in (w("bookmarkStart"), w("name")):
                key = w("name") if node.tag == w("bookmarkStart") else w("val")
                if (new := self.names.get(node.get(key, "").lower())) is not None:
                    node.set(key, new)
            self._shape(node)
        rename(root, self.names)

    def _number_for(self, kind: str, family: str, old: str) -> str:
        if (kind, family, old) not in self._new:
            self._new[kind, family, old] = self._identities.fresh(kind)
        return self._new[kind, family, old]

    def _shape(self, node: Node) -> None:
        end = f"_{self._number}"
        if node.tag.startswith(_VML) and node.get("id") and node.tag != f"{_VML}shapetype":
            node.set("id", node.get("id") + end)
        if node.get("ShapeID"):
            node.set("ShapeID", node.get("ShapeID") + end)
        for key in [key for key in node.attrib if etree.QName(key).localname in _EDIT_IDS]:
            del node.attrib[key]


def _held(node: Node) -> Iterator[tuple[str, str, str]]:
    """Yield kind, number and attribute of what must be unique: of one element at most one."""
    if node.tag == _DRAWING:
        yield "drawing", node.get("id", ""), "id"
    elif node.tag == w("id"):
        yield "control", node.get(w("val"), ""), w("val")
    elif node.get(w("id")) is not None and node.tag not in _NOTES:
        yield "mark", node.get(w("id")), w("id")
    elif node.get("id") is not None and etree.QName(node).localname in _TEXT_BOXES:
        yield "box", node.get("id"), "id"
