"""Which of the rows that are left stand in a table that may be written at once, by what its columns hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plan_notes import Left

from .column_rows import tables_of_row
from .columns import guessed, settled
from .original import Original
from .passage import Passage, passage_of


def whole_tables(plan: Plan, original: Original, rows: Sequence[Left]) -> dict[str, str]:
    """Return of each row's words its table, where by their columns some row of it may be written."""
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
                fits[columns] = any(tables_of_row(plan, row, columns, texts).drafts for _, row in table)
            if fits[columns]:
                told[one.words] = f"{clause} {head}"
    return told
