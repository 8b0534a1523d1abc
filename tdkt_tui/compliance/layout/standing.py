"""Where the walk over a part stands: in which cells of nested tables, in which text box, at which paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from tdkt_tui.assembly.xml import Node, firsts, w
from tdkt_tui.compliance.layout.drawn import BOX, box_side
from tdkt_tui.compliance.layout.measures import number
from tdkt_tui.compliance.layout.table_looks import Switches, switches

_WRAPPERS = (w("sdt"), w("sdtContent"), w("customXml"))
_CELL_MARGIN = 108.0  # twips: what Word leaves at each side of a cell where nothing is said


@dataclass
class Table:
    """An open table and its open cell; width: what its text may fill, in twips; wants: of its style.

    begun, ended: columns of the grid before the open cell, and up to its end.
    """

    number: int
    style: str | None
    grid: list[float]
    margins: tuple[float, float]
    wants: Switches
    row: int = 0
    column: int = 0
    columns: int = 0
    ended: int = 0
    width: float = 0.0
    begun: int = 0


@dataclass
class Box:
    """An open text box: its paragraphs are numbered for themselves."""

    number: int
    side: str
    count: int = 0


@dataclass
class Standing:
    """Where the walk stands: one entry per open table and text box.

    at: paragraphs met so far, those of boxes too; count: without these.
    """

    tables: int = 0
    open: list[Table] = field(default_factory=list)
    boxed: int = 0
    boxes: list[Box] = field(default_factory=list)
    at: int = 0
    count: int = 0

    def next_paragraph(self) -> int:
        """Count one paragraph; return its number, in its box if it stands in one."""
        self.at += 1
        if self.boxes:
            self.boxes[-1].count += 1
            return self.boxes[-1].count
        self.count += 1
        return self.count

    def enter(self, node: Node) -> None:
        """Open a table, row, cell or text box."""
        if node.tag == BOX:
            self.boxed += 1
            self.boxes.append(Box(self.boxed, box_side(node)))
            return
        if node.tag == w("tbl"):
            self.tables += 1
            self.open.append(_table(node, self.tables))
            return
        if not self.open:
            return
        table = self.open[-1]
        if node.tag == w("tr"):
            table.row += 1
            table.column, table.ended, table.columns = 0, 0, _cells(node)
            return
        look = firsts(next(node.iterchildren(w("tcPr")), None))
        span = 1 if w("gridSpan") not in look else int(number(look[w("gridSpan")].get(w("val")), 1.0))
        table.column += 1
        wide = sum(table.grid[table.ended : table.ended + span])
        told = look.get(w("tcW"))
        if told is not None and told.get(w("type"), "dxa") == "dxa" and number(told.get(w("w")), 0.0) > 0:
            wide = number(told.get(w("w")), 0.0)
        table.begun = table.ended
        table.ended += max(span, 1)
        table.width = max(wide - sum(table.margins), 0.0)


def _cells(row: Node) -> int:
    """Count the cells of a row, those in content controls too."""
    wrapped = row.iterchildren(*_WRAPPERS)
    return sum(1 for _ in row.iterchildren(w("tc"))) + sum(_cells(node) for node in wrapped)


def _table(node: Node, count: int) -> Table:
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
    return Table(
        number=count,
        style=None if style is None else style.get(w("val")),
        grid=[] if grid is None else [number(column.get(w("w")), 0.0) for column in grid],
        margins=(sides[0], sides[1]),
        wants=switches(node, properties),
    )
