"""Making a template's form: in its own looks, or in a regulation's, where what no text can change is dressed once.

A block is a paragraph or a table of the body. Most are left as they come out: only the named tables, titles and the
rules under them follow from their words, and whoever announces a list stays with it. What such a block looks like is
kept by its own XML, for the documents of a set say the same things in their heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import CodeType
from typing import TYPE_CHECKING

from tdkt_tui.assembly.dress.blocks import kind_of, sections_xml
from tdkt_tui.assembly.dress.tables import pushes_off, table_name
from tdkt_tui.assembly.dress.whole import dress_still
from tdkt_tui.assembly.dress.words import Words
from tdkt_tui.assembly.engine.form import Form, Looks
from tdkt_tui.assembly.engine.lower import mark, spans
from tdkt_tui.assembly.engine.part import Part
from tdkt_tui.assembly.engine.printing import PutAside
from tdkt_tui.assembly.engine.regrid_text import TOTAL
from tdkt_tui.assembly.measure import stated
from tdkt_tui.assembly.pack import laid_out
from tdkt_tui.assembly.package import DOCUMENT, Package
from tdkt_tui.assembly.xml import Node, dump, parse, w

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

_COLSPAN = re.compile(r"\{%\s*colspan\s")
_TAGGED = re.compile(r"\{%p\s")


def form_of(package: Package, parts: Sequence[Part], regulation: Regulation | None) -> Form:
    """Return the form of a template. Raises PutAside where a part has no function, or looks cannot be told before."""
    if regulation is not None:
        return _dressed(package, parts, regulation)
    codes = [(part.name, _code(part)) for part in parts]
    return Form(laid_out(package, dict(codes)), codes)


def _dressed(package: Package, parts: Sequence[Part], regulation: Regulation) -> Form:
    package = Package(dict(package.parts))
    loose = _keep_totals(package.tree(DOCUMENT))
    dress_still(package, regulation)
    others = [part for part in parts if part.name != DOCUMENT and part.name in package.parts]
    root = parse(package.data(DOCUMENT), part=DOCUMENT, blank_text=False)
    body = root.find(w("body"))
    if body is None:
        raise PutAside("body")
    blocks = [node for node in body if not _is_tag(node)]
    words = Words.of(package, regulation)
    settings = sections_xml(body)
    looks = Looks(
        [kind_of(node, words).name for node in blocks],
        [settings[node] for node in blocks],
        [pushes_off(node) for node in blocks],
        words.component_of_id,
    )
    for number, node in enumerate(blocks):
        _put_before(node, mark(number))
    document = Part(DOCUMENT, dump(root))
    if loose and not spans(document.tree):
        raise PutAside("widths that are no values")
    codes = [(part.name, _code(part)) for part in (*others, document)]
    return Form(laid_out(package, dict(codes)), codes, looks, regulation)


def _code(part: Part) -> CodeType:
    if part.swift is None or part.code is None:
        raise PutAside(part.name)
    return part.code


def _keep_totals(root: Node) -> bool:
    """Keep at each table whose cells say their own widths how wide it was; tell whether there is one.

    Columns are shared out in the template's width before the regulation's: what is rounded twice must come out alike.
    """
    found = False
    body = root.find(w("body"))
    tables = [] if body is None else body.findall(w("tbl"))
    for table in tables:
        holder = table.find(w("tblGrid"))
        if holder is None or not _COLSPAN.search("".join(table.itertext(w("t")))):
            continue
        if table_name(table) or body[-1].tag != w("sectPr"):
            raise PutAside("a table whose width follows from its words, or from nothing")
        holder.set(TOTAL, str(sum(stated(column.get(w("w"))) for column in holder)))
        found = True
    return found


def _is_tag(node: Node) -> bool:
    """Tell a paragraph that docxtpl takes away, leaving its tag."""
    return node.tag == w("p") and _TAGGED.search("".join(node.itertext(w("t")))) is not None


def _put_before(node: Node, text: str) -> None:
    before = node.getprevious()
    if before is not None:
        before.tail = text
    else:
        node.getparent().text = text
