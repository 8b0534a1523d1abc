"""Blocks of a document as XML, bound to each other: what stays on one page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree

from tdkt_tui.assembly.dress.ending import sink
from tdkt_tui.assembly.dress.keep import LEAST_LONG, LONGEST_LEAD_IN, MOST_CLOSING, take_in
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.dress.tables import keep_off
from tdkt_tui.assembly.xml import NS, Node, parse, w

_ROOT = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r">\s*[^<\s]")
KEPT_BLOCKS = 4096


@lru_cache(maxsize=KEPT_BLOCKS)
def with_next(paragraph: str) -> str:
    """Return a paragraph that stays with what follows."""
    node = tree_of(paragraph)[0][0]
    insert_property(node, "keepNext")
    return written(node)


def last_row_with_next(table: str) -> str:
    """Return a table whose last row stays with what follows; only that row is read where no table stands in another."""
    start, end = 0, len(table)
    if table.count("<w:tbl>") == 1:
        start, end = max(table.rfind("<w:tr>"), table.rfind("<w:tr ")), table.rindex("</w:tbl>")
    if start < 0:
        return table
    node = tree_of(table[start:end])[0][0]
    rows = node.findall(w("tr")) if start == 0 else [node]
    for paragraph in rows[-1].iter(w("p")):
        insert_property(paragraph, "keepNext")
    return f"{table[:start]}{written(node)}{table[end:]}"


@lru_cache(maxsize=KEPT_BLOCKS)
def kept_off(block: str) -> str:
    """Return a paragraph that keeps off the last line of the table above it."""
    node = tree_of(block)[0][0]
    keep_off(node)
    return written(node)


def announces(block: str) -> bool:
    """Tell a paragraph that ends with a colon, and is not as long as a page."""
    return _TAGS.sub("", block).rstrip().endswith(":") and signs(block) <= LONGEST_LEAD_IN


def signs(block: str) -> int:
    """Return how many signs a block shows, spaces at its end left out."""
    text = _TAGS.sub("", block).rstrip()
    return len(text) - sum(text.count(name) * (len(name) - 1) for name in ("&amp;", "&lt;", "&gt;"))


def bind_above(made: list[str], at: int) -> None:
    """Bind what stands before a signature: through empty paragraphs up to the last words, in a table its last row."""
    while at:
        at -= 1
        if made[at].startswith("<w:tbl"):
            made[at] = last_row_with_next(made[at])
            return
        made[at] = with_next(made[at])
        if _WORD.search(made[at]):
            return


def bind_end(made: list[str], ends: Sequence[bool]) -> None:
    """Keep the few paragraphs that close a document with the last row of the table before them (``keep_closing``).

    ends: whether a block is the settings of the last section.
    """
    backwards = (at for at in reversed(range(len(made))) if not ends[at] and _WORD.search(made[at]))
    closing: list[int] = []
    for at in islice(backwards, MOST_CLOSING + 1):
        if made[at].startswith("<w:p"):
            closing.append(at)
            continue
        if closing and made[at].startswith("<w:tbl") and sum(signs(made[one]) for one in closing) <= LONGEST_LEAD_IN:
            _bind_closing(made, at, closing, [one for one in range(at + 1, len(made)) if not ends[one]])
        return


def _bind_closing(made: list[str], at: int, closing: Sequence[int], behind: Sequence[int]) -> None:
    nested = made[at].count("<w:tbl>") > 1
    rows = len(tree_of(made[at])[0][0].findall(w("tr"))) if nested else made[at].count("</w:tr>")
    if rows > 1:
        made[at] = last_row_with_next(made[at])
    long = rows >= LEAST_LONG and not nested and "<w:tblHeader" in made[at] and "</w:tblGrid>" in made[at]
    if long and _taken_in(made, at, behind):
        return
    for one in closing[1:]:
        made[one] = with_next(made[one])


def _taken_in(made: list[str], at: int, behind: Sequence[int]) -> bool:
    """Take what closes a document into the table before it; only its columns are read, not its rows."""
    table = made[at]
    grid, end = table.find("</w:tblGrid>") + len("</w:tblGrid>"), table.rindex("</w:tbl>")
    body = tree_of("".join((table[:grid], table[end:], *(made[one] for one in behind))))[0]
    if not take_in(body[0]):
        return False
    made[at] = f"{table[:end]}{written(body[0][-1])}{table[end:]}"
    for one in behind:
        made[one] = ""
    made[behind[0]] = written(body[-1])
    return True


def sink_end(made: list[str]) -> None:
    """Sink the empty paragraph behind a table that ends a document."""
    at = next((at for at in reversed(range(len(made))) if not made[at].startswith("<w:sectPr")), 0)
    if at and made[at].startswith("<w:p") and made[at - 1].startswith("<w:tbl"):
        made[at] = sunk(made[at])


@lru_cache(maxsize=KEPT_BLOCKS)
def sunk(paragraph: str) -> str:
    """Return what stands behind a last table, without room where it shows nothing."""
    node = tree_of(paragraph)[0][0]
    sink(node)
    return written(node)


def tree_of(blocks: str) -> Node:
    """Return the tree of a document of these blocks."""
    return parse(f"<w:document{_ROOT}><w:body>{blocks}</w:body></w:document>")


def written(node: Node) -> str:
    """Return a block of such a tree as XML."""
    text: str = etree.tostring(node, encoding="unicode", with_tail=False)
    return text.replace(_ROOT, "", 1)
