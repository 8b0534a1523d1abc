"""What the paragraphs of a part say: read once for all that look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tdkt_tui.assembly.engine.places import Place, paragraphs
from tdkt_tui.assembly.engine.scan import Tag, tags
from tdkt_tui.assembly.engine.spot import is_copy, own_text
from tdkt_tui.assembly.xml import Node


@dataclass(eq=False)
class Said:
    """One paragraph of a part. text: all that it says, tags too; tags: broken ones among them."""

    place: Place
    node: Node
    text: str
    tags: Sequence[Tag] = field(init=False)

    def __post_init__(self) -> None:
        self.tags = list(tags(self.text)) if "{" in self.text or "}" in self.text else []

    @cached_property
    def is_copy(self) -> bool:
        """Tell whether it is the old form of a text box, which says again what its new form says."""
        return is_copy(self.node)


def said_in(root: Node, part: str) -> list[Said]:
    """Return every paragraph of a part, in document order."""
    return [Said(place, node, own_text(node)) for place, node in paragraphs(root, part)]
