"""Rows of an annex that only add up others: told with the rows that are confirmed, not asked again."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.grouping import Group, clause_of
from tdkt_tui.workflow.confirming.totals import totals_of
from tdkt_tui.workflow.plan_notes import Left

from .state import State


def agreeing(state: State, group: Group) -> list[Left]:
    """Return the rows that were not understood, and are the sums of rows of a group's table."""
    return [left for left, differs in _sums(state, group) if not differs]


def sum_lines(state: State, group: Group) -> Iterator[str]:
    """Yield each row that adds up rows of a group's table, and where its numbers are not their sums."""
    for left, differs in _sums(state, group):
        words = " ".join(left.place[2].replace("|", " ").split())
        told = f"! Khác tổng các dòng ({differs}): {words}" if differs else f"Khớp tổng các dòng: {words}"
        yield from wrapped(told, "  ")


def _sums(state: State, group: Group) -> Iterator[tuple[Left, str]]:
    """Yield (row, what its sums are where they differ)."""
    if group.kind != "rows" or not group.facts[0].startswith("quota."):
        return
    totals = totals_of(state.original, clause_of(state.plan, group.facts[0]))
    for left in state.left:
        if left.place[1] in totals:
            yield left, totals[left.place[1]]
