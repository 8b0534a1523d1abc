"""Blocks become a minimal .docx with neutral styles."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.assembly import package as names
from tdkt_tui.assembly.measure import A4_MM, grid, twips
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.styles import SPACER, style_id
from tdkt_tui.assembly.twin import parts
from tdkt_tui.assembly.twin.blocks import Block, Cell, NewPage, Paragraph, Row, Section, Span, Table
from tdkt_tui.assembly.xml import XML_SPACE, Node, R, W, child, parse

# The neutral page: A4 with margins inside what every regulation allows; dressing replaces it.
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 20
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def compose(blocks: Sequence[Block]) -> bytes:
    """Return the .docx of a template."""
    root = parse(f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body/></w:document>')
    writer = _Writer(root[0])
    for block in blocks:
        writer.add(block)
    writer.finish()
    package = names.Package({})
    for name, text in (
        (names.CONTENT_TYPES, parts.CONTENT_TYPES),
        ("_rels/.rels", parts.ROOT_RELS),
        (names.DOCUMENT_RELS, parts.DOCUMENT_RELS),
        (names.SETTINGS, parts.SETTINGS),
        ("word/fontTable.xml", parts.FONT_TABLE),
        ("word/theme/theme1.xml", parts.THEME),
        ("word/header1.xml", parts.HEADER),
        ("word/footer1.xml", parts.FOOTER),
    ):
        package.put(name, parse(text, blank_text=False))
    package.put(names.STYLES, parts.styles())
    package.put(names.DOCUMENT, root)
    return pack(package)


class _Writer:
    def __init__(self, body: Node) -> None:
        self.body = body
        self.landscape = False
        self.sections = 0

    def add(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            _paragraph(self.body, block)
        elif isinstance(block, Section):
            if len(self.body):
                self._section(child(self._spacer(), "sectPr"))
            self.landscape = block.landscape
        elif isinstance(block, NewPage):
            child(self._spacer(), "pageBreakBefore")
        else:
            if len(self.body) and self.body[-1].tag == f"{{{W}}}tbl":
                self._spacer()  # or Word joins the two tables into one
            self._table(block)

    def _spacer(self) -> Node:
        """Append a paragraph one point high; returns its properties."""
        return _properties(child(self.body, "p"), SPACER)

    def _section(self, node: Node) -> None:
        if not self.sections:
            for kind, rel in (("headerReference", "rId3"), ("footerReference", "rId4")):
                child(node, kind, type="default").set(f"{{{R}}}id", rel)
        short, long = (twips(side) for side in A4_MM)
        if self.landscape:
            child(node, "pgSz", w=long, h=short, orient="landscape")
        else:
            child(node, "pgSz", w=short, h=long)
        margins = {
            "top": _TOP,
            "right": _RIGHT,
            "bottom": _BOTTOM,
            "left": _LEFT,
            "header": 10,
            "footer": 10,
            "gutter": 0,
        }
        child(node, "pgMar", **{key: twips(mm) for key, mm in margins.items()})
        if not self.sections:
            child(node, "titlePg")  # the first page carries no number
        self.sections += 1

    def _table(self, table: Table) -> None:
        width = twips(A4_MM[1 if self.landscape else 0]) - twips(_LEFT) - twips(_RIGHT)
        columns = grid(table.columns, width)
        node = child(self.body, "tbl")
        look = child(node, "tblPr")
        child(look, "tblW", w=width, type="dxa")
        if table.bordered:
            borders = child(look, "tblBorders")
            for edge in _BORDERS:
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
            _row(node, row, columns, repeated=number < table.repeat)

    def finish(self) -> None:
        if not len(self.body) or self.body[-1].tag == f"{{{W}}}tbl":
            self._spacer()
        self._section(child(self.body, "sectPr"))


def _row(table: Node, row: Row, columns: list[int], *, repeated: bool) -> None:
    node = child(table, "tr")
    look = child(node, "trPr")
    child(look, "cantSplit")
    if row.height_mm:
        child(look, "trHeight", val=twips(row.height_mm), hRule="atLeast")
    if repeated:
        child(look, "tblHeader")
    cells = row.cells
    if row.command:
        cells = [Cell([Paragraph("", (Span(row.command),))], span=len(columns))]
    start = 0
    for cell in cells:
        part = child(node, "tc")
        properties = child(part, "tcPr")
        child(properties, "tcW", w=sum(columns[start : start + cell.span]), type="dxa")
        if cell.span > 1:
            child(properties, "gridSpan", val=cell.span)
        if cell.merge:
            child(properties, "vMerge", val="restart" if cell.merge == "đầu" else "continue")
        if repeated:
            child(properties, "vAlign", val="center")
        start += cell.span
        for paragraph in cell.paragraphs:
            _paragraph(part, paragraph)
        if not cell.paragraphs:
            child(part, "p")


def _properties(paragraph: Node, style: str) -> Node:
    properties = child(paragraph, "pPr")
    child(properties, "pStyle", val=style_id(style))
    return properties


def _paragraph(parent: Node, paragraph: Paragraph) -> None:
    node = child(parent, "p")
    if paragraph.style:
        _properties(node, paragraph.style)
    for span in paragraph.spans:
        run = child(node, "r")
        if span.style:
            child(child(run, "rPr"), "rStyle", val=style_id(span.style))
        for line_number, line in enumerate(span.text.split("\n")):
            if line_number:
                child(run, "br")
            for tab_number, piece in enumerate(line.split("\t")):
                if tab_number:
                    child(run, "tab")
                if piece:
                    text = child(run, "t")
                    text.text = piece
                    text.set(XML_SPACE, "preserve")
