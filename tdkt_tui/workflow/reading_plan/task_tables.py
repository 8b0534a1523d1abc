"""A table of tasks, of the plan or of an annex: what is to be done, who leads, who joins in, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .agenda_of_one import by_the_clock
from .facts import Reading
from .pieces import Piece
from .rows import cells_of
from .task_columns import task_columns
from .task_rows import Rows

_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_MARK = re.compile(r"(?:[A-ZĐ]|[IVXL]+)[.)/]?")
_BAND = re.compile(r"[^\d.;:]{1,80}[:.]?")
_BANDS = 2
"""Lines that one merged row of a section comes to: its letter, its name."""


@dataclass(slots=True)
class _Table:
    """The rows below a head, those of its sections too. bands: lines and rows that only name a section."""

    head: Piece
    columns: list[str | None]
    rows: list[Piece] = field(default_factory=list)
    bands: list[Piece] = field(default_factory=list)

    def takes(self, cells: Sequence[str], waiting: Sequence[Piece]) -> bool:
        """Tell a row that goes on with the table: behind a line between only one whose number goes on, or begins."""
        if not waiting:
            return True
        number = _NUMBER.fullmatch(cells[0])
        last = _NUMBER.fullmatch(cells_of(self.rows[-1].text)[0]) if self.rows else None
        after = int(last[1]) if last else 0
        return bool(self.columns[0] == "" and len(cells) == len(self.columns)
                    and number and int(number[1]) in (1, after + 1))  # fmt: skip

    def is_agenda(self) -> bool:
        """Tell what happens hour by hour on one day, which nobody is told to do."""
        at = self.columns.index("when") if "when" in self.columns else -1
        cells = [cells_of(row.text) for row in self.rows]
        return at >= 0 and by_the_clock([row[at] for row in cells if len(row) == len(self.columns)])


def read_task_tables(reading: Reading) -> None:
    """Add task for each row that says who does what until when; what else a row says is told, cell by cell."""
    for part in (reading.body(), reading.annexes()):
        for table in _tables(reading, part):
            if table.is_agenda():
                continue
            rows = Rows(reading, table.columns, cells_of(table.head.text))
            read = [rows.add(piece) for piece in table.rows if piece.at not in reading.used]
            for piece in (table.head, *table.bands) if any(read) else ():
                reading.used.add(piece.at)
                reading.say(piece, piece.text)


def _tables(reading: Reading, pieces: Sequence[Piece]) -> Iterator[_Table]:
    """Yield each table with a known head; lines between two rows are of it where they name a section of it."""
    table: _Table | None = None
    waiting: list[Piece] = []
    for piece in pieces:
        cells = cells_of(piece.text)
        columns = task_columns(cells, piece.under) if cells and piece.at not in reading.used else []
        if columns or not table or not (table.takes(cells, waiting) if cells else _is_band(piece, waiting)):
            if table:
                yield table
            table, waiting = _Table(piece, columns) if columns else None, []
        elif cells:
            (table.bands if _names_section(cells) else table.rows).append(piece)
            table.bands += waiting
            waiting = []
        else:
            waiting.append(piece)
    if table:
        yield table


def _is_band(piece: Piece, waiting: Sequence[Piece]) -> bool:
    mark = bool(_MARK.fullmatch(piece.text))
    if waiting and not _MARK.fullmatch(waiting[0].text):
        return False
    return len(waiting) < _BANDS and not piece.numbered and (mark or bool(_BAND.fullmatch(piece.text)))


def _names_section(cells: Sequence[str]) -> bool:
    return bool(_MARK.fullmatch(cells[0])) and not any(cells[2:])
