"""What stands below what in a .docx: sections of paragraphs and tables, cells with their spans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.measures import number
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part
from tdkt_tui.compliance.layout.sections import text_widths

_AROUND = {w(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}
_MOST_SPANNED = 1000
_DEEPEST = 8  # tables in tables beyond this are read as their paragraphs
_OFF = {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class Cell:
    """columns: how many it spans; follows: it continues the cell above it."""

    columns: int
    follows: bool
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class Table:
    """grid: widths of its columns in twips; ruled: it has lines."""

    grid: list[float]
    ruled: bool
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page begins here."""


Block: TypeAlias = Paragraph | Table | NewPage


@dataclass(slots=True)
class Section:
    """width: between the margins, in twips."""

    width: float
    landscape: bool
    blocks: list[Block] = field(default_factory=list)


def read_sections(data: bytes) -> list[Section]:
    """Return the sections of a .docx. Raises TdktError for a file that cannot be read safely."""
    opened = Opened(data)
    widths = text_widths(opened.document)
    paragraphs = read_part(opened.document, opened.sheet, "", widths)
    nodes = list(opened.document.iter(w("p")))
    known = {nodes[paragraph.at - 1]: paragraph for paragraph in paragraphs}
    body = next(opened.document.iterchildren(w("body")), None)
    sections: list[Section] = []
    blocks: list[Block] = []
    for node in () if body is None else _inside(body):
        blocks += _block(node, known, 0)
        ending = node.find(f"{w('pPr')}/{w('sectPr')}") if node.tag == w("p") else None
        if ending is not None:
            sections.append(_section(ending, widths, len(sections), blocks))
            blocks = []
    last = None if body is None else next(body.iterchildren(w("sectPr")), None)
    return [*sections, _section(last, widths, len(sections), blocks)]


def _section(node: Node | None, widths: list[float], index: int, blocks: list[Block]) -> Section:
    size = None if node is None else node.find(w("pgSz"))
    wide, high = (0.0 if size is None else number(size.get(w(name)), 0.0) for name in ("w", "h"))
    return Section(widths[index] if index < len(widths) else 0.0, wide > high, blocks)


def _inside(parent: Node) -> Iterator[Node]:
    """Yield the paragraphs and tables of a body or cell, those in controls and tracked changes too."""
    for node in parent:
        if node.tag in (w("p"), w("tbl")):
            yield node
        elif node.tag in _AROUND:
            yield from _inside(node)


def _block(node: Node, known: Mapping[Node, Paragraph], depth: int) -> Iterator[Block]:
    if node.tag == w("tbl"):
        if depth < _DEEPEST:
            yield _table(node, known, depth)
        else:
            yield from (known[inner] for inner in node.iter(w("p")))
        return
    look = firsts(next(node.iterchildren(w("pPr")), None))
    begins = look.get(w("pageBreakBefore"))
    broken = any(sign.get(w("type")) == "page" for sign in node.iter(w("br")))
    if depth == 0 and ((begins is not None and begins.get(w("val"), "1") not in _OFF) or broken):
        yield NewPage()
    yield known[node]


def _table(node: Node, known: Mapping[Node, Paragraph], depth: int) -> Table:
    look = firsts(next(node.iterchildren(w("tblPr")), None))
    borders = look.get(w("tblBorders"))
    drawn = borders is not None and any(side.get(w("val")) not in ("none", "nil") for side in borders)
    grid = node.find(w("tblGrid"))
    return Table(
        [] if grid is None else [number(column.get(w("w")), 0.0) for column in grid],
        drawn or w("tblStyle") in look or next(node.iter(w("tcBorders")), None) is not None,
        [[_cell(cell, known, depth) for cell in _cells(row)] for row in _rows(node)],
    )


def _rows(table: Node) -> Iterator[Node]:
    for node in table:
        if node.tag == w("tr"):
            yield node
        elif node.tag in _AROUND:
            yield from _rows(node)


def _cells(row: Node) -> Iterator[Node]:
    for node in row:
        if node.tag == w("tc"):
            yield node
        elif node.tag in _AROUND:
            yield from _cells(node)


def _cell(node: Node, known: Mapping[Node, Paragraph], depth: int) -> Cell:
    look = firsts(next(node.iterchildren(w("tcPr")), None))
    span, merged = look.get(w("gridSpan")), look.get(w("vMerge"))
    columns = 1 if span is None else int(min(max(number(span.get(w("val")), 1.0), 1.0), _MOST_SPANNED))
    follows = merged is not None and merged.get(w("val"), "continue") == "continue"
    blocks = [block for inner in _inside(node) for block in _block(inner, known, depth + 1)]
    return Cell(columns, follows, blocks)
