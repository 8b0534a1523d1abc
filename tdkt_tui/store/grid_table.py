"""A table of a .docx: its cells by column of the grid, and which of them are merged."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class WordTable:
    """A table with the paragraphs that stand between it and the table before it.

    rows: text of the cells by column of the grid, from 0; "" under a merged cell, as in a workbook.
    merged: first row and column, last row and column of cells over several, from 0.
    """

    above: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class OpenTable:
    """A table being read. row, cell: None between rows, between cells.

    vertical: the cell begins ("restart") or goes on with a merged one. begun: column → the merged cell's place there.
    """

    table: WordTable
    row: list[str] | None = None
    cell: list[str] | None = None
    span: int = 1
    hidden: bool = False
    vertical: str = ""
    begun: dict[int, int] = field(default_factory=dict)

    def merge(self, column: int) -> None:
        """Take note of a cell over several columns or rows."""
        row, last = len(self.table.rows), column + self.span - 1
        if self.vertical == "continue" and column in self.begun:
            top, left, _, right = self.table.merged[self.begun[column]]
            self.table.merged[self.begun[column]] = (top, left, row, right)
            return
        self.begun.pop(column, None)
        if self.vertical == "restart":
            self.begun[column] = len(self.table.merged)
        if self.vertical == "restart" or self.span > 1:
            self.table.merged.append((row, column, row, last))
