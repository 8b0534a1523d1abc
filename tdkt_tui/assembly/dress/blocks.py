"""Dressing a document that exists as the XML of its blocks, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from tdkt_tui.assembly.dress.binding import (
    KEPT_BLOCKS,
    announces,
    bind_above,
    bind_end,
    kept_off,
    sink_end,
    tree_of,
    with_next,
    written,
)
from tdkt_tui.assembly.dress.keep import keep_signature
from tdkt_tui.assembly.dress.room import sections_of
from tdkt_tui.assembly.dress.rules import dress_rules
from tdkt_tui.assembly.dress.shape import SHAPED, shape_titles
from tdkt_tui.assembly.dress.tables import dress_named_tables, named, table_name
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.styles import SIGNATURE_TABLE
from tdkt_tui.assembly.xml import Node, w


class Kind(Enum):
    """What a block's looks follow from."""

    STILL = "itself: a paragraph that may announce a list"
    TABLE = "itself: a table that goes by its proportions"
    SHAPED = "its words"
    RULE = "its words and those above it"
    SIGNATURE = "its words; what stands above it stays with it"
    END = "nothing: the last section's settings"


def kind_of(node: Node, words: Words) -> Kind:
    """Return what the looks of a block follow from, by its styles, which no text changes."""
    if node.tag == w("tbl") and table_name(node) == SIGNATURE_TABLE:
        return Kind.SIGNATURE
    if node.tag not in (w("p"), w("tbl")):
        return Kind.END
    found = [words.component_of_id.get(style.get(w("val")), "") for style in node.iter(w("pStyle"))]
    if node.tag == w("p") and any(component.startswith("ke-") for component in found):
        return Kind.RULE
    if named(node) or any(component in SHAPED or component.startswith("ke-") for component in found):
        return Kind.SHAPED
    return Kind.STILL if node.tag == w("p") else Kind.TABLE


class Dresser:
    """Dresses the blocks of one template in one regulation.

    sections: the settings of the section that each block stands in, as XML. kept_off: whether what follows it must keep
    off it.
    """

    def __init__(self, words: Words, sections: Sequence[str], kept_off: Sequence[bool]) -> None:
        self.words = words
        self._sections = sections
        self._kept_off = kept_off
        # Kept by the block's own XML, that above it where it counts, and the section's settings.
        self._alone = lru_cache(maxsize=KEPT_BLOCKS)(self._worked_out)

    def dress(self, blocks: list[str], kinds: Sequence[Kind], numbers: Sequence[int]) -> list[str]:
        """Return the blocks as they are to be written. numbers: which block of the template each one comes from."""
        made = list(blocks)
        for at, (kind, number) in enumerate(zip(kinds, numbers, strict=True)):
            if kind in (Kind.SHAPED, Kind.RULE, Kind.SIGNATURE):
                above = blocks[at - 1] if kind is Kind.RULE and at else ""
                made[at] = self._alone(blocks[at], above, self._sections[number])
        for at, kind in enumerate(kinds):
            if blocks[at].startswith("<w:p>") and announces(blocks[at]):
                made[at] = with_next(made[at])
            if kind is Kind.SIGNATURE:
                bind_above(made, at)
            if at and self._kept_off[numbers[at - 1]] and made[at].startswith("<w:p>"):
                made[at] = kept_off(made[at])
        bind_end(made, [kind is Kind.END for kind in kinds])
        sink_end(made)
        return made

    def _worked_out(self, block: str, above: str, section: str) -> str:
        root = tree_of(f"{above}{block}{section}")
        body = root[0]
        node = body[1] if above else body[0]
        dress_named_tables(root, self.words)
        shape_titles(root, self.words)
        dress_rules(root, self.words)
        keep_signature(root)
        return written(node)


def sections_xml(body: Node) -> dict[Node, str]:
    """Return block of a body → the settings of its section as XML; empty for settings themselves and without any."""
    governing = sections_of(body)
    xml = {section: written(section) for section in set(governing.values()) if section is not None}
    return {
        block: xml[section] if section is not None and section is not block else ""
        for block, section in governing.items()
    }
