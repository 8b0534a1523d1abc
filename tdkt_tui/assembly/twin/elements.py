"""Runs, paragraphs and tables as new elements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.assembly.measure import grid, twips
from tdkt_tui.assembly.styles import SPACER, style_id
from tdkt_tui.assembly.twin.blocks import Anchor, Cell, Paragraph, Row, Span, Table
from tdkt_tui.assembly.xml import XML_SPACE, Node, child, element, w

BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
JUSTIFIED = {"trái": "left", "giữa": "center", "phải": "right", "đều": "both"}
_SIGNS = re.compile("([\n\t\f])")


class Maker:
    """Makes elements in the styles of a template of ours; what is laid over a .docx has a maker of its own."""

    def paragraph(self, parent: Node, block: Paragraph) -> Node:
        """Append a paragraph and return it."""
        node = child(parent, "p")
        if block.style:
            properties_of(node, block.style)
        if block.align:
            child(properties_of(node, ""), "jc", val=JUSTIFIED[block.align])
        for span in block.spans:
            node.append(self.run(span))
        return node

    def run(self, span: Span) -> Node:
        """Return a run."""
        run = element("r")
        if span.style:
            child(child(run, "rPr"), "rStyle", val=style_id(span.style))
        fill_run(run, span.text)
        return run

    def table(self, parent: Node, table: Table, width: int) -> Node:
        """Append a table of this width, in twips, and return it."""
        columns = grid(table.columns, width)
        node = child(parent, "tbl")
        look = child(node, "tblPr")
        child(look, "tblW", w=width, type="dxa")
        if table.bordered:
            borders = child(look, "tblBorders")
            for edge in BORDERS:
                child(borders, edge, val="single", sz=4, space=0, color="000000")
        child(look, "tblLayout", type="fixed")
        margins = child(look, "tblCellMar")
        for side in ("left", "right"):
            child(margins, side, w=85 if table.bordered else 0, type="dxa")
        if table.name:
            child(look, "tblCaption", val=table.name)
        columns_node = child(node, "tblGrid")
        for column in columns:
            child(columns_node, "gridCol", w=column)
        for number, row in enumerate(table.rows):
            self.row(node, row, columns, repeated=number < table.repeat)
        return node

    def row(self, table: Node, row: Row, columns: Sequence[int], *, repeated: bool) -> Node:
        """Append a row to a table with columns of these widths, in twips, and return it."""
        node = child(table, "tr")
        look = child(node, "trPr")
        for name, count in (("gridBefore", row.before), ("gridAfter", row.after)):
            if count:
                child(look, name, val=count)
        child(look, "cantSplit")
        if row.height_mm:
            child(look, "trHeight", val=twips(row.height_mm), hRule="atLeast")
        if repeated:
            child(look, "tblHeader")
        cells = row.cells
        if row.command:
            cells = [Cell([Paragraph("", (Span(row.command),))], span=len(columns))]
        start = row.before
        for cell in cells:
            self.cell(node, cell, sum(columns[start : start + cell.span]), centred=repeated)
            start += cell.span
        return node

    def cell(self, row: Node, cell: Cell, width: int, *, centred: bool = False) -> Node:
        """Append a cell of this width, in twips, and return it."""
        part = child(row, "tc")
        self.cell_look(part, width, cell.span, cell.merge, centred=centred)
        for block in cell.blocks:
            if isinstance(block, Table) and len(part) and part[-1].tag == w("tbl"):
                self.paragraph(part, Paragraph(SPACER, ()))  # or Word joins the two tables into one
            self.inner(part, block, width)
        if part[-1].tag != w("p"):
            child(part, "p")
        return part

    def cell_look(self, cell: Node, width: int, span: int, merge: str, *, centred: bool) -> None:
        """Append what a new cell says of itself: its width in twips, its columns, its place in a vertical merge."""
        look = child(cell, "tcPr")
        child(look, "tcW", w=width, type="dxa")
        if span > 1:
            child(look, "gridSpan", val=span)
        if merge:
            child(look, "vMerge", val="restart" if merge == "đầu" else "continue")
        if centred:
            child(look, "vAlign", val="center")

    def inner(self, part: Node, block: Paragraph | Table | Anchor, width: int) -> None:
        """Append what stands in a cell of this width, in twips."""
        if isinstance(block, Paragraph):
            self.paragraph(part, block)
        elif isinstance(block, Table):
            self.table(part, block, max(width, len(block.columns)))


def properties_of(paragraph: Node, style: str) -> Node:
    """Return a new paragraph's properties, in a style of ours if one is named."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = child(paragraph, "pPr")
    if style:
        child(properties, "pStyle", val=style_id(style))
    return properties


def fill_run(run: Node, text: str) -> None:
    """Append text to a run, breaks as their elements."""
    for part in _SIGNS.split(text):
        if part == "\n":
            child(run, "br")
        elif part == "\f":
            child(run, "br", type="page")
        elif part == "\t":
            child(run, "tab")
        elif part:
            node = child(run, "t")
            node.text = part
            node.set(XML_SPACE, "preserve")
