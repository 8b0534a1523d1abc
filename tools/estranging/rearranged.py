"""Head and signature without their tables: at tabs, or in text boxes."""

from __future__ import annotations

import copy
from typing import Any

from . import shapes
from .redrawn import room, rules
from .restyled import flattened
from .stranger import Stranger, made, run, text_of, w


def _cells(table: Any) -> list[list[list[Any]]]:
    return [[cell.findall(w("p")) for cell in row.findall(w("tc"))] for row in table.findall(w("tr"))]


def tabbed(file: Stranger) -> None:
    """Set head and signature without a table: a line of the left and one of the right half, each at a tab."""
    tables = file.tables()
    drawn = {one[0]: one[1:] for one in rules(file)}
    flattened(file)
    for table in tables:
        widths = [int(column.get(w("w"))) for column in table.find(w("tblGrid"))]
        for row in _cells(table):
            sides = [_drawn(file, side, drawn, edge) for side, edge in zip(row, (0, widths[0]), strict=True)]
            for index in range(max(map(len, sides))):
                pair = [side[index] if index < len(side) else None for side in sides]
                table.addprevious(_line_of(file, pair, widths))
        table.getparent().remove(table)


def _drawn(file: Stranger, paragraphs: list[Any], drawn: dict[Any, tuple[int, int]], edge: int) -> list[Any]:
    """Return the paragraphs of a cell that hold words; a rule becomes a shape at the end of the line above it."""
    kept: list[Any] = []
    for paragraph in paragraphs:
        if paragraph in drawn and kept:
            left, right = drawn[paragraph]
            kept[-1].append(shapes.rule(edge + left, room(paragraph) - left - right, vml=False))
            file.join(paragraph, kept[-1])
        else:
            kept.append(paragraph)
    return kept


def _line_of(file: Stranger, pair: list[Any], widths: list[int]) -> Any:
    """Return one paragraph of a left and a right line."""
    whole, look = made("p"), made("pPr")
    model = next(one for one in reversed(pair) if one is not None)
    file.marked_new(whole, model)
    tabs = made("tabs")
    look.extend([tabs, copy.deepcopy(model.find(f"{w('pPr')}/{w('spacing')}")), made("jc", val="left")])
    whole.append(look)
    start = 0
    for paragraph, width in zip(pair, widths, strict=True):
        if paragraph is not None and (text_of(paragraph) or len(paragraph) > 1):
            centred = paragraph.find(f"{w('pPr')}/{w('jc')}").get(w("val")) == "center"
            if centred or start:
                place = start + width // 2 if centred else start
                tabs.append(made("tab", val="center" if centred else "left", pos=place))
                whole.append(run("\t"))
            whole.extend([node for node in paragraph if node.tag != w("pPr")])
            file.join(paragraph, whole) if paragraph is not model else None
        elif start == 0 and pair[1] is not None:
            pass
        start += width
    return whole


def boxed(file: Stranger) -> None:
    """Set head and signature in text boxes, each twice: for a new Word and for an old one."""
    tables = file.tables()
    flattened(file)
    for table in tables:
        widths = [int(column.get(w("w"))) for column in table.find(w("tblGrid"))]
        for row in _cells(table):
            anchor = made("p")
            look = made("pPr")
            look.append(made("spacing", before=0, after=0, line=240, lineRule="auto"))
            anchor.append(look)
            start = 0
            for paragraphs, width in zip(row, widths, strict=True):
                anchor.append(shapes.box(paragraphs, start, width))
                start += width
            table.addprevious(anchor)
        table.getparent().remove(table)
