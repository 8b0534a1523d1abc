"""What one laying over shares: the old document, its anchors as they move, runs taken apart, and what was lost."""

from __future__ import annotations

from dataclasses import dataclass, field

from tdkt_tui.assembly.numbers import holding, outer_numbers
from tdkt_tui.assembly.package import DOCUMENT
from tdkt_tui.assembly.styles import SPACER, style_id
from tdkt_tui.assembly.twin.decompose import Read
from tdkt_tui.assembly.twin.elements import properties_of
from tdkt_tui.assembly.twin.over.runs import alone
from tdkt_tui.assembly.twin.pieces import Piece
from tdkt_tui.assembly.xml import Node, child, element


@dataclass
class Job:
    """One laying over.

    wanted: anchors that the new text still has; told: what was lost, for the person. shown: the paragraphs that the
    text shows; others only part tables, begin pages or end sections.
    """

    read: Read
    wanted: frozenset[str]
    told: list[str] = field(default_factory=list)
    fresh: set[Node] = field(default_factory=set)
    held: dict[str, list[Node]] = field(default_factory=dict)
    shown: set[Node] = field(default_factory=set)
    missing_styles: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        root = self.read.package.tree(DOCUMENT)
        self.numbers = outer_numbers(root)
        self.names: dict[Node, str] = {piece.nodes[0]: name for name, piece in self.read.anchors.items()}

    def place(self, node: Node) -> str:
        """Return where something stood in the old document: "đoạn N"."""
        number = holding(node, self.numbers)
        return f"đoạn {number}" if number else "giữa các đoạn"

    def tell(self, node: Node, what: str) -> None:
        """Note what is lost with an element of the old document."""
        line = f"{self.place(node)}: {what}"
        if line not in self.told:
            self.told.append(line)

    def name_of(self, piece: Piece) -> str:
        """Return the name of the anchor that a piece is; none for a field that an edit has emptied."""
        return self.names.get(piece.nodes[0], "")

    def missing(self, name: str) -> str:
        """Return the id of a style of ours that the document lacks; it is added at the end."""
        self.missing_styles[name] = style_id(name)
        return self.missing_styles[name]

    def spacer(self) -> Node:
        """Return a new paragraph one point high, which a text does not show."""
        node = element("p")
        properties_of(node, "")
        child(node[0], "pStyle", val=self.read.styles.ids.get(SPACER) or self.missing(SPACER))
        return node

    def take(self, name: str) -> list[Node]:
        """Take an anchor out of where it stands, and return its elements, so that they can be put elsewhere."""
        if name not in self.held:
            found = []
            for leaf in self.read.anchors[name].nodes:
                node = alone(leaf, self.fresh)
                if node.getparent() is not None:
                    node.getparent().remove(node)
                node.tail = None
                found.append(node)
            self.held[name] = found
        return self.held[name]
