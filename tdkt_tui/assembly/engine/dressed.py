"""A template in a regulation's looks: what no text can change is dressed once, the rest block by block as it comes.

A block is a paragraph or a table of the body. Most are left as they come out: only the named tables, titles and the
rules under them follow from their words, and whoever announces a list stays with it. What such a block looks like is
kept by its own XML, for the documents of a set say the same things in their heads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.dress import dress_still
from tdkt_tui.assembly.dress.blocks import Dresser, Kind, kind_of
from tdkt_tui.assembly.engine.lower import mark
from tdkt_tui.assembly.engine.part import Part
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import DOCUMENT, Package
from tdkt_tui.assembly.xml import DECLARATION, Node, dump, parse, w

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_TAGGED = re.compile(r"\{%p\s")


class Dressed:
    """One template in one regulation."""

    def __init__(self, package: Package, parts: Sequence[Part], regulation: Regulation) -> None:
        """Raise PutAside where a part has no function of its own, or a block's looks cannot be told from itself."""
        self._package = Package(dict(package.parts))
        dress_still(self._package, regulation)
        self._others = [part for part in parts if part.name != DOCUMENT and part.name in self._package.parts]
        root = parse(self._package.data(DOCUMENT), part=DOCUMENT, blank_text=False)
        body = root.find(w("body"))
        if body is None:
            raise PutAside("body")
        blocks = [node for node in body if not _is_tag(node)]
        self._dresser = Dresser(self._package, regulation, blocks)
        self._kinds: list[Kind] = [kind_of(node, self._dresser.words) for node in blocks]
        for number, node in enumerate(blocks):
            _put_before(node, mark(number))
        self._part = Part(DOCUMENT, dump(root))
        self._package = Package(self._package.content())

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the finished .docx. Raises whatever it likes: the guarded environment says what is wrong."""
        package = Package(dict(self._package.parts))
        for part in self._others:
            if part.swift is None:
                raise PutAside("part")
            package.put_data(part.name, DECLARATION + "".join(part.swift(context)[0]).encode())
        if self._part.swift is None:
            raise PutAside("document")
        pieces, marks = self._part.swift(context)
        package.put_data(DOCUMENT, DECLARATION + self._dressed(pieces, marks).encode())
        return pack(package)

    def _dressed(self, pieces: list[str], marks: list[tuple[int, int]]) -> str:
        starts = [start for _, start in marks]
        blocks = ["".join(pieces[start:end]) for start, end in pairwise([*starts, len(pieces)])]
        kinds = [self._kinds[number] for number, _ in marks]
        head = "".join(pieces[: starts[0]])
        return head + "".join(self._dresser.dress(blocks, kinds, [number for number, _ in marks]))


def _is_tag(node: Node) -> bool:
    """Tell a paragraph that docxtpl takes away, leaving its tag."""
    return node.tag == w("p") and _TAGGED.search("".join(node.itertext(w("t")))) is not None


def _put_before(node: Node, text: str) -> None:
    before = node.getprevious()
    if before is not None:
        before.tail = text
    else:
        node.getparent().text = text
