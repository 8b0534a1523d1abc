"""Which passages are asked in one question: as many as fit a screen, so that what goes together is seen together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .annexes import rows_of
from .shown_passage import is_row, numbered, part_of
from .state import State, name_of

_ROWS = 15
"""Rows that are asked together."""
_LINES = 19
"""Lines of passages that are asked together."""
_MOST = 40
_COUNTED = re.compile(r"\d|%|½")


def next_passages(
    state: State, left: Sequence[Left], apart: Collection[tuple[str, ...]] = (), added: Collection[tuple[str, ...]] = ()
) -> tuple[Left, ...]:
    """Return what is asked next: one passage, or several of one kind that follow at once.

    apart: the names of passages that were picked out of their group, which come first; added: of those for which a
    table was written.
    """
    if picked := next((one for one in left if name_of(one) in apart), None):
        return (picked,)
    taken = list(left[:1])
    together = _kind(state, taken[0], added) if taken else None
    for one in left[1:_MOST] if together else ():
        if name_of(one) in added or not (together and together(taken, one)):
            break
        taken.append(one)
    return tuple(taken)


_Joins = Callable[[Sequence[Left], Left], bool]


def _kind(state: State, first: Left, added: Collection[tuple[str, ...]]) -> _Joins | None:
    """Return what tells whether another passage joins those behind the first; None where none does."""
    if name_of(first) in added:
        return None
    if first.wording:
        return lambda taken, one: one.wording and one.section == first.section and _fits(taken, one)
    if is_row(first):
        return _next_row
    return (lambda taken, one: part_of(one) == part_of(first) and _fits(taken, one) and _unsigned(state, one)) if (
        _unsigned(state, first)) else None  # fmt: skip


def _next_row(taken: Sequence[Left], one: Left) -> bool:
    last = taken[-1]
    follows = one.lines[0] == last.lines[1] + 1 and one.place[0] == last.place[0] and len(taken) < _ROWS
    return follows and not one.wording and is_row(one)


def _fits(taken: Sequence[Left], one: Left) -> bool:
    rows = (wrapped(numbered(number, each), "  ") for number, each in enumerate([*taken, one], 1))
    return sum(map(len, rows)) <= _LINES


def _unsigned(state: State, left: Left) -> bool:
    """Tell a whole passage in which nothing is counted or dated, and that no table seems to fit."""
    if left.wording or is_row(left) or _COUNTED.search(left.place[2]) or rows_of(state, (left,)):
        return False
    passage = passage_of(state.original, left)
    return passage.whole.endswith(passage.words) and not drafts_for(state.plan, passage)
