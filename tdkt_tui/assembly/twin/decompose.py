"""A .docx becomes blocks: exactly for a template of ours, readably for anyone else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.assembly.package import DOCUMENT, STYLES, Package, read_sound
from tdkt_tui.assembly.styles import SPACER
from tdkt_tui.assembly.twin.blocks import Anchor, Block, NewPage, Paragraph, Section, Span, Table
from tdkt_tui.assembly.twin.escapes import unsafe
from tdkt_tui.assembly.twin.inline import with_whole_tags
from tdkt_tui.assembly.twin.objects import PASSED_OVER, kind_of
from tdkt_tui.assembly.twin.pieces import Piece, pieces
from tdkt_tui.assembly.twin.read_table import read_table, within
from tdkt_tui.assembly.twin.style_names import StyleNames, style_names
from tdkt_tui.assembly.xml import Node, w

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_ALIGNED = {
    "left": "trái", "start": "trái", "center": "giữa", "right": "phải", "end": "phải", "both": "đều",
}  # fmt: skip
_CONTROL = ("{%p ", "{#p ")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Read:
    """A .docx as blocks. anchors: name → what stands there."""

    package: Package
    blocks: list[Block]
    anchors: dict[str, Piece]
    styles: StyleNames


def decompose(docx: bytes) -> list[Block]:
    """Return the blocks of a .docx. Raises TemplateFault for a file that is none."""
    return read_docx(docx).blocks


def read_docx(docx: bytes) -> Read:
    """Return a .docx as blocks that know their elements. Raises TemplateFault for a file that is none."""
    package = read_sound(docx)
    styles = style_names(package.tree(STYLES) if STYLES in package.parts else None)
    reader = Reader(styles)
    body = package.tree(DOCUMENT).find(w("body"))
    blocks = [block for node in children(body, _BODY) for block in reader.block(node)] if body is not None else []
    return Read(package, _with_orientation(blocks, reader.sections), reader.anchors, styles)


_BODY = (w("p"), w("tbl"), w("sectPr"))


def children(parent: Node, wanted: tuple[str, ...]) -> Iterator[Node]:
    """Yield the children of these names; content controls and changes are looked into, what is unknown comes too."""
    stack = [iter(parent)]
    while stack:
        for node in stack[-1]:
            if node.tag in wanted:
                yield node
            elif node.tag in _WRAPPERS:
                stack.append(iter(node))
                break
            elif isinstance(node.tag, str) and node.tag not in PASSED_OVER:
                yield node
        else:
            stack.pop()


def _with_orientation(blocks: list[Block], sections: list[Node]) -> list[Block]:
    """Fill in what each section is like where it begins, and the first one where it is landscape.

    A section's settings stand at its end, so each one is known only when the next begins.
    """
    out: list[Block] = [Section(landscape=True)] if sections and _landscape(sections[0]) else []
    following = iter(sections[1:])
    for block in blocks:
        if isinstance(block, Section):
            after = next(following, None)
            out.append(Section(_landscape(after), _running(after), block.node))
        else:
            out.append(block)
    return out


def _landscape(section: Node | None) -> bool:
    size = section.find(w("pgSz")) if section is not None else None
    return size is not None and size.get(w("orient")) == "landscape"


def _running(section: Node | None) -> bool:
    kind = section.find(w("type")) if section is not None else None
    return kind is not None and kind.get(w("val")) == "continuous"


class Reader:
    """Reads the elements of one document, in order: what cannot be shown is numbered as it comes."""

    def __init__(self, styles: StyleNames) -> None:
        self.styles = styles
        self.sections: list[Node] = []
        self.anchors: dict[str, Piece] = {}
        self.counts: dict[str, int] = {}
        self.depth = 0

    def block(self, node: Node) -> list[Block]:
        """Return what one element of the body is: a paragraph may bring a new page and a section's end."""
        if node.tag == w("sectPr"):
            self.sections.append(node)
            return []
        if node.tag != w("p"):
            return [*self.inner(node)]
        found: list[Block] = []
        look = node.find(w("pPr"))
        section = look.find(w("sectPr")) if look is not None else None
        paragraph = self.paragraph(node)
        if look is not None and on(look.find(w("pageBreakBefore"))):
            found.append(NewPage(node))
        if paragraph.style != SPACER or paragraph.spans:
            found.append(paragraph)
        if section is not None:
            self.sections.append(section)
            found.append(Section(landscape=False, node=section))
        return found

    def inner(self, node: Node) -> list[Paragraph | Table | Anchor]:
        """Return what one element of a cell is."""
        if node.tag == w("p"):
            paragraph = self.paragraph(node)
            return [paragraph] if paragraph.style != SPACER or paragraph.spans else []
        if node.tag == w("tbl") and self.depth < _DEEPEST and next(within(node, w("tr")), None) is not None:
            self.depth += 1
            table = read_table(node, self.cell_blocks, self.styles.tables)
            self.depth -= 1
            return [table]
        return [Anchor(self._named(Piece("", node, (node,), kind_of(node))), node)]

    def cell_blocks(self, cell: Node) -> list[Paragraph | Table | Anchor]:
        """Return what stands in a cell, without the empty paragraph that it must end with."""
        found = [block for node in children(cell, _BODY[:2]) for block in self.inner(node)]
        last = found[-1] if found else None
        if isinstance(last, Paragraph) and not last.spans and not last.align and last.style == self.styles.default:
            return found[:-1] if len(found) == 1 or isinstance(found[-2], Table) else found
        return found

    def paragraph(self, node: Node) -> Paragraph:
        """Return a paragraph, in whose text every tag is whole."""
        look = node.find(w("pPr"))
        style = look.find(w("pStyle")) if look is not None else None
        jc = look.find(w("jc")) if look is not None else None
        align = _ALIGNED.get(jc.get(w("val"), ""), "") if jc is not None else ""
        spans: list[Span] = []
        seen, drawn = None, ""  # a run may be of thousands of pieces: its look is asked for once
        for piece in pieces(node):
            if piece.kind:
                spans.append(Span(self._named(piece), anchor=True))
                continue
            if piece.run is not seen:
                seen, drawn = piece.run, self.styles.look(piece.run)
            text = piece.text
            if spans and not spans[-1].anchor and spans[-1].style == drawn:
                text = spans.pop().text + text
            spans.append(Span(text, drawn))
        whole = "".join(span.text for span in spans)
        if _is_control(whole) and not align and not any(span.anchor for span in spans):
            return Paragraph("", (Span(whole),), node=node)
        name = self.styles.name(style.get(w("val"), "") if style is not None else "")
        return Paragraph(name, with_whole_tags(spans), align, node)

    def _named(self, piece: Piece) -> str:
        self.counts[piece.kind] = self.counts.get(piece.kind, 0) + 1
        name = f"{piece.kind} {self.counts[piece.kind]}"
        self.anchors[name] = piece
        return name


def _is_control(text: str) -> bool:
    """Tell the one tag of a control paragraph; it is written as it stands, so nothing in it may need an escape."""
    return text.startswith(_CONTROL) and text == text.strip() and not unsafe(text) and "\n" not in text


def on(switch: Node | None) -> bool:
    """Tell whether a property that is on or off is there and on."""
    return switch is not None and switch.get(w("val"), "1") not in ("0", "false", "off", "none")
