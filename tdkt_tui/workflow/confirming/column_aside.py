"""Rows of a table that are of no unit and no work: its head again, the name of a group, a sum of other rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tdkt_tui.workflow.reading_plan.quota_row import SUM
from tdkt_tui.workflow.reading_plan.quota_units import is_unit
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of

from .column_cells import number_of_cell
from .passage import Passage

_MARK = re.compile(r"(?:[IVXL]{1,5}|[A-ZĐ])[.)/]?")
"""What counts a group; a plain number counts a row like the others."""
_COUNTER = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?")
_LONGEST = 16
"""Words that the name of a group has at most; a longer cell is a remark on the table."""


@dataclass(frozen=True, slots=True)
class Aside:
    """name: of the group, or the sum, "" for the head again; agrees: its numbers are the sums of its rows; differs:
    what these are, where they are others.
    """

    name: str = ""
    agrees: bool = False
    differs: str = ""


def rows_aside(
    passages: Sequence[Passage], columns: Sequence[str], fits: Sequence[bool], known: Mapping[int, str]
) -> dict[int, Aside]:
    """Return by place the rows that are told and not asked about.

    fits: which rows become tables; known: places of rows that the whole table shows to be sums, "" or what its rows
    make instead.
    """
    table = [cells_of(one.words) for one in passages]
    told: dict[int, Aside] = {}
    for at, (row, passage) in enumerate(zip(table, passages, strict=True)):
        said = [cell for cell in dict.fromkeys(row) if not EMPTY.fullmatch(cell)]
        if row == cells_of(passage.head) or all(map(_COUNTER.fullmatch, said)):
            told[at] = Aside()
        elif "does" not in columns and (name := next((cell for cell in row if SUM.match(cell)), "")):
            differs = known[at] if at in known else _differs(table, at, fits)
            told[at] = Aside(name, differs == "", differs or "")
        elif at in known and row and _MARK.fullmatch(row[0]):  # its numbers are those of the rows below it
            told[at] = Aside(" ".join(said[:2]), not known[at], known[at])
        elif not fits[at] and _names_group(said, columns):
            told[at] = Aside(" ".join(said))
    return told


def _names_group(said: Sequence[str], columns: Sequence[str]) -> bool:
    """Tell cells that are the mark and the name of a group, or a name alone that is no one unit's."""
    marked = len(said) > 1 and _MARK.fullmatch(said[0]) is not None
    names = said[1:] if marked else said
    if len(names) != 1 or re.search(r"\d{2}", names[0]) or len(names[0].split()) > _LONGEST:
        return False
    return marked or "does" in columns or not is_unit(names[0])


def _differs(table: Sequence[list[str]], at: int, fits: Sequence[bool]) -> str | None:
    """Return what the rows make that a sum is of, where no run of rows above it makes its numbers; "" where one does,
    None where nothing can be added up.
    """
    columns = [column for column, cell in enumerate(table[at]) if column and _number(cell) is not None]
    made = [_sums(table, rows, columns) for rows in _runs(table, at, fits) if rows]
    mine = [_number(table[at][column]) for column in columns]
    if mine in made or not (columns and made):
        return "" if columns and made else None
    nearest = max(made, key=lambda sums: sum(one == other for one, other in zip(sums, mine, strict=True)))
    return " / ".join(map(str, nearest))


def _runs(table: Sequence[list[str]], at: int, fits: Sequence[bool]) -> Iterator[list[int]]:
    """Yield the rows that a sum may be of: those behind the sum, or the group, before it, and all that fit."""
    counted = [row for row, fit in enumerate(fits)
               if fit and len(table[row]) == len(table[at]) and not any(map(SUM.match, table[row]))]  # fmt: skip
    before = [row for row in range(at) if any(map(SUM.match, table[row]))]
    for first in (before[-1] if before else -1, *(row for row in range(at - 1, -1, -1) if not fits[row])):
        yield [row for row in counted if first < row < at]
    yield counted


def _sums(table: Sequence[list[str]], rows: Sequence[int], columns: Sequence[int]) -> list[int | None]:
    return [sum(number_of_cell(table[row][column]) for row in rows) for column in columns]


def _number(cell: str) -> int | None:
    plain = cell.strip().replace(".", "")
    return int(plain) if plain.isdecimal() else None
