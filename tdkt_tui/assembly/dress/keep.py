"""Last words stay with what they close: no page of its own for a name or for one sentence."""

from __future__ import annotations

from itertools import islice

from tdkt_tui.assembly.dress.ending import sink
from tdkt_tui.assembly.dress.properties import insert_property
from tdkt_tui.assembly.measure import stated
from tdkt_tui.assembly.styles import SIGNATURE_TABLE
from tdkt_tui.assembly.xml import Node, child, element, w

LONGEST_LEAD_IN = 2000
"""Signs: more than half a page. LibreOffice moves the whole of a bound paragraph, which would leave a page empty."""

MOST_CLOSING = 4
"""Paragraphs below the last table that still close it."""

LEAST_LONG = 12
"""Rows: a table with fewer does not reach a third page."""

_STAYS = frozenset(map(w, ("sectPr", "br", "pageBreakBefore", "drawing", "pict", "framePr")))


def keep_signature(root: Node) -> None:
    """Bind every signature table to the paragraph before it, and its rows to each other."""
    for table in root.iter(w("tbl")):
        caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        if caption is None or caption.get(w("val")) != SIGNATURE_TABLE:
            continue
        rows = table.findall(w("tr"))
        for row in rows:
            _unbroken(row)
        for row in rows[:-1]:
            _bind(row)
        _bind_before(table)


def keep_lead_ins(root: Node) -> None:
    """Bind each paragraph that announces a list ("… gồm:") to what it announces, outside tables."""
    body = root.find(w("body"))
    for paragraph in body.findall(w("p")) if body is not None else []:
        text = "".join(paragraph.itertext()).rstrip()
        if text.endswith(":") and len(text) <= LONGEST_LEAD_IN:
            insert_property(paragraph, "keepNext")


def keep_closing(root: Node) -> None:
    """Bind the few paragraphs that close a document to each other and to the last row of the table before them.

    No more of the table comes along; paragraphs that are too many, or too long, are a text of their own. A long
    table that repeats its heading takes them in.
    """
    body = root.find(w("body"))
    blocks = () if body is None else reversed(body)
    written = (node for node in blocks if node.tag in (w("p"), w("tbl")) and _shown(node))
    closing: list[Node] = []
    for node in islice(written, MOST_CLOSING + 1):
        if node.tag == w("p"):
            closing.append(node)
        elif closing and sum(len("".join(one.itertext())) for one in closing) <= LONGEST_LEAD_IN:
            rows = node.findall(w("tr"))
            if len(rows) > 1:
                _bind(rows[-1])
            repeats = node.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
            if repeats and len(rows) >= LEAST_LONG and take_in(node):
                return
            for paragraph in closing[1:]:
                insert_property(paragraph, "keepNext")
            return
        else:
            return


def take_in(table: Node) -> bool:
    """Make what stands behind a table its last row, over all columns and without lines of its own; tell whether it is.

    LibreOffice keeps a row with the next one on any page, but with a paragraph below only on a table's first two
    pages: from the third on the paragraph stood alone. What breaks a page or begins a section stays where it is.
    """
    behind = [node for node in table.itersiblings() if node.tag != w("sectPr")]
    nested = next(table.iterdescendants(w("tbl")), None) is not None
    if nested or any(node.tag != w("p") or any(part.tag in _STAYS for part in node.iter()) for node in behind):
        return False
    columns = [stated(column.get(w("w"))) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    row = child(table, "tr")
    child(child(row, "trPr"), "cantSplit")
    cell = child(row, "tc")
    look = child(cell, "tcPr")
    child(look, "tcW", w=sum(columns), type="dxa")
    child(look, "gridSpan", val=max(1, len(columns)))
    borders = child(look, "tcBorders")
    for edge in ("left", "bottom", "right"):
        child(borders, edge, val="nil")
    for node in behind:
        if _shown(node):
            cell.append(node)
        else:
            node.getparent().remove(node)
    ending = element("p")
    table.addnext(ending)
    sink(ending)
    return True


def _shown(node: Node) -> bool:
    return any(text.strip() for text in node.itertext())


def _unbroken(row: Node) -> None:
    look = row.find(w("trPr"))
    if look is None:
        look = element("trPr")
        # Exceptions of a row to its table's looks stand before its own properties.
        row.insert(1 if len(row) and row[0].tag == w("tblPrEx") else 0, look)
    if look.find(w("cantSplit")) is None:
        look.insert(0, element("cantSplit"))


def _bind(block: Node) -> None:
    for paragraph in block.iter(w("p")):
        insert_property(paragraph, "keepNext")


def _bind_before(table: Node) -> None:
    """Bind what stands before: through empty paragraphs up to the last words, in a table its last row."""
    node = table.getprevious()
    while node is not None:
        if node.tag == w("p"):
            insert_property(node, "keepNext")
            if _shown(node):
                return
        elif node.tag == w("tbl"):
            rows = node.findall(w("tr"))
            if rows:
                _bind(rows[-1])
            return
        node = node.getprevious()
