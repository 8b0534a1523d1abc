"""Tables of data: their cells are no running text; a table of one column is no table but a box around text."""

from __future__ import annotations

import re

from tdkt_tui.compliance.layout.recognition.lines import Line

_NUMBER = re.compile(r"[\d\s.,/%+-]+")


def recognise_tables(lines: list[Line], taken: set[int]) -> None:
    """Recognise the cells of every table but those taken: the head's and the signature's."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.table and line.table not in taken:
            tables.setdefault(line.table, []).append(line)
    for cells in tables.values():
        if any(line.paragraph.cell is not None and line.paragraph.cell.columns > 1 for line in cells):
            _data(cells)


def _data(cells: list[Line]) -> None:
    heading = next((row for row in range(1, 4) if not _is_heading(cells, row)), 3)  # first row of data
    for line in cells:
        if line.empty or line.role or line.paragraph.cell is None:
            continue
        if line.paragraph.cell.row < max(heading, 2):
            line.be("bang-tieu-de")
        elif line.centred and _NUMBER.fullmatch(line.text):
            line.be("bang-so")
        else:
            line.be("bang-noi-dung")


def _is_heading(cells: list[Line], row: int) -> bool:
    words = [line for line in cells if line.paragraph.cell and line.paragraph.cell.row == row and not line.empty]
    return bool(words) and all(line.bold and line.centred for line in words)
