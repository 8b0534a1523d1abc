"""The paragraphs of one part, numbered, each with its cell and the formatting that it really has."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.distances import paragraph_properties
from tdkt_tui.compliance.layout.document import Cell, Paragraph, seen
from tdkt_tui.compliance.layout.drawn import BOX, FALLBACK, frame_side, strokes_of
from tdkt_tui.compliance.layout.effective import StyleSheet
from tdkt_tui.compliance.layout.numbering import Counter
from tdkt_tui.compliance.layout.properties import run_properties
from tdkt_tui.compliance.layout.runs import is_solid, runs_of
from tdkt_tui.compliance.layout.standing import Standing
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import one_line
from tdkt_tui.regulations import BY_STYLE

MOST_PARAGRAPHS = 100_000
_PARAGRAPH, _TABLE = w("p"), w("tbl")
_WALKED = (_PARAGRAPH, _TABLE, w("tr"), w("tc"), BOX, FALLBACK)


def read_part(root: Node, sheet: StyleSheet, part: str, widths: list[float], *, place: str = "") -> list[Paragraph]:
    """Return the paragraphs of one part, numbered from 1; widths: of the text, in twips, one for each section.

    Raises BadInput for more of them than are looked at.
    """
    found: list[Paragraph] = []
    if sum(1 for _ in root.iter(w("p"))) > MOST_PARAGRAPHS:
        raise BadInput("Tài liệu có quá nhiều đoạn.", place=place, fix="chia nhỏ tài liệu")
    drawn = next(root.iter(w("drawing"), w("pict")), None) is not None
    where, section, counter = Standing(), 0, Counter(sheet.lists)
    closing: list[Node] = []  # paragraphs that end a section, from their start to their end
    walk = etree.iterwalk(root, events=("start", "end"), tag=_WALKED)
    for event, node in walk:
        tag = node.tag
        if event == "end":
            if tag == _TABLE:
                where.open.pop()
            elif tag == BOX:
                where.boxes.pop()
            elif closing and node is closing[-1]:
                closing.pop()
                section += 1
        elif tag == FALLBACK:
            where.at += sum(1 for _ in node.iter(_PARAGRAPH))
            walk.skip_subtree()
        elif tag == _PARAGRAPH:
            width = widths[min(section, len(widths) - 1)] if widths else 0.0
            look = firsts(next(node.iterchildren(w("pPr")), None))
            if w("sectPr") in look:
                closing.append(node)
            width = 0.0 if where.boxes else width
            paragraph = _paragraph(node, look, sheet, where, counter, part=part, text_width=width)
            strokes = strokes_of(node) if drawn else ()
            found.append(replace(paragraph, strokes=strokes) if strokes else paragraph)
        else:
            where.enter(node)
    return found


def _paragraph(
    node: Node,
    look: dict[str, Node],
    sheet: StyleSheet,
    where: Standing,
    counter: Counter,
    *,
    part: str,
    text_width: float,
) -> Paragraph:
    number = where.next_paragraph()
    box = where.boxes[-1] if where.boxes else None
    said = paragraph_properties(look)
    table = where.open[-1] if where.open else None
    cell = sheet.table_look(table.style, table.wants, table.row, table.begun + 1, table.ended) if table else None
    styles = (said.get("style"), cell)
    plain = mark = sheet.run_format({}, paragraph_style=styles[0], table_style=styles[1])
    if mark_said := run_properties(look.get(w("rPr")), sheet.theme):
        mark = sheet.run_format(mark_said, paragraph_style=styles[0], table_style=styles[1])
    name = sheet.name(styles[0])
    runs = tuple(runs_of(node, sheet, plain, styles))
    text = seen(runs)
    return Paragraph(
        number=number,
        part=part,
        component=BY_STYLE.get(name, ""),
        style=name,
        cell=Cell(table.number, table.row, table.column, table.columns) if table else None,
        width=table.width if table else text_width,
        runs=runs,
        format=sheet.paragraph_format(said, paragraph_style=styles[0], table_style=styles[1]),
        mark=mark,
        solid=not text and (is_solid(node) or _struck(look)),
        text=text,
        line=one_line(text),
        inked=tuple(run for run in runs if run.text.strip() or run.page_number),
        at=where.at,
        label="" if mark.hidden or _struck(look) else counter.label(sheet.list_of(said)),
        box=box.number if box else 0,
        side=box.side if box else _framed(look),
        framed=w("framePr") in look,
    )


def _struck(look: dict[str, Node]) -> bool:
    """Tell whether the paragraph's own mark is a tracked deletion: once accepted it is no paragraph."""
    mark = look.get(w("rPr"))
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)


def _framed(look: dict[str, Node]) -> str:
    frame = look.get(w("framePr"))
    return "" if frame is None else frame_side(frame)
