"""Facts that are a row of a table each, put together from its cells in one way: the first stands for all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tdkt_tui.cli.plan_text.page import unwrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_of
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .brief import in_figures
from .once import left_over, untold
from .state import State
from .understood import understood

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OF_YEAR = re.compile(r"(?:(?<=\d)/|(?<=tháng \d)/|\s+năm\s+)20\d\d(?!\d)")
_DAY = re.compile(r"\bngày (?=\d)")
_ZERO = re.compile(r"(?<![\d/])0(?=\d)")
_MORE = re.compile(r"; (?:[^;:\0]{1,20}: )?\0\d+\0| \(\0\d+\0\)")
"""A cell that a row may leave empty: who joins in, when."""
_LEAST = 3
"""Rows of one way of which the first stands for the others."""


def as_columns(state: State, group: Group, facts: Sequence[str]) -> list[str]:
    """Return the facts that their rows say in the way in which the row of an earlier one says that one, in full."""
    texts = {one.at: one.text for one in state.original.paragraphs}
    rows = {fact_of(note.key): texts[note.at] for note in group.notes if note.at in texts and "|" in texts[note.at]}
    return alike_rows(state.plan, [(fact, rows[fact]) for fact in facts if fact in rows])


def without_alike(state: State, group: Group, words: Mapping[int, str]) -> dict[int, str]:
    """Return the words of paragraphs, "" for the rows whose facts the first of them stands for: no word is lost."""
    alike = {*as_columns(state, group, group.facts)}
    places = {note.at for note in group.notes if fact_of(note.key) in alike}
    texts = state.original.paragraphs
    return {at: "" if texts[at].at in places else text for at, text in words.items()}


def alike_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the facts but one of the most that are put together from their rows in one way. rows: (fact, row).

    The one has the most cells; a row with fewer is of the same way. One with a word that no fact has is none of them.
    """
    ways: dict[str, dict[str, int]] = {}
    for fact, row in rows:
        if sum(one == row for _, one in rows) == 1 and (way := _way(plan, fact, row)):
            ways.setdefault(_MORE.sub("", way), {})[fact] = way.count("\0")
    most = max(ways.values(), key=len, default={})
    shown = max(most, key=lambda fact: most[fact], default="")
    return [fact for fact in most if fact != shown] if len(most) > _LEAST else []


def _way(plan: Plan, fact: str, row: str) -> str:
    """Return what is told of a fact with the number of a cell where its words stand; "" where words are left over."""
    lines = unwrapped([line for line in understood(plan, [fact]) if line.startswith(" ")])
    cells = [cell.strip(" .;") for cell in cells_of(row)]
    own = cells[1:] if cells and cells[0].isdecimal() else cells
    dated = _YEAR.search(row) is not None  # a year that the row has not is told as deduced
    said, plain = (" ".join(_plain(one, dated=dated) for one in texts) for texts in (lines, own))
    if untold(own, lines) and left_over([plain], [said]):
        return ""
    for at, cell in sorted(enumerate(_plain(cell, dated=dated) for cell in cells), key=lambda one: -len(one[1])):
        told = cell if cell in said else cell.replace(";", ",")  # several names, one by one
        said = said.replace(told, f"\0{at}\0", 1) if len(cell) > 1 else said
    return said


def _plain(text: str, *, dated: bool) -> str:
    """Return words as they are held against others: days in figures, alike with and without "ngày", and zeros.

    dated: the years count too.
    """
    said = _DAY.sub("", in_figures(text).casefold())
    return _ZERO.sub("", said if dated else _OF_YEAR.sub("", said))
