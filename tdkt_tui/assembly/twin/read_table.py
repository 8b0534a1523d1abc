"""A table of a .docx as rows and cells, however irregular: in its text every row is as wide as its grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tdkt_tui.assembly.measure import TWIPS_PER_MM, proportions
from tdkt_tui.assembly.styles import NAMED_TABLES
from tdkt_tui.assembly.twin.blocks import Anchor, Cell, Paragraph, Row, Table
from tdkt_tui.assembly.twin.escapes import unsafe
from tdkt_tui.assembly.twin.table_edges import Edges, is_bordered
from tdkt_tui.assembly.twin.tables import COMMAND
from tdkt_tui.assembly.xml import Node, w

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "customXml", "smartTag"))
# The most columns and the widest column that Word makes: a number beyond is a mistake or an attack.
_MOST, _WIDEST = 63, 31680


def read_table(
    node: Node, blocks_of: Callable[[Node], list[Paragraph | Table | Anchor]], styles: dict[str, Edges]
) -> Table:
    """Read a table; blocks_of reads what stands in a cell. styles: the edges that table styles draw."""
    caption = node.find(f"{w('tblPr')}/{w('tblCaption')}")
    name = caption.get(w("val"), "") if caption is not None else ""
    widths = [_number(column.get(w("w")), _WIDEST) or 1 for column in node.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    rows = [_row(row, blocks_of) for row in within(node, w("tr"))]
    wide = max(1, len(widths), *(_width(row) for row in rows))
    columns = proportions(widths + [1] * (wide - len(widths)))
    for row in rows:
        if not row.command:
            row.after += wide - _width(row)
    repeat = 0
    while repeat < len(rows) and not rows[repeat].command and _repeated(rows[repeat].node):
        repeat += 1
    bordered = is_bordered(node.find(w("tblPr")), styles)
    plain = len(columns) == 2 and not repeat
    return Table(columns, name if name in NAMED_TABLES and plain else "", bordered, repeat, rows, node)


def within(parent: Node, tag: str) -> Iterator[Node]:
    """Yield rows of a table or cells of a row, those in content controls too."""
    stack = [iter(parent)]
    while stack:
        for node in stack[-1]:
            if node.tag == tag:
                yield node
            elif node.tag in _WRAPPERS:
                stack.append(iter(node))
                break
        else:
            stack.pop()


def _width(row: Row) -> int:
    return row.before + sum(cell.span for cell in row.cells) + row.after


def _row(node: Node, blocks_of: Callable[[Node], list[Paragraph | Table | Anchor]]) -> Row:
    look = node.find(w("trPr"))
    keys = ("trHeight", "gridBefore", "gridAfter")
    height, before, after = (look.find(w(key)) if look is not None else None for key in keys)
    cells = [_cell(cell, blocks_of) for cell in within(node, w("tc"))]
    command = _command(cells)
    if command:
        return Row(command=command, node=node)
    height_mm = round(_value(height, _WIDEST) / TWIPS_PER_MM)
    return Row(cells, "", height_mm, _value(before, _MOST), _value(after, _MOST), node)


def _command(cells: list[Cell]) -> str:
    inside = [block for cell in cells for block in cell.blocks]
    plain = all(isinstance(block, Paragraph) and not any(span.anchor for span in block.spans) for block in inside)
    text = "".join(block.text for block in inside if isinstance(block, Paragraph)) if plain else ""
    return text if COMMAND.fullmatch(text) and not unsafe(text) and "\n" not in text else ""


def _repeated(row: Node) -> bool:
    switch = row.find(f"{w('trPr')}/{w('tblHeader')}")
    return switch is not None and switch.get(w("val"), "1") not in ("0", "false", "off")


def _cell(node: Node, blocks_of: Callable[[Node], list[Paragraph | Table | Anchor]]) -> Cell:
    look = node.find(w("tcPr"))
    span, merge = (look.find(w(key)) if look is not None else None for key in ("gridSpan", "vMerge"))
    direction = ""
    if merge is not None:
        direction = "đầu" if merge.get(w("val")) == "restart" else "tiếp"
    return Cell(blocks_of(node), max(1, _value(span, _MOST)), direction, node)


def _value(node: Node | None, most: int) -> int:
    return _number(node.get(w("val")), most) if node is not None else 0


def _number(text: str | None, most: int) -> int:
    digits = text if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else "0"
    return min(int(digits), most)
