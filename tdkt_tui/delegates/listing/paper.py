"""A table as offices print it, before it has a form: title lines, columns, parts with rows, closing lines."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from tdkt_tui.model.words import roman

PORTRAIT = 74
"""Up to so many characters of all columns a table stands upright; a wider one lies on its side."""
INDEX_WIDTH = 5
_UPRIGHT_MM, LYING_MM = 165, 247
"""How wide a table is at least on an A4 page with the margins of the regulations."""
DIGIT_MM, CELL_MM = 2.35, 4.0
"""A digit of a table's letters (13 points at most), and what a cell keeps free beside its text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. width: in characters; over: the heading that it shares with its neighbour ("Năm sinh"), or nothing.

    figures: its cells are counts or shares, as offices write numbers ("9.120", "44,4"): a workbook can sum them.
    """

    heading: str
    width: int
    over: str = ""
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one heading; the heading is empty where a table has no parts. told: how many the rows are."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    told: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A table with its title lines. attached: "(Kèm theo …)" or nothing. closing: what stands below the table.

    numbered_on: rows are numbered through all parts, so that the last number is how many there are.
    """

    title: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    closing: tuple[str, ...] = ()
    label: str = ""
    attached: str = ""
    notes: tuple[str, ...] = ()
    numbered_on: bool = False

    def numbered(self) -> list[list[tuple[int, tuple[str, ...]]]]:
        """Return the rows of each part with their numbers."""
        before = 0
        found = []
        for part in self.parts:
            found.append(list(enumerate(part.rows, start=before + 1)))
            before += len(part.rows) if self.numbered_on else 0
        return found

    @property
    def upright(self) -> bool:
        """Tell whether the table has room on an upright page."""
        return INDEX_WIDTH + sum(column.width for column in self.columns) <= PORTRAIT

    @property
    def index_width(self) -> int:
        """Return how wide the column of numbers is: its share of a wide table must hold the largest number unbroken."""
        others = sum(column.width for column in self.columns)
        largest = max((rows[-1][0] for rows in self.numbered() if rows), default=1)
        need = len(str(largest)) * DIGIT_MM + CELL_MM
        page = _UPRIGHT_MM if self.upright else LYING_MM
        return max(INDEX_WIDTH, ceil(need * others / (page - need)))


def headings(paper: Paper) -> list[str]:
    """Return the parts' headings with their Roman numbers and counts; empty for a table in one part."""
    return [
        f"{roman(number)}. {part.title.upper()}{f' ({part.told.upper()})' if part.told else ''}" if part.title else ""
        for number, part in enumerate(paper.parts, start=1)
    ]
