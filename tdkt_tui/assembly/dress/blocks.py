"""Dressing a document that exists as the XML of its blocks, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import islice

from lxml import etree

from tdkt_tui.assembly.dress.ending import sink
from tdkt_tui.assembly.dress.keep import LONGEST_LEAD_IN, MOST_CLOSING, keep_signature
from tdkt_tui.assembly.dress.page import sections_of
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.rules import dress_rules
from tdkt_tui.assembly.dress.shape import SHAPED, shape_titles
from tdkt_tui.assembly.dress.tables import dress_named_tables, keep_off, named, table_name
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.styles import SIGNATURE_TABLE
from tdkt_tui.assembly.xml import NS, Node, parse, w

_ROOT = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r">\s*[^<\s]")
_KEPT_BLOCKS = 4096


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
        self._alone = lru_cache(maxsize=_KEPT_BLOCKS)(self._worked_out)

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
                _bind_above(made, at)
            if at and self._kept_off[numbers[at - 1]] and made[at].startswith("<w:p>"):
                made[at] = kept_off(made[at])
        _bind_end(made, kinds)
        _sink_end(made)
        return made

    def _worked_out(self, block: str, above: str, section: str) -> str:
        root = _tree(f"{above}{block}{section}")
        body = root[0]
        node = body[1] if above else body[0]
        dress_named_tables(root, self.words)
        shape_titles(root, self.words)
        dress_rules(root, self.words)
        keep_signature(root)
        return _written(node)


@lru_cache(maxsize=_KEPT_BLOCKS)
def with_next(paragraph: str) -> str:
    """Return a paragraph that stays with what follows."""
    node = _tree(paragraph)[0][0]
    insert_property(node, "keepNext")
    return _written(node)


def last_row_with_next(table: str) -> str:
    """Return a table whose last row stays with what follows; only that row is read where no table stands in another."""
    start, end = 0, len(table)
    if table.count("<w:tbl>") == 1:
        start, end = max(table.rfind("<w:tr>"), table.rfind("<w:tr ")), table.rindex("</w:tbl>")
    if start < 0:
        return table
    node = _tree(table[start:end])[0][0]
    rows = node.findall(w("tr")) if start == 0 else [node]
    for paragraph in rows[-1].iter(w("p")):
        insert_property(paragraph, "keepNext")
    return f"{table[:start]}{_written(node)}{table[end:]}"


@lru_cache(maxsize=_KEPT_BLOCKS)
def kept_off(block: str) -> str:
    """Return a paragraph that keeps off the last line of the table above it."""
    node = _tree(block)[0][0]
    keep_off(node)
    return _written(node)


def announces(block: str) -> bool:
    """Tell a paragraph that ends with a colon, and is not as long as a page."""
    return _TAGS.sub("", block).rstrip().endswith(":") and signs(block) <= LONGEST_LEAD_IN


def signs(block: str) -> int:
    """Return how many signs a block shows, spaces at its end left out."""
    text = _TAGS.sub("", block).rstrip()
    return len(text) - sum(text.count(name) * (len(name) - 1) for name in ("&amp;", "&lt;", "&gt;"))


def _bind_above(made: list[str], at: int) -> None:
    """Bind what stands before a signature: through empty paragraphs up to the last words, in a table its last row."""
    while at:
        at -= 1
        if made[at].startswith("<w:tbl"):
            made[at] = last_row_with_next(made[at])
            return
        made[at] = with_next(made[at])
        if _WORD.search(made[at]):
            return


def _bind_end(made: list[str], kinds: Sequence[Kind]) -> None:
    """Bind the few paragraphs that close a document to each other and to the last row of the table before them."""
    backwards = (at for at in reversed(range(len(made))) if kinds[at] is not Kind.END and _WORD.search(made[at]))
    closing: list[int] = []
    for at in islice(backwards, MOST_CLOSING + 1):
        if made[at].startswith("<w:p"):
            closing.append(at)
            continue
        if closing and made[at].startswith("<w:tbl") and sum(signs(made[one]) for one in closing) <= LONGEST_LEAD_IN:
            nested = made[at].count("<w:tbl>") > 1
            rows = len(_tree(made[at])[0][0].findall(w("tr"))) if nested else made[at].count("</w:tr>")
            if rows > 1:
                made[at] = last_row_with_next(made[at])
            for one in closing[1:]:
                made[one] = with_next(made[one])
        return


def _sink_end(made: list[str]) -> None:
    at = next((at for at in reversed(range(len(made))) if not made[at].startswith("<w:sectPr")), 0)
    if at and made[at].startswith("<w:p") and made[at - 1].startswith("<w:tbl"):
        made[at] = sunk(made[at])


@lru_cache(maxsize=_KEPT_BLOCKS)
def sunk(paragraph: str) -> str:
    """Return what stands behind a last table, without room where it shows nothing."""
    node = _tree(paragraph)[0][0]
    sink(node)
    return _written(node)


def _tree(blocks: str) -> Node:
    return parse(f"<w:document{_ROOT}><w:body>{blocks}</w:body></w:document>")


def _written(node: Node) -> str:
    text: str = etree.tostring(node, encoding="unicode", with_tail=False)
    return text.replace(_ROOT, "", 1)


def sections_xml(body: Node) -> dict[Node, str]:
    """Return block of a body → the settings of its section as XML; empty for settings themselves and without any."""
    governing = sections_of(body)
    written = {section: _written(section) for section in set(governing.values()) if section is not None}
    return {
        block: written[section] if section is not None and section is not block else ""
        for block, section in governing.items()
    }
