"""Which conditional parts of a table's style a cell gets: first row, last column, bands and so on."""

from __future__ import annotations

from typing import NamedTuple

from tdkt_tui.assembly.xml import Node, w

# ISO/IEC 29500-1, 17.4.55: what the switches of w:tblLook are, as attributes and as bits of its older w:val.
_SWITCHES = (
    ("firstRow", 0x0020),
    ("lastRow", 0x0040),
    ("firstColumn", 0x0080),
    ("lastColumn", 0x0100),
    ("noHBand", 0x0200),
    ("noVBand", 0x0400),
)
_USUAL = frozenset({"firstRow", "firstColumn", "noVBand"})
_ON = {"1", "true", "on"}
_WRAPPERS = (w("sdt"), w("sdtContent"), w("customXml"))


class TableLook(NamedTuple):
    """A table's style as one cell gets it; parts: its conditional parts, the later one over the earlier."""

    style: str | None
    parts: tuple[str, ...] = ()


class Switches(NamedTuple):
    """What a table wants of its style, and how large it is."""

    on: frozenset[str]
    rows: int
    columns: int


def switches(table: Node, properties: Node | None) -> Switches:
    """Return what a ``w:tbl`` wants of its style; without ``w:tblLook`` it wants what a new table has."""
    look = None if properties is None else properties.find(w("tblLook"))
    rows = _rows(table)
    grid = table.find(w("tblGrid"))
    columns = 0 if grid is None else len(grid)
    if look is None:
        return Switches(_USUAL, rows, columns)
    try:
        bits = int(str(look.get(w("val"), "0")), 16)
    except ValueError:
        bits = 0
    told = {name: look.get(w(name)) for name, _ in _SWITCHES}
    return Switches(
        frozenset(name for name, bit in _SWITCHES if (told[name] in _ON if told[name] is not None else bits & bit)),
        rows,
        columns,
    )


def parts_of(table: Switches, row: int, first: int, last: int, bands: tuple[int, int]) -> tuple[str, ...]:
    """Return the parts that a cell gets: bands, first and last column, first and last row, corners.

    ISO/IEC 29500-1, 17.7.6 has rows before columns; programs draw the row over the column, and so it is judged.
    row: of the cell, from 1; first, last: its columns in the grid, from 1; bands: rows and columns in a band.
    """
    on = table.on
    top, bottom = "firstRow" in on and row == 1, "lastRow" in on and row == table.rows
    left, right = "firstColumn" in on and first == 1, "lastColumn" in on and last >= table.columns > 0
    found: list[str] = []
    if "noVBand" not in on and not (left or right):
        found.append(f"band{1 + (first - 1 - ('firstColumn' in on)) // max(bands[1], 1) % 2}Vert")
    if "noHBand" not in on and not (top or bottom):
        found.append(f"band{1 + (row - 1 - ('firstRow' in on)) // max(bands[0], 1) % 2}Horz")
    sides = (("firstCol", left), ("lastCol", right), ("firstRow", top), ("lastRow", bottom))
    found.extend(name for name, there in sides if there)
    corners = (
        ("neCell", top and right),
        ("nwCell", top and left),
        ("seCell", bottom and right),
        ("swCell", bottom and left),
    )
    found.extend(name for name, there in corners if there)
    return tuple(found)


def _rows(table: Node) -> int:
    """Count the rows of a table, those in content controls too, those of tables in its cells not."""
    return sum(1 if node.tag == w("tr") else _rows(node) for node in table.iterchildren(w("tr"), *_WRAPPERS))
