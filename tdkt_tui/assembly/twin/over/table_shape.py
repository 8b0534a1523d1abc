"""What a text says of a table's shape: columns, borders, repeated rows, merged cells, heights."""

from __future__ import annotations

from tdkt_tui.assembly.measure import grid, stated, twips
from tdkt_tui.assembly.twin.blocks import Cell, Row, Table
from tdkt_tui.assembly.twin.elements import BORDERS
from tdkt_tui.assembly.xml import Node, child, element, w

_WIDTH = 9000  # twips, of a table that does not say how wide it is
_LINE: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": "000000"}
_NO_LINE: dict[str, str | int] = {"val": "none", "sz": 0, "space": 0, "color": "auto"}
_BEHIND_BORDERS = frozenset(
    w(name) for name in ("shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription", "tblPrChange")
)


def widths_of(old: Table, new: Table) -> list[int]:
    """Return the widths of the columns, in twips."""
    columns = old.node.findall(f"{w('tblGrid')}/{w('gridCol')}")
    widths = [max(stated(column.get(w("w"))), 0) for column in columns]
    if new.columns == old.columns and len(widths) == len(new.columns) and not new.name:
        return widths
    return grid(new.columns, sum(widths) or _WIDTH)


def set_head(old: Table, new: Table, widths: list[int]) -> None:
    """Set what the first line of a table says: columns, borders, repeated rows."""
    node = old.node
    look = node.find(w("tblPr"))
    if look is None:
        look = element("tblPr")
        node.insert(0, look)
    if (old.columns, old.name) != (new.columns, new.name):
        _set_widths(node, new, widths)
        for caption in look.findall(w("tblCaption")):
            look.remove(caption)
        if new.name:
            child(look, "tblCaption", val=new.name)
    if old.bordered != new.bordered:
        _set_borders(look, drawn=new.bordered)
    if old.repeat != new.repeat:
        _set_repeat(node, new.repeat)


def _set_borders(look: Node, *, drawn: bool) -> None:
    for borders in look.findall(w("tblBorders")):
        look.remove(borders)
    # What the style of the table draws is only taken away by saying so.
    borders = element("tblBorders")
    for edge in BORDERS:
        child(borders, edge, **(_LINE if drawn else _NO_LINE))
    at = next((index for index, item in enumerate(look) if item.tag in _BEHIND_BORDERS), len(look))
    look.insert(at, borders)


def _set_repeat(node: Node, repeat: int) -> None:
    rows = [item for item in node.iter(w("tr")) if next(item.iterancestors(w("tbl"))) is node]
    for number, row in enumerate(rows):
        for switch in row.findall(f"{w('trPr')}/{w('tblHeader')}"):
            switch.getparent().remove(switch)
        if number < repeat:
            child(_row_look(row), "tblHeader")


def _set_widths(node: Node, new: Table, widths: list[int]) -> None:
    old = node.find(w("tblGrid"))
    columns = element("tblGrid")
    for width in widths:
        child(columns, "gridCol", w=width)
    if old is not None:
        node.replace(old, columns)
    else:
        node.insert(1, columns)
    rows = [item for item in node.iter(w("tr")) if next(item.iterancestors(w("tbl"))) is node]
    for row, block in zip(rows, new.rows, strict=False):
        start = block.before
        cells = [item for item in row.iter(w("tc")) if next(item.iterancestors(w("tr"))) is row]
        for item, cell in zip(cells, block.cells, strict=False):
            width = item.find(f"{w('tcPr')}/{w('tcW')}")
            if width is not None:
                width.set(w("w"), str(sum(widths[start : start + cell.span])))
                width.set(w("type"), "dxa")
            start += cell.span


def _row_look(row: Node) -> Node:
    look = row.find(w("trPr"))
    if look is None:
        look = element("trPr")
        row.insert(1 if len(row) and row[0].tag == w("tblPrEx") else 0, look)
    return look


def set_merge(node: Node, cell: Cell) -> None:
    """Set how many columns a cell spans, and its place in a vertical merge."""
    look = node.find(w("tcPr"))
    if look is None:
        look = element("tcPr")
        node.insert(0, look)
    for name in ("gridSpan", "vMerge", "hMerge"):
        for item in look.findall(w(name)):
            look.remove(item)
    at = sum(1 for item in look if item.tag in (w("cnfStyle"), w("tcW")))
    if cell.merge:
        look.insert(at, element("vMerge", val="restart" if cell.merge == "đầu" else "continue"))
    if cell.span > 1:
        look.insert(at, element("gridSpan", val=cell.span))


def set_size(node: Node, old: Row, new: Row) -> None:
    """Set a row's height and the columns that it leaves out, where the text says another than before."""
    for name, was, now in (
        ("trHeight", old.height_mm, new.height_mm and twips(new.height_mm)),
        ("gridBefore", old.before, new.before),
        ("gridAfter", old.after, new.after),
    ):
        if was == (new.height_mm if name == "trHeight" else now):
            continue
        look = _row_look(node)
        for item in look.findall(w(name)):
            look.remove(item)
        if now:
            child(look, name, val=now)
