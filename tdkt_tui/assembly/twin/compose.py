"""Blocks become a minimal .docx with neutral styles."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from functools import cache, lru_cache

from tdkt_tui.assembly import package as names
from tdkt_tui.assembly.measure import A4_MM, twips
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.styles import SPACER
from tdkt_tui.assembly.twin import parts
from tdkt_tui.assembly.twin.blocks import Anchor, Block, NewPage, Paragraph, Section
from tdkt_tui.assembly.twin.elements import Maker, properties_of
from tdkt_tui.assembly.xml import Node, R, W, child, dump, element, parse

# The neutral page: A4 with margins inside what every regulation allows; dressing replaces it.
_TOP, _BOTTOM, _LEFT, _RIGHT = 20, 20, 30, 20


def compose(blocks: Sequence[Block]) -> bytes:
    """Return the .docx of a template."""
    return pack(composed(blocks))


def composed(blocks: Sequence[Block]) -> names.Package:
    """Return the parts of the .docx of a template."""
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
        package.put_data(name, _written(text))
    package.put_data(names.STYLES, parts.written_styles())
    package.put(names.DOCUMENT, root)
    return package


@cache
def _written(text: str) -> bytes:
    """Return a part that is the same in every template as it is written."""
    return dump(parse(text, blank_text=False))


class _Copier(Maker):
    """Makes each paragraph once: the templates of a province say the same again and again."""

    def paragraph(self, parent: Node, block: Paragraph) -> Node:
        """Append a paragraph and return it."""
        node: Node = copy(_paragraph(block))  # with all that it holds
        parent.append(node)
        return node

    def cell_look(self, cell: Node, width: int, span: int, merge: str, *, centred: bool) -> None:
        """Append what a new cell says of itself."""
        cell.append(copy(_cell_look(width, span, merge, centred=centred)))


@lru_cache(maxsize=1024)
def _paragraph(block: Paragraph) -> Node:
    return Maker().paragraph(element("body"), block)


@lru_cache(maxsize=1024)
def _cell_look(width: int, span: int, merge: str, *, centred: bool) -> Node:
    cell = element("tc")
    Maker().cell_look(cell, width, span, merge, centred=centred)
    return cell[0]


class _Writer:
    def __init__(self, body: Node) -> None:
        self.body = body
        self.maker = _Copier()
        self.landscape = self.running = False
        self.sections = 0

    def add(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self.maker.paragraph(self.body, block)
        elif isinstance(block, Anchor):
            return  # reading told of it: only what is laid over a .docx has any
        elif isinstance(block, Section):
            if len(self.body):
                self._section(child(self._spacer(), "sectPr"))
            self.landscape, self.running = block.landscape, block.running
        elif isinstance(block, NewPage):
            child(self._spacer(), "pageBreakBefore")
        else:
            if len(self.body) and self.body[-1].tag == f"{{{W}}}tbl":
                self._spacer()  # or Word joins the two tables into one
            width = twips(A4_MM[1 if self.landscape else 0]) - twips(_LEFT) - twips(_RIGHT)
            self.maker.table(self.body, block, width)

    def _spacer(self) -> Node:
        """Append a paragraph one point high; returns its properties."""
        return properties_of(child(self.body, "p"), SPACER)

    def _section(self, node: Node) -> None:
        if not self.sections:
            for kind, rel in (("headerReference", "rId3"), ("footerReference", "rId4")):
                child(node, kind, type="default").set(f"{{{R}}}id", rel)
        if self.running:
            child(node, "type", val="continuous")
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

    def finish(self) -> None:
        if not len(self.body) or self.body[-1].tag == f"{{{W}}}tbl":
            self._spacer()
        self._section(child(self.body, "sectPr"))
