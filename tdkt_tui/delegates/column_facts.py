"""What each column of a list was taken for, and how much of it was understood: no cell is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tdkt_tui.model.person import LABELS

from . import values
from .notices import column_letter
from .read import PeopleRead
from .ticks import TICK

_READERS: dict[str, Callable[[str], object]] = {
    "gender": values.gender,
    "birth": values.birth,
    "status": values.status,
    "subject": values.subject,
    "exemplar": values.yes_or_no,
    "direct_worker": values.direct_worker,
    "male": lambda text: values.birth(text) or values.yes_or_no(text),
    "female": lambda text: values.birth(text) or values.yes_or_no(text),
}

JUDGED = frozenset(_READERS)
"""Fields whose cells must be something; in them, rows of nobody, such as signatures, are not looked at."""


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column. table: "" where there is one only. taken_for: label of its field, "" for a column that is not read.

    filled: how many cells below the headings hold text, of people's rows where they must be something; understood: how
    many of them were read as what they must be, all of them in a column of free text.
    """

    table: str
    letter: str
    heading: str
    taken_for: str
    filled: int
    understood: int


def understood(name: str, cells: Sequence[str]) -> int:
    """Return how many cells of a field are what they must be: all of them where it is free text."""
    reader = _READERS.get(name)
    known = {text: reader is None or reader(text) is not None for text in set(cells)}
    return sum(known[text] for text in cells)


def people_rows(read: PeopleRead) -> Iterator[list[Sequence[str]]]:
    """Yield the rows of people of each table that was read: whoever signs below it fills its columns too."""
    begin = 0
    for (table, _), many in zip(read.tables, read.counts, strict=True):
        yield [table.cells[person.row - 1] for person in read.people[begin : begin + many]]
        begin += many


def column_facts(read: PeopleRead) -> Iterator[ColumnFacts]:
    """Yield the columns of all tables that were read, from left to right."""
    for (table, segment), rows in zip(read.tables, people_rows(read), strict=True):
        heading = segment.heading
        below = table.cells[heading.rows : heading.stop]
        for column in sorted({*heading.labels, *heading.fields}):
            name = heading.fields.get(column, "")
            judged = rows if name in JUDGED else below
            cells = [row[column] for row in judged if column < len(row) and row[column]]
            label = heading.labels.get(column, "").removeprefix(TICK)
            yield ColumnFacts(
                table.name if len(read.tables) > 1 else "",
                str(column + 1) if table.in_text else column_letter(column),
                label, LABELS.get(name, label if name else ""), len(cells), understood(name, cells),
            )  # fmt: skip
