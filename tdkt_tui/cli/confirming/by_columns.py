"""Facts that are a row of a table each, put together from its cells in one way: the first stands for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.cli.plan_text.page import unwrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_of
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .brief import in_figures
from .once import untold
from .state import State
from .understood import understood

_LEAST = 3
"""Rows of one way of which the first stands for the others."""


def as_columns(state: State, group: Group, facts: Sequence[str]) -> list[str]:
    """Return the facts that their rows say in the way in which the row of an earlier one says that one, in full."""
    texts = {one.at: one.text for one in state.original.paragraphs}
    rows = {fact_of(note.key): texts[note.at] for note in group.notes if note.at in texts and "|" in texts[note.at]}
    return alike_rows(state.plan, [(fact, rows[fact]) for fact in facts if fact in rows])


def alike_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the facts but the first of the most that are put together from their rows in one way. rows: (fact, row).

    A row of which a word is in no fact is told with its own.
    """
    ways: dict[str, list[str]] = {}
    for fact, row in rows:
        if sum(one == row for _, one in rows) == 1 and (way := _way(plan, fact, row)):
            ways.setdefault(way, []).append(fact)
    most = max(ways.values(), key=len, default=[])
    return most[1:] if len(most) > _LEAST else []


def _way(plan: Plan, fact: str, row: str) -> str:
    """Return what is told of a fact with the number of a cell where its words stand; "" where words are left over."""
    lines = [line for line in understood(plan, [fact]) if line.startswith(" ")]
    cells = [cell.strip(" .;") for cell in cells_of(row)]
    if untold(cells[1:] if cells and cells[0].isdecimal() else cells, lines):
        return ""
    said = in_figures(" ".join(unwrapped(lines))).casefold()
    for at, cell in sorted(enumerate(in_figures(cell).casefold() for cell in cells), key=lambda one: -len(one[1])):
        said = said.replace(cell, f"\0{at}\0", 1) if len(cell) > 1 else said
    return said
