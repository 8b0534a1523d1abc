"""The paragraphs of one part, numbered, each with its cell and the formatting that it really has."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.document import Cell, Paragraph
from tdkt_tui.compliance.layout.effective import StyleSheet
from tdkt_tui.compliance.layout.properties import number, paragraph_properties, run_properties
from tdkt_tui.compliance.layout.runs import is_solid, runs_of
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import clean, one_line
from tdkt_tui.regulations import BY_STYLE

_MOST_PARAGRAPHS = 100_000
_PARAGRAPH, _TABLE, _ROW = w("p"), w("tbl"), w("tr")
_WALKED = (_PARAGRAPH, _TABLE, _ROW, w("tc"))
_CELL_MARGIN = 108.0  # twips: what Word leaves at each side of a cell where nothing is said


@dataclass
class _Place:
    """Where in nested tables the walk stands: one entry per open table."""

    tables: int = 0
    open: list[_Table] = field(default_factory=list)


@dataclass
class _Table:
    number: int
    style: str | None
    grid: list[float]
    margins: tuple[float, float]
    row: int = 0
    column: int = 0
    columns: int = 0
    first_grid: int = 0
    width: float = 0.0


def read_part(root: Node, sheet: StyleSheet, part: str, widths: list[float], *, place: str = "") -> list[Paragraph]:
    """Return the paragraphs of one part, numbered from 1; widths: of the text, in twips, one for each section."""
    found: list[Paragraph] = []
    if sum(1 for _ in root.iter(w("p"))) > _MOST_PARAGRAPHS:
        raise BadInput("Tài liệu có quá nhiều đoạn.", place=place, fix="chia nhỏ tài liệu")
    where, section, count = _Place(), 0, 0
    closing: list[Node] = []  # paragraphs that end a section, from their start to their end
    for event, node in etree.iterwalk(root, events=("start", "end"), tag=_WALKED):
        tag = node.tag
        if event == "end":
            if tag == _TABLE:
                where.open.pop()
            elif closing and node is closing[-1]:
                closing.pop()
                section += 1
        elif tag == _PARAGRAPH:
            count += 1
            width = widths[min(section, len(widths) - 1)] if widths else 0.0
            look = firsts(next(node.iterchildren(w("pPr")), None))
            if w("sectPr") in look:
                closing.append(node)
            found.append(_paragraph(node, look, sheet, where, count=count, part=part, text_width=width))
        else:
            _enter(node, where)
    return found


def _enter(node: Node, where: _Place) -> None:
    if node.tag == _TABLE:
        where.tables += 1
        where.open.append(_table(node, where.tables))
        return
    if not where.open:
        return
    table = where.open[-1]
    if node.tag == _ROW:
        table.row += 1
        table.column, table.first_grid, table.columns = 0, 0, sum(1 for _ in node.iterchildren(w("tc")))
        return
    look = firsts(next(node.iterchildren(w("tcPr")), None))
    span = 1 if w("gridSpan") not in look else int(number(look[w("gridSpan")].get(w("val")), 1.0))
    table.column += 1
    wide = sum(table.grid[table.first_grid : table.first_grid + span])
    told = look.get(w("tcW"))
    if told is not None and told.get(w("type"), "dxa") == "dxa" and number(told.get(w("w")), 0.0) > 0:
        wide = number(told.get(w("w")), 0.0)
    table.first_grid += max(span, 1)
    table.width = max(wide - sum(table.margins), 0.0)


def _table(node: Node, count: int) -> _Table:
    properties = node.find(w("tblPr"))
    style = None if properties is None else properties.find(w("tblStyle"))
    sides = []
    for names in (("left", "start"), ("right", "end")):
        margin = None
        for name in names:
            if properties is not None and margin is None:
                margin = properties.find(f"{w('tblCellMar')}/{w(name)}")
        sides.append(_CELL_MARGIN if margin is None else number(margin.get(w("w")), _CELL_MARGIN))
    grid = node.find(w("tblGrid"))
    return _Table(
        number=count,
        style=None if style is None else style.get(w("val")),
        grid=[] if grid is None else [number(column.get(w("w")), 0.0) for column in grid],
        margins=(sides[0], sides[1]),
    )


def _paragraph(
    node: Node, look: dict[str, Node], sheet: StyleSheet, where: _Place, *, count: int, part: str, text_width: float
) -> Paragraph:
    said = paragraph_properties(look)
    table = where.open[-1] if where.open else None
    styles = (said.get("style"), table.style if table else None)
    plain = mark = sheet.run_format({}, paragraph_style=styles[0], table_style=styles[1])
    if mark_said := run_properties(look.get(w("rPr")), sheet.theme):
        mark = sheet.run_format(mark_said, paragraph_style=styles[0], table_style=styles[1])
    name = sheet.name(styles[0])
    runs = tuple(runs_of(node, sheet, plain, styles))
    text = clean("".join(run.text.upper() if run.format.caps else run.text for run in runs)).strip()
    return Paragraph(
        number=count,
        part=part,
        component=BY_STYLE.get(name, ""),
        style=name,
        cell=Cell(table.number, table.row, table.column, table.columns) if table else None,
        width=table.width if table else text_width,
        runs=runs,
        format=sheet.paragraph_format(said, paragraph_style=styles[0], table_style=styles[1]),
        mark=mark,
        solid=not text and is_solid(node),
        text=text,
        line=one_line(text),
        inked=tuple(run for run in runs if run.text.strip() or run.page_number),
    )
