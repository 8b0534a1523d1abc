"""Editing a table in place: rows and cells that stay keep all that the text does not show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

from tdkt_tui.assembly.twin.blocks import Cell, Paragraph, Row, Span, Table
from tdkt_tui.assembly.twin.decompose import children
from tdkt_tui.assembly.twin.over.align import Match, align
from tdkt_tui.assembly.twin.over.blocks import Room, lay_blocks
from tdkt_tui.assembly.twin.over.discard import discard
from tdkt_tui.assembly.twin.over.maker import OverMaker
from tdkt_tui.assembly.twin.over.paragraph import edit_paragraph
from tdkt_tui.assembly.twin.over.sections import follow
from tdkt_tui.assembly.twin.over.table_shape import set_head, set_merge, set_size, widths_of
from tdkt_tui.assembly.twin.write_text import write_text
from tdkt_tui.assembly.xml import Node, child, element, w

_WIDTH = 9000  # twips, of a table that does not say how wide it is


def edit_table(old: Table, new: Table, maker: OverMaker) -> None:
    """Make a table what the new text says."""
    widths = widths_of(old, new)
    found = align([_key(row) for row in old.rows], [_key(row) for row in new.rows], _likeness(old.rows, new.rows))
    kept = {match.old for match in found if match is not None}
    order = [old.rows[match.old].node if match and not match.moved else None for match in found]
    cursor = next((node for node in reversed(old.node) if node.tag in (w("tblPr"), w("tblGrid"))), None)
    for number, (row, match) in enumerate(zip(new.rows, found, strict=True)):
        after = next((later for later in order[number + 1 :] if later is not None), None)
        if match is None:
            node = _new_row(row, widths, _model(row, number, new, found, old), maker)
            follow(node, cursor, old.node, after)
        else:
            node = old.rows[match.old].node
            if match.moved:
                follow(node, cursor, old.node, after)
            if not match.equal:
                _edit_row(old.rows[match.old], row, widths, maker)
        cursor = node
    for index, gone in enumerate(old.rows):
        if index not in kept:
            discard(gone.node, maker.job)
    set_head(old, new, widths)


def _key(row: Row) -> str:
    return write_text([Table((1,), rows=[row])])


def _likeness(old: list[Row], new: list[Row]) -> Callable[[int, int], float]:
    words = [[Counter(_key(row).split()) for row in rows] for rows in (old, new)]

    def alike(one: int, other: int) -> float:
        if bool(old[one].command) != bool(new[other].command):
            return 0.0
        first, second = words[0][one], words[1][other]
        return 2 * (first & second).total() / (first.total() + second.total())

    return alike


def _model(row: Row, number: int, new: Table, found: list[Match | None], old: Table) -> Row | None:
    """Return the nearest row that stays and has cells of the same spans."""
    shape = [cell.span for cell in row.cells]
    near = sorted(range(len(new.rows)), key=lambda other: (abs(other - number), other > number))
    for other in near:
        match = found[other]
        if match is not None and not row.command:
            model = old.rows[match.old]
            if [cell.span for cell in model.cells] == shape and not model.command:
                return model
    return None


def _new_row(row: Row, widths: list[int], model: Row | None, maker: OverMaker) -> Node:
    if model is None:
        return maker.row(element("tbl"), row, widths, repeated=False)
    node = deepcopy(model.node)
    for name in ("tblHeader", "ins", "del", "trPrChange"):
        for item in node.findall(f"{w('trPr')}/{w(name)}"):
            item.getparent().remove(item)
    cells = [item for item in node.iter(w("tc")) if next(item.iterancestors(w("tr"))) is node]
    for item, cell, like in zip(cells, row.cells, model.cells, strict=True):
        for part in [part for part in item if part.tag != w("tcPr")]:
            item.remove(part)
        set_merge(item, cell)
        models = dict(maker.models)
        maker.models |= {block.style: block.node for block in like.blocks if isinstance(block, Paragraph)}
        for block in cell.blocks:
            maker.inner(item, block, _WIDTH)
        if item[-1].tag != w("p"):
            child(item, "p")
        maker.models = models
    set_size(node, Row(height_mm=model.height_mm, before=model.before, after=model.after), row)
    return node


def _edit_row(old: Row, new: Row, widths: list[int], maker: OverMaker) -> None:
    if new.command:
        paragraph = next(old.node.iter(w("p")))
        edit_paragraph(paragraph, _command(old), _command(new), maker)
        return
    set_size(old.node, old, new)
    cells = [_key(Row([cell])) for cell in old.cells], [_key(Row([cell])) for cell in new.cells]
    if len(old.cells) == len(new.cells):
        pairs: list[int | None] = list(range(len(new.cells)))
    else:
        found = align(*cells, lambda one, other: 0.5 if old.cells[one].span == new.cells[other].span else 0.0)
        pairs = [match.old if match is not None and not match.moved else None for match in found]
    cursor = old.node.find(w("trPr"))
    start = new.before
    for number, (cell, index) in enumerate(zip(new.cells, pairs, strict=True)):
        if index is None:
            node = maker.cell(element("tr"), cell, sum(widths[start : start + cell.span]))
            after = next((old.cells[later].node for later in pairs[number + 1 :] if later is not None), None)
            follow(node, cursor, old.node, after)
        else:
            node = old.cells[index].node
            if cells[0][index] != cells[1][number]:
                edit_cell(old.cells[index], cell, sum(widths[start : start + cell.span]), maker)
        cursor = node
        start += cell.span
    for index, gone in enumerate(old.cells):
        if index not in pairs:
            discard(gone.node, maker.job)


def _command(row: Row) -> Paragraph:
    return Paragraph("", (Span(row.command),))


def edit_cell(old: Cell, new: Cell, width: int, maker: OverMaker) -> None:
    """Make a cell what the new text says. width: of the cell, in twips."""
    if (old.span, old.merge) != (new.span, new.merge):
        set_merge(old.node, new)
    before, after = list(old.blocks), list(new.blocks)
    last = _last(old.node)
    hidden = last if not before and last is not None and last.tag == w("p") else None
    if hidden is not None:
        before = [Paragraph(maker.job.read.styles.default, (), node=hidden)]
    if not after and before and isinstance(before[0], Paragraph):
        empty = Paragraph(maker.job.read.styles.default, ())  # a cell keeps one, and how high its lines are
        edit_paragraph(before[0].node, before[0], empty, maker)
        before[0], after = replace(empty, node=before[0].node), [empty]
    lay_blocks(old.node, before, after, maker, Room(width, edit_table))
    last = _last(old.node)
    if last is None or last.tag != w("p"):
        old.node.append(maker.job.spacer())


def _last(cell: Node) -> Node | None:
    return next(reversed([*children(cell, (w("p"), w("tbl")))]), None)
