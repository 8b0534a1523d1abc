"""Which of the rows that are left stand in a table that may be written at once, by what its columns hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .column_rows import tables_of_row
from .columns import guessed, settled
from .likeliest import by_context
from .original import Original
from .passage import Passage, passage_of

_LEAST = 3
"""Rows that count something, for what the columns hold to be asked of all of them at once."""
_SEATS = re.compile(r"phân bổ|chỉ tiêu|đại biểu", re.IGNORECASE)
"""What a table in the plan's body stands below that gives out seats."""
_NUMBER = re.compile(r"\d{1,4}(?:\s*[-–]\s*\d{1,4})?|[-–]?")


def _counts(columns: Sequence[str], rows: Sequence[Passage]) -> bool:
    """Tell a table of names and numbers of which the head does not say enough: seats, of which no column is known."""
    rows = [row for row in rows if row.words != row.head]
    if len(rows) < _LEAST or by_context(rows[0]) != "quota" or len(columns) < _LEAST:
        return False
    if not (rows[0].clause.startswith("Phụ lục") or any(map(_SEATS.search, rows[0].above))):
        return False
    cells = [cells_of(row.words) for row in rows]
    numbers = [at for at in range(1, len(columns)) if all(len(row) == len(columns) and _NUMBER.fullmatch(row[at])
                                                          for row in cells)]  # fmt: skip
    return any(any(row[at] for row in cells) for at in numbers)


def whole_tables(plan: Plan, original: Original, rows: Sequence[Left]) -> dict[str, str]:
    """Return of each row's words its table, where by their columns some row of it may be written, or it counts."""
    texts = [one.text for one in original.paragraphs]
    told: dict[str, str] = {}

    def of_table(row: tuple[Left, Passage]) -> tuple[str, str, str]:
        return row[0].place[0], row[1].clause, row[1].head

    passages = [(one, passage_of(original, one)) for one in rows]
    for (_, clause, head), group in groupby(sorted(passages, key=of_table), key=of_table):
        table = list(group)
        fits: dict[tuple[str, ...], bool] = {(): False}
        for one, passage in table:
            columns = tuple(settled(guessed(passage)))
            if columns not in fits:
                written = any(tables_of_row(plan, row, columns, texts).drafts for _, row in table)
                fits[columns] = written or _counts(columns, [row for _, row in table])
            if fits[columns]:
                told[one.words] = f"{clause} {head}"
    return told
