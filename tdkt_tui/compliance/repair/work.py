"""The file under repair: its parts as trees, its paragraphs by the places that checks name, its bytes."""

from __future__ import annotations

import posixpath
from collections import Counter
from functools import cached_property

from tdkt_tui.assembly.archive import archive, deflate
from tdkt_tui.assembly.package import DOCUMENT, DOCUMENT_RELS, STYLES, read_sound
from tdkt_tui.assembly.xml import Node, R, dump, w
from tdkt_tui.compliance.layout.document import BODY, Document, Paragraph
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.layout.reporting import by_place
from tdkt_tui.regulations import BY_STYLE, Regulation

from .nodes import twins

_LINE = 240.0  # of a line, as line spacing is measured
_EARLIEST = (1980, 1, 1)
_SHOWN = {"default": "", "first": " trang thứ nhất", "even": " trang chẵn"}
_PLACES = {"header": "đầu trang", "footer": "chân trang"}
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SEEN = (
    "standing", "parts", "sections", "body_size", "body_indents", "body_lines", "_paragraphs", "_by_node", "_styles",
)  # fmt: skip
"""What is worked out once for each look."""


class Work:
    """One file being repaired. Raises TdktError for a file that cannot be read safely.

    round: how many rounds of repairs went before; seen: the document as the checks saw it when the round began.
    """

    def __init__(self, data: bytes, regulation: Regulation) -> None:
        self.round = 0
        self.theme = Opened(data).sheet.theme
        self._original, self._regulation = data, regulation
        self._package = read_sound(data)
        self._first: dict[str, bytes] = {}
        self._born: dict[Node, str] = {}
        for label, roots in self.parts.items():
            for root in roots:
                for number, node in enumerate(root.iter(w("p")), 1):
                    self._born[node] = f"{label}#{number}"
        self.seen: Document = parse_document(data, regulation)

    def look(self) -> None:
        """See the document anew, as it is now."""
        self.seen = parse_document(self.data(), self._regulation)
        for cached in _SEEN:
            self.__dict__.pop(cached, None)

    @cached_property
    def parts(self) -> dict[str, list[Node]]:
        """Return the roots of body, headers and footers by the words that name them in a place."""
        found: dict[str, list[Node]] = {"": [self.tree(DOCUMENT)]}
        targets = self.targets()
        for section in self.sections:
            for place, said in _PLACES.items():
                for reference in section.findall(w(f"{place}Reference")):
                    name = targets.get(str(reference.get(f"{{{R}}}id")), "")
                    shown = str(reference.get(w("type"), "default"))
                    if name in self._package.parts and shown in _SHOWN:
                        roots, root = found.setdefault(said + _SHOWN[shown], []), self.tree(name)
                        if root not in roots:
                            roots.append(root)
        return found

    def targets(self) -> dict[str, str]:
        """Return the parts that the document points at, by the ids of its relationships."""
        if DOCUMENT_RELS not in self._package.parts:
            return {}
        return {
            str(item.get("Id")): posixpath.normpath(posixpath.join("word", str(item.get("Target")))).lstrip("/")
            for item in self.tree(DOCUMENT_RELS).iter(_RELATION)
        }

    @cached_property
    def standing(self) -> dict[str, list[Paragraph]]:
        """Return the paragraphs seen by the words that name their place."""
        return by_place(self.seen)

    @cached_property
    def body_size(self) -> float | None:
        """Return the size that most of the wording has, in points."""
        return self.seen.body_size()

    @cached_property
    def body_indents(self) -> Counter[float]:
        """Return how often each first line of the wording stands how far in, in twips."""
        return Counter(item.format.left + item.format.first for item in self.seen.written(*BODY) if item.cell is None)

    @cached_property
    def body_lines(self) -> Counter[float]:
        """Return how often the wording has each line spacing that is said in lines."""
        spaced = (item.format for item in self.seen.written(*BODY) if item.cell is None)
        return Counter(shape.line / _LINE for shape in spaced if shape.line_rule == "auto")

    def paragraph_of(self, node: Node) -> Paragraph | None:
        """Return what was seen of a ``w:p``, None of a new one."""
        return self._by_node.get(node)

    @cached_property
    def _by_node(self) -> dict[Node, Paragraph]:
        seen = (*self.seen.paragraphs, *self.seen.marginal)
        return {node: paragraph for paragraph in seen for node in self.nodes(paragraph)}

    @cached_property
    def _paragraphs(self) -> dict[str, list[list[Node]]]:
        return {label: [list(root.iter(w("p"))) for root in roots] for label, roots in self.parts.items()}

    @cached_property
    def sections(self) -> list[Node]:
        """Return the settings of every section, in order."""
        root = self.tree(DOCUMENT)
        return [node for node in root.iter(w("sectPr")) if node.getparent().tag in {w("body"), w("pPr")}]

    def has(self, name: str) -> bool:
        """Tell whether the file has a part."""
        return name in self._package.parts

    def tree(self, name: str) -> Node:
        """Return the root of a part, to read or to change."""
        root = self._package.tree(name)
        if name not in self._first:
            self._first[name] = dump(root)
        return root

    def add(self, name: str, root: Node) -> None:
        """Add a part that was not there."""
        self._package.put(name, root)
        self._first[name] = b""

    def nodes(self, paragraph: Paragraph) -> list[Node]:
        """Return the ``w:p`` of a paragraph seen: several if a text box is said twice, or headers are named alike."""
        found: list[Node] = []
        for nodes in self._paragraphs.get(paragraph.part, ()):
            if 0 < paragraph.at <= len(nodes):
                found += [nodes[paragraph.at - 1], *twins(nodes[paragraph.at - 1])]
        return found

    def origin(self, paragraph: Paragraph) -> str:
        """Return what a paragraph is known by however much is put in or taken out before it."""
        nodes = self.nodes(paragraph)
        return (self._born.get(nodes[0], "new") if nodes else paragraph.place) + paragraph.cut

    def style_of(self, paragraph: Paragraph) -> Node | None:
        """Return the style that marks a paragraph's component, if the paragraph has it: that is what should change."""
        ours = paragraph.component and BY_STYLE.get(paragraph.style) == paragraph.component
        return self._styles.get(paragraph.style) if ours else None

    @cached_property
    def _styles(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for style in self.tree(STYLES).iterchildren(w("style")) if self.has(STYLES) else ():
            name = style.find(w("name"))
            if name is not None and style.get(w("type")) == "paragraph":
                found.setdefault(str(name.get(w("val"))), style)
        return found

    def data(self) -> bytes:
        """Return the file; a part that nobody changed keeps its bytes, a file that nobody changed is the original."""
        written = {name: dump(root) for name, root in self._package.trees.items()}
        changed = {name: data for name, data in written.items() if self._first.get(name) != data}
        if not changed:
            return self._original
        parts = {**self._package.parts, **changed}
        return archive(((name, deflate(data)) for name, data in parts.items()), _EARLIEST)
